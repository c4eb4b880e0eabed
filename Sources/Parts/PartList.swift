package import Diagnostics
package import Intake

/// The parts of a call that were read so far: their submissions, and what tells that one is missing or was given twice.
package struct PartList {
    private(set) var gathered = SubmissionList()
    /// Where each document was given.
    private var documents: [String: Place] = [:]
    /// Of documents that came in pieces.
    private(set) var pieces: [String: PieceList] = [:]
    /// Positions of submissions that do not count: their document was read as a whole after all.
    private(set) var dropped: [Range<Int>] = []
    private let hasSchemas: Bool
    /// Where each part of a SHA-256 was given; empty ones are all alike.
    private var digests: [String: Place] = [:]
    private var numbers: [PartOrigin.Number: Place] = [:]
    private var unnumbered = 0

    init(hasSchemas: Bool) { self.hasSchemas = hasSchemas }

    /// How many documents there are.
    package var count: Int { documents.count }

    // MARK: - Growing

    mutating func begin(_ number: PartOrigin.Number?, at place: Place) {
        guard let number else { return unnumbered += 1 }
        numbers[number] = numbers[number] ?? place
    }

    mutating func add(_ submissions: SubmissionList) { gathered.append(contentsOf: submissions) }

    /// - Returns: a document that another part has too.
    mutating func add(document: String, at place: Place) -> Diagnostic? {
        guard let earlier = documents.updateValue(place, forKey: document) else { return nil }
        return Diagnostic(
            code: "PART.TWICE",
            message:
                "the document '\(document)' is at \(earlier) too: give each part once, and each document to one part",
            place: place)
    }

    /// - Parameter positions: of the submissions of the piece among all.
    /// - Returns: why it cannot be.
    mutating func add(_ outcome: PieceOutcome, _ positions: Range<Int>, at place: Place) -> Diagnostic? {
        let file = outcome.file
        if pieces[file] == nil {
            if let problem = add(document: file, at: place) { return problem }
            pieces[file] = PieceList(outcome, at: place)
        }
        return pieces[file]?.add(outcome, positions, at: place)
    }

    /// Puts a document that was read as a whole into the place of its pieces.
    package mutating func replacePieces(of file: String, by whole: SubmissionList) {
        guard let replaced = pieces.removeValue(forKey: file) else { return }
        dropped += replaced.offsets.map(\.positions)
        gathered.append(contentsOf: whole)
    }

    /// - Returns: that the same part was given before.
    mutating func finish(_ sha256: String, isEmpty: Bool, at place: Place) -> Diagnostic? {
        guard !isEmpty, let earlier = digests.updateValue(place, forKey: sha256) else { return nil }
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

    /// Pieces that are not there, by document.
    package var missingPieces: [Diagnostic] {
        pieces.sorted { $0.key.precedes($1.key) }.compactMap { file, list in
            list.missing(hasSchemas: hasSchemas).map {
                Diagnostic(code: "PART.MISSING", message: $0, place: Place(file: file))
            }
        }
    }

    /// Documents whose pieces cannot be used, with their SHA-256: each has to be read as a whole, as it is read where nobody cuts it.
    package var unreadable: [(file: String, sha256: String)] {
        pieces.filter(\.value.hasToBeReadWhole).sorted { $0.key.precedes($1.key) }
            .map { ($0.key, $0.value.document) }
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

    static func named(_ numbers: [Int]) -> String {
        let shown = numbers.prefix(10).map(String.init).joined(separator: ", ")
        let more = numbers.count > 10 ? " and \(numbers.count - 10) more" : ""
        return shown + more + (numbers.count == 1 ? " is" : " are")
    }
}
