import SafeXML

/// A piece of a large document that holds whole records: where it lies, so that whoever has the file can read it without the rest of it.
package struct DocumentPiece: Sendable, Hashable {
    /// From 1, in document order.
    package var number: Int
    /// Of the document.
    package var count: Int
    /// Its place in the document, in bytes.
    package var bytes: Range<Int>
    /// Copies of the tags that are open before it, and the end tags of those that are open behind it.
    package var head: String
    package var tail: String
    /// The lines in the document of the tags of the head, and of the piece; empty for the first one.
    package var lines: [Int]
    /// SHA-256 of the piece, and of the whole document: 64 hexadecimal digits.
    package var sha256: String
    package var document: String

    package init(
        number: Int, count: Int, bytes: Range<Int>, head: String, tail: String, lines: [Int], sha256: String,
        document: String
    ) {
        (self.number, self.count, self.bytes) = (number, count, bytes)
        (self.head, self.tail, self.lines) = (head, tail, lines)
        (self.sha256, self.document) = (sha256, document)
    }
}

extension IntakeWorker {
    /// Cuts a document between its records, in the memory of a piece.
    /// - Parameter size: bytes of a piece, about; nil: as threads read them.
    /// - Returns: at least two; nil where the document has to be read as a whole.
    package func pieces(of blocks: DigestedBlocks, size: Int? = nil) -> [DocumentPiece]? {
        guard var splitter = splitter(pieceBytes: size ?? RecordSplitter.usualSize) else { return nil }
        var pieces: [DocumentPiece] = []
        do {
            while let piece = try splitter.piece(blocks.next) {
                guard let placed = placed(piece) else { return nil }
                pieces.append(placed)
            }
        } catch {
            // What is wrong with it is said by who reads it.
            return nil
        }
        guard pieces.count > 1 else { return nil }
        let (count, document) = (pieces.count, blocks.digest())
        for index in pieces.indices { (pieces[index].count, pieces[index].document) = (count, document) }
        return pieces
    }

    private func placed(_ piece: RecordPiece) -> DocumentPiece? {
        guard let head = String(validating: piece.head, as: UTF8.self),
            let tail = String(validating: piece.tail, as: UTF8.self)
        else { return nil }
        return DocumentPiece(
            number: piece.number + 1, count: 0, bytes: piece.start..<piece.start + piece.content.count, head: head,
            tail: tail, lines: piece.lines, sha256: digest(piece.content), document: "")
    }

    /// The submissions of a piece, counted from 1 within it.
    /// - Parameter content: the bytes at its place.
    /// - Returns: nil where the document has to be read as a whole, or is not the one that was cut.
    package func submissions(of piece: DocumentPiece, _ content: [UInt8], file: String) -> [Submission]? {
        guard digest(content) == piece.sha256 else { return nil }
        let placed = RecordPiece(
            number: piece.number - 1, start: piece.bytes.lowerBound, head: Array(piece.head.utf8), content: content,
            tail: Array(piece.tail.utf8), lines: piece.lines)
        guard var submissions = try? read(placed, file: file) else { return nil }
        for index in submissions.indices { submissions[index].origin.sha256 = piece.document }
        return submissions
    }
}
