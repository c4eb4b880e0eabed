/// Goes from tag to tag over well-formed XML; passes comments, CDATA sections and processing instructions by.
struct MarkupWalk {
    enum Markup {
        /// From `<` to behind `>`.
        case start(Range<Int>)
        case end
        /// `<a/>`, from `<` to behind `>`.
        case empty(Range<Int>)
        /// A document type declaration, or nothing of XML.
        case unknown
    }

    /// Behind the last markup.
    private(set) var offset = 0
    private var counted = (offset: 0, line: 1)

    init(bufferLine: Int) {
        counted.line = bufferLine
    }

    /// The next tag; nil where the bytes end before it does.
    mutating func next(in bytes: Span<UInt8>) -> Markup? {
        while let open = bytes.first(UInt8(ascii: "<"), from: offset), open + 1 < bytes.count {
            switch bytes[open + 1] {
            case UInt8(ascii: "/"):
                guard let close = bytes.first(UInt8(ascii: ">"), from: open) else { return nil }
                offset = close + 1
                return .end
            case UInt8(ascii: "?"):
                guard let end = Self.end("?>", in: bytes, from: open + 2) else { return nil }
                offset = end
            case UInt8(ascii: "!"):
                guard let end = declarationEnd(bytes, open) else { return nil }
                guard end > 0 else { return .unknown }
                offset = end
            default: return tag(bytes, open)
            }
        }
        return nil
    }

    /// The end of a comment or CDATA section; 0 for any other declaration.
    private func declarationEnd(_ bytes: Span<UInt8>, _ open: Int) -> Int? {
        guard open + 9 <= bytes.count else { return nil }
        if bytes.holds("--", at: open + 2) { return Self.end("-->", in: bytes, from: open + 4) }
        if bytes.holds("[CDATA[", at: open + 2) { return Self.end("]]>", in: bytes, from: open + 9) }
        return 0
    }

    private mutating func tag(_ bytes: Span<UInt8>, _ open: Int) -> Markup? {
        var index = open + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"):
                offset = index + 1
                return bytes[index - 1] == UInt8(ascii: "/")
                    ? .empty(open..<offset) : .start(open..<offset)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let close = bytes.first(bytes[index], from: index + 1) else { return nil }
                index = close + 1
            default: index += 1
            }
        }
        return nil
    }

    /// The line of an offset that is not before the last one asked for.
    mutating func line(of offset: Int, in bytes: Span<UInt8>) -> Int {
        counted = (offset, counted.line + bytes.count(of: 0x0A, in: counted.offset..<offset))
        return counted.line
    }

    /// Behind the first `mark`.
    private static func end(_ mark: StaticString, in bytes: Span<UInt8>, from first: Int) -> Int? {
        var start = first
        while let close = bytes.first(UInt8(ascii: ">"), from: start) {
            let begin = close + 1 - mark.utf8CodeUnitCount
            if begin >= first, bytes.holds(mark, at: begin) { return close + 1 }
            start = close + 1
        }
        return nil
    }
}
