/// Writes JSON (RFC 8259) as it goes along, without a tree in memory: for what is written a million times.
///
/// Of a text only quotation marks, backslashes and control characters are escaped, as RFC 8785 §3.2.2.2 has it.
package struct JSONWriter {
    package enum Layout: Sendable {
        /// Each member and element on a line of its own, with two spaces a level.
        case indented
        /// No blank anywhere.
        case compact
    }

    package private(set) var bytes: [UInt8]
    private let layout: Layout
    /// How deep the open container stands.
    private var level: Int
    /// Nothing was written into the open container.
    private var isEmpty = true

    private init(after bytes: [UInt8], _ layout: Layout, level: Int) {
        self.bytes = bytes
        self.layout = layout
        self.level = level
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
        beginItem()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        if layout == .indented { bytes.append(UInt8(ascii: " ")) }
    }

    @usableFromInline package mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        level += 1
        isEmpty = true
    }

    @usableFromInline package mutating func close(_ bracket: UInt8) {
        level -= 1
        if !isEmpty, layout == .indented { beginLine() }
        isEmpty = false
        bytes.append(bracket)
    }

    @usableFromInline package mutating func beginItem() {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        if layout == .indented { beginLine() }
    }

    private static let lineStart = [UInt8(ascii: "\n")] + [UInt8](repeating: UInt8(ascii: " "), count: 64)

    private mutating func beginLine() {
        bytes.append(contentsOf: Self.lineStart[...min(2 * level, 64)])
        if level > 32 { bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level - 64)) }
    }

    // MARK: - Values

    package mutating func null() { bytes.append(contentsOf: "null".utf8) }

    package mutating func boolean(_ flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }

    /// - Parameter text: a number as JSON writes it, so that no digit is lost.
    package mutating func number(_ text: String) { bytes.append(contentsOf: text.utf8) }

    package mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// - Parameter write: appends a number as JSON writes it.
    package mutating func number(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

    @inlinable package mutating func optional<Wrapped>(
        _ value: Wrapped?, _ write: (Wrapped, inout JSONWriter) -> Void
    ) {
        if let value { write(value, &self) } else { null() }
    }

    package mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if Self.isPlain(text) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 { escape(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Nothing in it has to be escaped.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8.span
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
        }
        return true
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
        case 0x08: bytes.append(contentsOf: "\\b".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0C: bytes.append(contentsOf: "\\f".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0..<0x20: bytes.append(contentsOf: ((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8)
        default: bytes.append(byte)
        }
    }
}

/// Members of one call each.
extension JSONWriter {
    package mutating func member(_ name: String, _ text: String?) {
        key(name)
        optional(text) { $1.string($0) }
    }

    package mutating func member(_ name: String, _ count: Int?) {
        key(name)
        optional(count) { $1.number($0) }
    }

    package mutating func member(_ name: String, _ flag: Bool?) {
        key(name)
        optional(flag) { $1.boolean($0) }
    }

    /// - Parameter value: writes exactly one value.
    @inlinable package mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
        key(name)
        value(&self)
    }
}
