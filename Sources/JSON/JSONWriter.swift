import Diagnostics

/// Writes JSON (RFC 8259) as it goes along, without a tree in memory: for what is written a million times.
///
/// Of a text only quotation marks, backslashes and control characters are escaped, as RFC 8785 §3.2.2.2 has it.
package struct JSONWriter {
    package enum Layout: Sendable {
        /// Each member and element on a line of its own, with two spaces a level; what stands in more than four objects and arrays on one line,
        /// so that the parts of a long file can be found line by line.
        case indented
        /// No blank anywhere.
        case compact
    }

    package private(set) var bytes: [UInt8]
    private var place: OpenContainer

    init(after bytes: [UInt8], _ layout: Layout, level: Int) {
        self.bytes = bytes
        place = OpenContainer(layout: layout, level: level)
    }

    /// Writes a value behind what has been written.
    /// - Parameter level: how deep it stands in that.
    package static func add(
        to output: inout [UInt8], _ layout: Layout = .indented, level: Int = 0, _ value: (inout JSONWriter) -> Void
    ) {
        var writer = JSONWriter(after: output, layout, level: level)
        output = []
        value(&writer)
        output = writer.bytes
    }

    /// One object without any blank, and a line feed.
    package static func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(after: [], .compact, level: 0)
        writer.object(members)
        writer.bytes.append(UInt8(ascii: "\n"))
        return writer.bytes
    }

    // MARK: - Containers

    /// - Parameter members: writes each member by `key` and then its value.
    @inlinable package mutating func object(_ members: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    /// - Parameter each: writes exactly one value.
    @inlinable package mutating func array<Element>(
        _ elements: some Sequence<Element>, _ each: (Element, inout JSONWriter) -> Void
    ) {
        open(UInt8(ascii: "["))
        for element in elements {
            beginItem()
            each(element, &self)
        }
        close(UInt8(ascii: "]"))
    }

    /// The name of a member; its value comes next.
    package mutating func key(_ name: String) {
        let name = name.utf8.span
        let isPlain = Self.isPlain(name)
        bytes.append(addingCapacity: place.room + 6 * name.count + 4) { output in
            place.startItem(&output)
            Self.add(name, isPlain: isPlain, to: &output)
            output.append(UInt8(ascii: ":"))
            if place.layout == .indented { output.append(UInt8(ascii: " ")) }
        }
        place.isEmpty = false
    }

    @usableFromInline package mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        place.level += 1
        place.isEmpty = true
    }

    @usableFromInline package mutating func close(_ bracket: UInt8) {
        place.level -= 1
        if place.endsOnLine {
            bytes.append(addingCapacity: place.room + 1) { output in
                place.startLine(&output)
                output.append(bracket)
            }
        } else {
            bytes.append(bracket)
        }
        place.isEmpty = false
    }

    @usableFromInline package mutating func beginItem() {
        if place.marksItem { bytes.append(addingCapacity: place.room) { place.startItem(&$0) } }
        place.isEmpty = false
    }

    // MARK: - Forms

    /// How many objects and arrays are open.
    var level: Int { place.level }

    /// What was written, which is then no longer there.
    mutating func takeBytes() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// Adds a piece of what was written before; what comes next stands inside of so many.
    mutating func append(_ piece: Span<UInt8>, level: Int) {
        bytes.append(piece)
        place.level = level
        place.isEmpty = false
    }

    /// Where the next item is written.
    private struct OpenContainer {
        let layout: Layout
        /// How deep it stands.
        var level: Int
        /// Nothing was written into it.
        var isEmpty = true

        /// Bytes that the start of an item takes at most.
        var room: Int { 2 * level + 2 }

        /// The deepest level whose items stand on lines of their own.
        private static let mostLines = 4

        /// Something stands before the next item.
        var marksItem: Bool { !isEmpty || layout == .indented && level <= Self.mostLines }

        func startItem(_ output: inout OutputSpan<UInt8>) {
            if !isEmpty { output.append(UInt8(ascii: ",")) }
            guard layout == .indented else { return }
            if level <= Self.mostLines {
                startLine(&output)
            } else if !isEmpty {
                output.append(UInt8(ascii: " "))
            }
        }

        /// Of a container that was closed: its bracket stands on a line of its own. The level is that of what is around it.
        var endsOnLine: Bool { layout == .indented && !isEmpty && level < Self.mostLines }

        func startLine(_ output: inout OutputSpan<UInt8>) {
            output.append(UInt8(ascii: "\n"))
            output.append(repeating: UInt8(ascii: " "), count: 2 * level)
        }
    }

    // MARK: - Values

    package mutating func null() { bytes.append(utf8: "null") }

    package mutating func boolean(_ flag: Bool) { bytes.append(utf8: flag ? "true" : "false") }

    /// - Parameter text: a number as JSON writes it, so that no digit is lost.
    package mutating func number(_ text: String) { bytes.append(utf8: text) }

    package mutating func number(_ number: Int) { bytes.append(digits: number) }

    /// - Parameter write: appends a number as JSON writes it.
    package mutating func number(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

    @inlinable package mutating func optional<Wrapped>(
        _ value: Wrapped?, _ write: (Wrapped, inout JSONWriter) -> Void
    ) {
        if let value { write(value, &self) } else { null() }
    }

    package mutating func string(_ text: String) { string(text.utf8.span) }

    /// - Parameter text: in UTF-8.
    package mutating func string(_ text: Span<UInt8>) {
        let isPlain = Self.isPlain(text)
        bytes.append(addingCapacity: (isPlain ? 1 : 6) * text.count + 2) { output in
            Self.add(text, isPlain: isPlain, to: &output)
        }
    }

    /// A text in its quotation marks.
    private static func add(_ text: Span<UInt8>, isPlain: Bool, to output: inout OutputSpan<UInt8>) {
        output.append(UInt8(ascii: "\""))
        if isPlain {
            output.append(text)
        } else {
            for index in text.indices { add(text[index], to: &output) }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// - Parameter write: adds a text in UTF-8, as it is: what has to be escaped is escaped here.
    package mutating func string(_ write: (inout [UInt8]) -> Void) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        write(&bytes)
        if !Self.isPlain(bytes.span.extracting(start...)) { escape(from: start) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What was written since, anew.
    private mutating func escape(from start: Int) {
        let text = Array(bytes[start...])
        bytes.removeSubrange(start...)
        bytes.append(addingCapacity: 6 * text.count) { output in
            for byte in text { Self.add(byte, to: &output) }
        }
    }

    /// Nothing in it has to be escaped.
    private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        !bytes.contains { $0.marks(below: 0x20) | $0.marks(UInt8(ascii: "\"")) | $0.marks(UInt8(ascii: "\\")) }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// A byte of a text, as at most six.
    private static func add(_ byte: UInt8, to output: inout OutputSpan<UInt8>) {
        guard isEscaped(byte) else { return output.append(byte) }
        output.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: output.append(UInt8(ascii: "b"))
        case 0x09: output.append(UInt8(ascii: "t"))
        case 0x0A: output.append(UInt8(ascii: "n"))
        case 0x0C: output.append(UInt8(ascii: "f"))
        case 0x0D: output.append(UInt8(ascii: "r"))
        case 0..<0x20:
            for byte in (byte < 16 ? "u000" : "u00").utf8 { output.append(byte) }
            for byte in String(byte, radix: 16).utf8 { output.append(byte) }
        default: output.append(byte)
        }
    }
}
