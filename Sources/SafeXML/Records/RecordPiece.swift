/// A piece of a large document that holds whole records: a document of its own behind copies of the tags around them.
public struct RecordPiece: Sendable {
    /// From 0, in document order.
    public var number: Int
    var bytes: [UInt8]
    /// The lines in the document of the tags around the piece, and of the piece itself; empty for the first one.
    var lines: [Int] = []
}

/// What was read from a piece.
public struct PieceSummary: Sendable {
    public var records: Int
    /// For each prefix, the version of the vocabulary that the piece uses, or nil.
    var versions: [Int?]

    /// Whether two pieces can be of one document: it must not mix versions.
    public func agrees(with other: PieceSummary) -> Bool {
        zip(versions, other.versions).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
    }

    /// The versions that either uses.
    public func joined(with other: PieceSummary) -> PieceSummary {
        PieceSummary(
            records: records + other.records,
            versions: versions.isEmpty ? other.versions : zip(versions, other.versions).map { $0 ?? $1 })
    }

    public static let none = PieceSummary(records: 0, versions: [])
}

extension RecordReader {
    /// Reads a piece of a document; a refusal says that the document cannot be read in pieces, and not yet why.
    public func read(_ piece: RecordPiece, _ body: (XMLRecord) throws -> Void) throws -> PieceSummary {
        let records = try readPiece(piece.bytes, piece.lines, body)
        return PieceSummary(records: records, versions: vocabularyVersions)
    }
}
