/// Writes JSON as it goes along, in the form that `JSONText` has (RFC 8259, two spaces a level), without a tree in memory: for
/// what is written a million times.
struct JSONWriter {
    private(set) var bytes: [UInt8]
    /// How deep the open container stands.
    private var level: Int
    /// Nothing was written into the open container.
    private var isEmpty = true

    private init(after bytes: [UInt8], level: Int) {
        self.bytes = bytes
        self.level = level
    }

    /// Writes a value behind what has been written.
    /// - Parameter level: how deep it stands in that.
    static func add(to output: inout [UInt8], level: Int = 0, _ value: (inout JSONWriter) -> Void) {
        var writer = JSONWriter(after: output, level: level)
        output = []
        value(&writer)
        output = writer.bytes
    }

    // MARK: - Containers

    /// - Parameter members: writes each member by `key` and then its value.
    mutating func object(_ members: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    mutating func array<Element>(_ elements: some Sequence<Element>, _ each: (Element, inout JSONWriter) -> Void) {
        container(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
            for element in elements {
                writer.beginLine()
                each(element, &writer)
            }
        }
    }

    mutating func key(_ name: String) {
        beginLine()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
    }

    private mutating func container(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
        bytes.append(open)
        level += 1
        isEmpty = true
        content(&self)
        level -= 1
        if !isEmpty { indent() }
        isEmpty = false
        bytes.append(close)
    }

    private mutating func beginLine() {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        indent()
    }

    private static let lineStart = [UInt8(ascii: "\n")] + [UInt8](repeating: UInt8(ascii: " "), count: 64)

    private mutating func indent() {
        bytes.append(contentsOf: Self.lineStart[...min(2 * level, 64)])
        if level > 32 { bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level - 64)) }
    }

    // MARK: - Values

    mutating func null() { bytes.append(contentsOf: "null".utf8) }

    mutating func boolean(_ flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }

    /// A number's own text, so that no digit is lost.
    mutating func number(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

    mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    mutating func string(_ text: String) { JSONText.write(text, to: &bytes) }

    mutating func optional<Wrapped>(_ value: Wrapped?, _ write: (Wrapped, inout JSONWriter) -> Void) {
        if let value { write(value, &self) } else { null() }
    }
}
