internal import CLibXML2
private import Glibc

/// Where the parser is, and where the construct starts that it just passed: libxml2 itself tells the place where a
/// construct ends.
@safe struct ParserPosition {
    private let base: UnsafePointer<xmlChar>
    private let now: UnsafePointer<xmlChar>
    private let here: TextPlace
    /// Whether the buffer still starts with the document's first byte.
    private let isWhole: Bool

    private init?(_ context: xmlParserCtxtPtr) {
        guard let input = unsafe context.pointee.input, let base = unsafe input.pointee.base,
            let now = unsafe input.pointee.cur
        else { return nil }
        unsafe (self.base, self.now) = unsafe (base, now)
        here = unsafe TextPlace(line: Int(input.pointee.line), column: Int(input.pointee.col))
        isWhole = unsafe input.pointee.consumed == 0
    }

    /// The parser's own position.
    static func now(_ context: xmlParserCtxtPtr) -> TextPlace {
        unsafe ParserPosition(context)?.here ?? TextPlace()
    }

    /// Characters of the name that begins at the parser's position. A name of ASCII that is whole in the buffer is refused
    /// at its first character, any other at its end: this is the way from there to the end.
    static func nameAhead(_ context: xmlParserCtxtPtr?) -> Int {
        guard let input = unsafe context?.pointee.input, let start = unsafe input.pointee.cur else { return 0 }
        let rest = unsafe UnsafeBufferPointer(start: start, count: start.distance(to: input.pointee.end))
        return unsafe rest.prefix { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }.count
    }

    /// Bytes of the document up to the parser's position.
    static func offset(_ context: xmlParserCtxtPtr) -> Int {
        guard let input = unsafe context.pointee.input else { return 0 }
        return unsafe Int(input.pointee.consumed) + input.pointee.base.distance(to: input.pointee.cur)
    }

    /// The place of the last `mark` before the parser's position.
    static func last(_ mark: StaticString, _ context: xmlParserCtxtPtr) -> TextPlace {
        guard let position = unsafe ParserPosition(context) else { return TextPlace() }
        let length = mark.utf8CodeUnitCount
        var start = unsafe position.now - length
        while unsafe start >= position.base {
            if unsafe memcmp(start, mark.utf8Start, length) == 0 { return unsafe position.place(of: start) }
            unsafe start -= 1
        }
        return position.here
    }

    /// The place of the `<` of the tag whose end the parser is at. It is still in the buffer: libxml2 keeps a tag
    /// whole, because the values of its attributes point into it.
    static func tag(_ context: xmlParserCtxtPtr, withColumn: Bool) -> TextPlace {
        guard let position = unsafe ParserPosition(context),
            let found = unsafe fundscore_memrchr(
                position.base, Int32(UInt8(ascii: "<")), UInt(position.base.distance(to: position.now)))
        else { return TextPlace() }
        let length = unsafe UnsafeRawPointer(position.now) - UnsafeRawPointer(found)
        if !withColumn {
            let breaks = unsafe UnsafeRawBufferPointer(start: found, count: length).count { $0 == 0x0A }
            return TextPlace(line: position.here.line - breaks, column: 0)
        }
        return unsafe position.place(of: UnsafePointer(found.assumingMemoryBound(to: xmlChar.self)))
    }

    /// Counted back from the parser's position; the column is 0 where the line's start has left the buffer.
    private func place(of mark: UnsafePointer<xmlChar>) -> TextPlace {
        let between = unsafe UnsafeRawBufferPointer(start: mark, count: mark.distance(to: now))
        let moved = unsafe TextPlace(line: 0, column: 0).advanced(over: between)
        guard moved.line > 0 else { return TextPlace(line: here.line, column: max(0, here.column - moved.column)) }
        let head = unsafe UnsafeRawBufferPointer(start: base, count: base.distance(to: mark))
        let lineStart = unsafe head.lastIndex(of: 0x0A)
        guard lineStart != nil || isWhole else { return TextPlace(line: here.line - moved.line, column: 0) }
        let lead = unsafe UnsafeRawBufferPointer(rebasing: head[(lineStart.map { $0 + 1 } ?? 0)...])
        return TextPlace(line: here.line - moved.line, column: unsafe TextPlace().advanced(over: lead).column)
    }
}
