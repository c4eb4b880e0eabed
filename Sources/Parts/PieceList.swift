import Diagnostics
import Intake

/// The pieces of one document that were read so far, and what its schemas said.
struct PieceList: Sendable {
    /// Where the first of them was given.
    let place: Place
    private let count: Int
    /// SHA-256 of the document.
    let document: String
    private var places: [Int: Place] = [:]
    private var schemaPlace: Place?
    private(set) var findings: SchemaFindings?
    /// By piece, the positions of its submissions among all that were gathered.
    private var positions: [Int: Range<Int>] = [:]
    /// A piece could not be read, or the schemas not be asked.
    private var hasFailed = false

    init(_ first: PieceOutcome, at place: Place) {
        (self.place, count, document) = (place, first.count, first.document)
    }

    /// - Parameter positions: of the submissions of the piece.
    /// - Returns: why it does not belong to the others.
    mutating func add(_ outcome: PieceOutcome, _ positions: Range<Int>, at place: Place) -> Diagnostic? {
        guard outcome.count == count, outcome.document == document else {
            return Diagnostic(
                code: "PART.PIECES",
                message:
                    "the document '\(outcome.file)' was cut otherwise at \(self.place): cut it once, and make the parts again",
                place: place)
        }
        let (earlier, what): (Place?, String)
        switch outcome.content {
        case .piece(let number, let records):
            (earlier, what) = (places.updateValue(place, forKey: number), "piece \(number)")
            self.positions[number] = positions
            hasFailed = hasFailed || records == nil
        case .schemas(let findings):
            (earlier, what) = (schemaPlace, "what the schemas say")
            schemaPlace = place
            self.findings = findings
            hasFailed = hasFailed || findings == nil
        }
        guard let earlier else { return nil }
        return Diagnostic(
            code: "PART.TWICE",
            message:
                "\(what) of the document '\(outcome.file)' is at \(earlier) too: give each part once, and each piece to one part",
            place: place)
    }

    /// What is not there; nil: nothing.
    func missing(hasSchemas: Bool) -> String? {
        let absent = (1...count).filter { places[$0] == nil }
        if !absent.isEmpty { return "of \(count) pieces of this document \(PartList.named(absent)) missing" }
        return hasSchemas && schemaPlace == nil ? "what the schemas say of this document is missing" : nil
    }

    /// Whether the pieces say nothing, so that the document has to be read as a whole. Then that says why.
    var hasToBeReadWhole: Bool {
        let records = positions.values.reduce(0) { $0 + $1.count }
        return hasFailed || records == 0 || findings.map { $0.records != records } ?? false
    }

    /// Positions of all submissions, and by how much the number of each record is greater in the document than in its piece.
    var offsets: [(positions: Range<Int>, records: Int)] {
        var before = 0
        return positions.sorted { $0.key < $1.key }.map { _, positions in
            defer { before += positions.count }
            return (positions, before)
        }
    }
}
