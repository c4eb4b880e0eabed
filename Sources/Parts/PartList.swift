package import Diagnostics
package import Intake

/// The parts of a call that were read so far: their submissions, and what tells that one is missing or was given twice.
package struct PartList {
    private var gathered = SubmissionList()
    /// Where each document was given.
    private var documents: [String: Place] = [:]
    /// Where each part of a SHA-256 was given; empty ones are all alike.
    private var digests: [String: Place] = [:]
    private var numbers: [PartOrigin.Number: Place] = [:]
    private var unnumbered = 0

    /// How many documents there are.
    package var count: Int { documents.count }

    /// All submissions, by file and record: in whatever order the parts came.
    package var submissions: SubmissionList {
        let order = gathered.indices.sorted { gathered.isBefore($0, $1) }
        var sorted = SubmissionList()
        var last: String?
        for position in order {
            let submission = gathered[position]
            sorted.append(submission, isOfLast: submission.origin.file == last)
            last = submission.origin.file
        }
        sorted.seal()
        return sorted
    }

    // MARK: - Growing

    mutating func begin(_ number: PartOrigin.Number?, at place: Place) {
        guard let number else { return unnumbered += 1 }
        numbers[number] = numbers[number] ?? place
    }

    /// - Returns: a document that another part has too.
    mutating func add(_ submission: Submission, isOfLast: Bool, at place: Place) -> Diagnostic? {
        gathered.append(submission, isOfLast: isOfLast)
        guard !isOfLast, let earlier = documents.updateValue(place, forKey: submission.origin.file) else { return nil }
        return Diagnostic(
            code: "PART.TWICE",
            message:
                "the document '\(submission.origin.file)' is at \(earlier) too: give each part once, and each document to one part",
            place: place)
    }

    /// - Returns: that the same part was given before.
    mutating func finish(_ sha256: String, documents: Int, at place: Place) -> Diagnostic? {
        guard documents > 0, let earlier = digests.updateValue(place, forKey: sha256) else { return nil }
        return Diagnostic(
            code: "PART.TWICE", message: "this part is the one at \(earlier): give each part once", place: place)
    }

    // MARK: - What is missing

    /// Whether the parts themselves say how many there are.
    package var isNumbered: Bool { !numbers.isEmpty }

    /// Parts that are not there, where they say how many they are.
    package var missing: [Diagnostic] {
        guard let (first, place) = numbers.min(by: { $0.value < $1.value }) else { return [] }
        if unnumbered > 0 || numbers.keys.contains(where: { $0.count != first.count }) {
            return [
                Diagnostic(
                    code: "PART.NUMBER",
                    message: "some parts are of \(first.count), and others of another number or of none: "
                        + "give the parts of one call", place: place)
            ]
        }
        let absent = (1...first.count).filter { numbers[PartOrigin.Number(place: $0, of: first.count)] == nil }
        guard !absent.isEmpty else { return [] }
        return [Diagnostic(code: "PART.MISSING", message: "of \(first.count) parts \(Self.named(absent)) missing")]
    }

    /// Documents of the call that no part has, and those that the call has not.
    /// - Parameter expected: their names.
    package func problems(expecting expected: [String]) -> [Diagnostic] {
        let known = Set(expected)
        let absent = known.filter { documents[$0] == nil }.sorted { $0.precedes($1) }
        let strange = documents.keys.filter { !known.contains($0) }.sorted { $0.precedes($1) }
        return Self.listed(absent, "MISSING", "no part has this document", "documents are in no part")
            + Self.listed(strange, "STRANGE", "this document is not one of the call", "documents are not of the call")
    }

    private static func listed(_ names: [String], _ code: String, _ one: String, _ more: String) -> [Diagnostic] {
        let most = 10
        let shown = names.prefix(most).map { Diagnostic(code: "PART.\(code)", message: one, place: Place(file: $0)) }
        guard names.count > most else { return shown }
        return shown + [Diagnostic(code: "PART.\(code)", message: "and \(names.count - most) more \(more)")]
    }

    private static func named(_ numbers: [Int]) -> String {
        let shown = numbers.prefix(10).map(String.init).joined(separator: ", ")
        let more = numbers.count > 10 ? " and \(numbers.count - 10) more" : ""
        return shown + more + (numbers.count == 1 ? " is" : " are")
    }
}
