private import Glibc

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
    mutating func next(in bytes: UnsafeRawBufferPointer) -> Markup? {
        while let open = unsafe Self.find(UInt8(ascii: "<"), in: bytes, from: offset), open + 1 < bytes.count {
            switch unsafe bytes[open + 1] {
            case UInt8(ascii: "/"):
                guard let close = unsafe Self.find(UInt8(ascii: ">"), in: bytes, from: open) else { return nil }
                offset = close + 1
                return .end
            case UInt8(ascii: "?"):
                guard let end = unsafe Self.end("?>", in: bytes, from: open + 2) else { return nil }
                offset = end
            case UInt8(ascii: "!"):
                guard let end = unsafe declarationEnd(bytes, open) else { return nil }
                guard end > 0 else { return .unknown }
                offset = end
            default: return unsafe tag(bytes, open)
            }
        }
        return nil
    }

    /// The end of a comment or CDATA section; 0 for any other declaration.
    private func declarationEnd(_ bytes: UnsafeRawBufferPointer, _ open: Int) -> Int? {
        guard open + 9 <= bytes.count else { return nil }
        let rest = unsafe bytes[(open + 2)...]
        if unsafe rest.starts(with: "--".utf8) { return unsafe Self.end("-->", in: bytes, from: open + 4) }
        if unsafe rest.starts(with: "[CDATA[".utf8) { return unsafe Self.end("]]>", in: bytes, from: open + 9) }
        return 0
    }

    private mutating func tag(_ bytes: UnsafeRawBufferPointer, _ open: Int) -> Markup? {
        var index = open + 1
        while index < bytes.count {
            switch unsafe bytes[index] {
            case UInt8(ascii: ">"):
                offset = index + 1
                return unsafe bytes[index - 1] == UInt8(ascii: "/")
                    ? .empty(open..<offset) : .start(open..<offset)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let close = unsafe Self.find(bytes[index], in: bytes, from: index + 1) else { return nil }
                index = close + 1
            default: index += 1
            }
        }
        return nil
    }

    /// The line of an offset that is not before the last one asked for.
    mutating func line(of offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        let between = unsafe UnsafeRawBufferPointer(rebasing: bytes[counted.offset..<offset])
        counted = unsafe (offset, counted.line + between.count { $0 == 0x0A })
        return counted.line
    }

    /// Behind the first `mark`.
    private static func end(_ mark: StaticString, in bytes: UnsafeRawBufferPointer, from first: Int) -> Int? {
        var start = first
        let length = mark.utf8CodeUnitCount
        while let close = unsafe find(UInt8(ascii: ">"), in: bytes, from: start) {
            if close + 1 - length >= first, let base = bytes.baseAddress,
                unsafe memcmp(base + (close + 1 - length), mark.utf8Start, length) == 0
            {
                return close + 1
            }
            start = close + 1
        }
        return nil
    }

    private static func find(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from index: Int) -> Int? {
        guard index < bytes.count, let base = bytes.baseAddress,
            let found = unsafe memchr(base + index, Int32(byte), bytes.count - index)
        else { return nil }
        return unsafe base.distance(to: found)
    }
}
