internal import CLibXML2

/// Where the parser is, and where the construct starts that it just passed: libxml2 itself tells the place where a
/// construct ends.
@safe struct ParserPosition {
    /// What the buffer holds up to where the parser is.
    private let passed: UnsafeBufferPointer<xmlChar>
    private let here: TextPlace
    /// Whether the buffer still starts with the document's first byte.
    private let isWhole: Bool

    private init?(_ context: xmlParserCtxtPtr) {
        guard let input = unsafe context.pointee.input, let base = unsafe input.pointee.base,
            let now = unsafe input.pointee.cur
        else { return nil }
        unsafe passed = UnsafeBufferPointer(start: base, count: base.distance(to: now))
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

    /// - Parameter context: as libxml2 hands it to a handler.
    static func offset(of context: UnsafeMutableRawPointer?) -> Int {
        guard let context = unsafe context else { return 0 }
        return unsafe offset(context.assumingMemoryBound(to: xmlParserCtxt.self))
    }

    /// The place of the last `mark` before the parser's position.
    static func last(_ mark: StaticString, _ context: xmlParserCtxtPtr) -> TextPlace {
        guard let position = unsafe ParserPosition(context) else { return TextPlace() }
        let passed = unsafe position.passed.span
        var start = passed.count - mark.utf8CodeUnitCount
        while start >= 0 {
            if passed.holds(mark, at: start) { return position.place(of: start, in: passed) }
            start -= 1
        }
        return position.here
    }

    /// The place of the `<` of the tag whose end the parser is at. It is still in the buffer: libxml2 keeps a tag
    /// whole, because the values of its attributes point into it.
    static func tag(_ context: xmlParserCtxtPtr, withColumn: Bool) -> TextPlace {
        guard let position = unsafe ParserPosition(context) else { return TextPlace() }
        let passed = unsafe position.passed.span
        guard let found = passed.last(UInt8(ascii: "<"), in: 0..<passed.count) else { return TextPlace() }
        if withColumn { return position.place(of: found, in: passed) }
        let breaks = passed.count(of: 0x0A, in: found..<passed.count)
        return TextPlace(line: position.here.line - breaks, column: 0)
    }

    /// Counted back from the parser's position; the column is 0 where the line's start has left the buffer.
    private func place(of mark: Int, in passed: Span<xmlChar>) -> TextPlace {
        let moved = TextPlace(line: 0, column: 0).advanced(over: passed.extracting(mark..<passed.count))
        guard moved.line > 0 else { return TextPlace(line: here.line, column: max(0, here.column - moved.column)) }
        let lineStart = passed.last(0x0A, in: 0..<mark)
        guard lineStart != nil || isWhole else { return TextPlace(line: here.line - moved.line, column: 0) }
        let lead = passed.extracting((lineStart.map { $0 + 1 } ?? 0)..<mark)
        return TextPlace(line: here.line - moved.line, column: TextPlace().advanced(over: lead).column)
    }
}
