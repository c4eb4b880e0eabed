private import Glibc

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
        var bytes = head()
        bytes += buffer[..<cut.offset]
        for tag in cut.open.reversed() { bytes += tag.end }
        let piece = RecordPiece(number: count, bytes: bytes, lines: lines)
        buffer.removeFirst(cut.offset)
        (open, line, count) = (cut.open, cut.line, count + 1)
        return piece
    }

    private mutating func finish() -> RecordPiece {
        isFinished = true
        return RecordPiece(number: count, bytes: head() + buffer, lines: lines)
    }

    private func head() -> [UInt8] { open.flatMap(\.bytes) }

    private var lines: [Int] { open.isEmpty ? [] : open.map(\.line) + [line] }

    // MARK: Scanning

    private func lastCut() throws(XMLRefusal) -> Cut? {
        var cut: Cut?
        var walk = MarkupWalk(bufferLine: line)
        var open = open
        var level = open.count
        let failed = unsafe buffer.withUnsafeBytes { bytes in
            while let markup = unsafe walk.next(in: bytes) {
                switch markup {
                case .start(let range):
                    level += 1
                    if level <= depth {
                        open.append(
                            Tag(
                                bytes: unsafe Array(bytes[range]),
                                line: unsafe walk.line(of: range.lowerBound, in: bytes)))
                    }
                    continue
                case .end:
                    if level <= depth, !open.isEmpty { open.removeLast() }
                    level -= 1
                    if level < 0 { return true }
                case .empty: break
                case .unknown: return true
                }
                if level == depth {
                    let line = unsafe walk.line(of: walk.offset, in: bytes)
                    cut = Cut(offset: walk.offset, line: line, open: open)
                }
            }
            return false
        }
        if failed { throw .recordIsCut }
        return cut
    }
}

/// A piece of a large document that holds whole records: a document of its own behind copies of the tags around them.
package struct RecordPiece: Sendable {
    /// From 0, in document order.
    package var number: Int
    var bytes: [UInt8]
    /// The lines in the document of the tags around the piece, and of the piece itself; empty for the first one.
    var lines: [Int] = []
}

extension RecordReader {
    /// Reads a piece of a document; a refusal says that the document cannot be read in pieces, and not yet why.
    /// - Returns: how many records there were.
    package func read(_ piece: RecordPiece, _ body: (XMLRecord) throws -> Void) throws -> Int {
        try readPiece(piece.bytes, piece.lines, body)
    }
}
