package import Calls
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

extension PartList {
    /// Submissions of one stretch of the result.
    private static let stretch = 1_024

    /// All submissions, by file and record, in whatever order the parts came. Those of pieces have the numbers that they have in their
    /// document, and what its schemas say against them.
    package func submissions(_ workers: Workers) async -> SubmissionList {
        let offsets = recordOffsets
        let order = gathered.indices.filter { offsets[$0] != nil }
            .sorted { gathered.isBefore($0, $1) { offsets[$0] ?? 0 } }
        let starts = Array(stride(from: 0, to: order.count, by: Self.stretch))
        let findings = pieces.compactMapValues(\.findings)
        let stretches = await workers.map(starts.count) { [gathered] index in
            let end = min(order.count, starts[index] + Self.stretch)
            return Self.list(
                order[starts[index]..<end].lazy.map { position in
                    var submission = gathered[position]
                    submission.origin.record += offsets[position] ?? 0
                    return submission
                }, findings)
        }
        return stretches.reduce(into: SubmissionList()) { $0.append(contentsOf: $1) }
    }

    /// By position, by how much the number of a record is greater in its document; nil: the submission does not count.
    private var recordOffsets: [Int?] {
        var offsets: [Int?] = Array(repeating: 0, count: gathered.count)
        for (positions, records) in pieces.values.flatMap(\.offsets) {
            for position in positions { offsets[position] = records }
        }
        for position in dropped.joined() { offsets[position] = nil }
        return offsets
    }

    private static func list(
        _ submissions: some Sequence<Submission>, _ findings: [String: SchemaFindings]
    ) -> SubmissionList {
        var list = SubmissionList()
        var last: String?
        for var submission in submissions {
            let file = submission.origin.file
            // What concerns the record comes first, what concerns the document last, as where one program reads the whole.
            if !findings.isEmpty, let found = findings[file] {
                submission.objections =
                    (found.inside[submission.origin.record] ?? []) + submission.objections + found.objections
            }
            list.append(submission, isOfLast: file == last)
            last = file
        }
        list.seal()
        return list
    }
}
