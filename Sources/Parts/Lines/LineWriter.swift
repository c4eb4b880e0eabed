/// Writes a line of JSON as it goes along.
struct LineWriter {
    private(set) var bytes: [UInt8] = []
    /// Nothing was written into the open container.
    private var isEmpty = true

    /// The bytes of one object and a line feed.
    static func line(_ members: (inout LineWriter) -> Void) -> [UInt8] {
        var writer = LineWriter()
        writer.object(members)
        writer.bytes.append(UInt8(ascii: "\n"))
        return writer.bytes
    }

    mutating func object(_ members: (inout LineWriter) -> Void) {
        container("{", "}", members)
    }

    mutating func array<Element>(_ elements: some Sequence<Element>, _ each: (Element, inout LineWriter) -> Void) {
        container("[", "]") { writer in
            for element in elements {
                writer.separate()
                each(element, &writer)
            }
        }
    }

    /// - Parameter value: writes exactly one value.
    mutating func member(_ name: String, _ value: (inout LineWriter) -> Void) {
        separate()
        string(name)
        add(":")
        value(&self)
    }

    mutating func member(_ name: String, _ text: String) { member(name) { $0.string(text) } }

    mutating func member(_ name: String, _ number: Int) { member(name) { $0.number(number) } }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: add((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func number(_ number: Int) { add(String(number)) }

    mutating func boolean(_ flag: Bool) { add(flag ? "true" : "false") }

    mutating func null() { add("null") }

    private mutating func container(_ open: String, _ close: String, _ content: (inout LineWriter) -> Void) {
        add(open)
        isEmpty = true
        content(&self)
        isEmpty = false
        add(close)
    }

    private mutating func separate() {
        if !isEmpty { add(",") }
        isEmpty = false
    }

    private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
