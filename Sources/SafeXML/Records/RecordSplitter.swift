/// Cuts a large document into pieces between its records, so that several threads can read them.
///
/// It knows only what it needs to find the end of a tag, comment, CDATA section or processing instruction in a
/// well-formed document. Where a document is not well-formed, a piece is not either, or the cut is refused here; the
/// document is then read as a whole, from its start, and that says what is wrong with it and where.
package struct RecordSplitter {
    /// An open element around the records.
    private struct Tag {
        var bytes: [UInt8]
        var line: Int

        /// `</name>`.
        var end: [UInt8] {
            let name = bytes.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            return [UInt8(ascii: "<"), UInt8(ascii: "/")] + name + [UInt8(ascii: ">")]
        }
    }

    /// A place to cut: behind a child of the innermost element that is around records.
    private struct Cut {
        var offset: Int
        var line: Int
        var open: [Tag]
    }

    /// A piece of up to a mebibyte is scanned for limits at a glance (`Prescan.isPlain`).
    package static let usualSize = 768 << 10
    private let usualSize: Int
    private let limits: XMLLimits
    private let depth: Int
    private var size: Int
    private var buffer: [UInt8] = []
    private var line = 1
    private var open: [Tag] = []
    private var hasEnded = false
    private var isFinished = false
    private var count = 0
    /// Of the buffer in the document.
    private var start = 0

    /// - Parameters:
    ///   - depth: how many elements are around a record.
    ///   - pieceBytes: of a piece, about.
    init(depth: Int, pieceBytes: Int, limits: XMLLimits) {
        self.depth = depth
        (size, usualSize) = (pieceBytes, pieceBytes)
        self.limits = limits
    }

    /// The next piece; nil at the end.
    /// - Throws: `XMLRefusal` where the document has to be read as a whole, and what `next` throws.
    package mutating func piece(_ next: () throws -> [UInt8]) throws -> RecordPiece? {
        guard !isFinished else { return nil }
        while true {
            try fill(next)
            if hasEnded, buffer.count <= size { return finish() }
            if let cut = try lastCut() {
                size = usualSize
                return take(cut)
            }
            guard !hasEnded else { return finish() }
            guard size < limits.fileBytes else { throw XMLRefusal.recordIsCut }
            size *= 2
        }
    }

    private mutating func fill(_ next: () throws -> [UInt8]) throws {
        while !hasEnded, buffer.count <= size {
            let block = try next()
            hasEnded = block.isEmpty
            buffer += block
        }
        if count == 0, try TextEncoding.detect(buffer.prefix(1024)).encoding != .utf8 { throw XMLRefusal.recordIsCut }
    }

    private mutating func take(_ cut: Cut) -> RecordPiece {
        let piece = piece(Array(buffer[..<cut.offset]), tail: cut.open.reversed().flatMap(\.end))
        buffer.removeFirst(cut.offset)
        (open, line, count, start) = (cut.open, cut.line, count + 1, start + cut.offset)
        return piece
    }

    private mutating func finish() -> RecordPiece {
        isFinished = true
        return piece(buffer, tail: [])
    }

    private func piece(_ content: [UInt8], tail: [UInt8]) -> RecordPiece {
        RecordPiece(
            number: count, start: start, head: open.flatMap(\.bytes), content: content, tail: tail,
            lines: open.isEmpty ? [] : open.map(\.line) + [line])
    }

    // MARK: Scanning

    private func lastCut() throws(XMLRefusal) -> Cut? {
        var cut: Cut?
        var walk = MarkupWalk(bufferLine: line)
        var open = open
        var level = open.count
        while let markup = walk.next(in: buffer.span) {
            switch markup {
            case .start(let range):
                level += 1
                if level <= depth {
                    let line = walk.line(of: range.lowerBound, in: buffer.span)
                    open.append(Tag(bytes: Array(buffer[range]), line: line))
                }
                continue
            case .end:
                if level <= depth, !open.isEmpty { open.removeLast() }
                level -= 1
                if level < 0 { throw .recordIsCut }
            case .empty: break
            case .unknown: throw .recordIsCut
            }
            if level == depth {
                cut = Cut(offset: walk.offset, line: walk.line(of: walk.offset, in: buffer.span), open: open)
            }
        }
        return cut
    }
}

/// A piece of a large document that holds whole records: a document of its own between copies of the tags around them.
package struct RecordPiece: Sendable {
    /// From 0, in document order.
    package var number: Int
    /// Of the content in the document, in bytes.
    package var start: Int
    /// The tags around the records that were opened before the content.
    package var head: [UInt8]
    package var content: [UInt8]
    /// The end tags of those that are open behind the content.
    package var tail: [UInt8]
    /// The lines in the document of the tags of the head, and of the content; empty for the first piece.
    package var lines: [Int]

    package init(number: Int, start: Int, head: [UInt8], content: [UInt8], tail: [UInt8], lines: [Int]) {
        (self.number, self.start) = (number, start)
        (self.head, self.content, self.tail, self.lines) = (head, content, tail, lines)
    }
}

extension RecordReader {
    /// Reads a piece of a document; a refusal says that the document cannot be read in pieces, and not yet why.
    /// - Returns: how many records there were.
    package func read(_ piece: RecordPiece, _ body: (XMLRecord) throws -> Void) throws -> Int {
        try readPiece(piece.head + piece.content + piece.tail, piece.lines, body)
    }
}
