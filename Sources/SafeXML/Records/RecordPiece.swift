/// A piece of a large document that holds whole records: a document of its own behind copies of the tags around them.
public struct RecordPiece: Sendable {
    /// From 0, in document order.
    public var number: Int
    var bytes: [UInt8]
    /// The lines in the document of the tags around the piece, and of the piece itself; empty for the first one.
    var lines: [Int] = []
}

extension RecordReader {
    /// Reads a piece of a document; a refusal says that the document cannot be read in pieces, and not yet why.
    /// - Returns: how many records there were.
    public func read(_ piece: RecordPiece, _ body: (XMLRecord) throws -> Void) throws -> Int {
        try readPiece(piece.bytes, piece.lines, body)
    }
}
