/// A JSON value whose objects keep the order in which their keys were written (RFC 8259).
package indirect enum JSONText {
    case object([(key: String, value: JSONText)])
    case array([JSONText])
    case string(String)
    /// A number's own text, so that no digit is lost.
    case number(String)
    case boolean(Bool)
    case null

    /// UTF-8 with two spaces a level and a line feed at the end.
    package var bytes: [UInt8] {
        var output: [UInt8] = []
        write(to: &output, level: 0)
        output.append(UInt8(ascii: "\n"))
        return output
    }

    /// - Parameter level: how deep it stands in what is written around it.
    func write(to output: inout [UInt8], level: Int) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .boolean(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let text): output.append(contentsOf: text.utf8)
        case .string(let text): Self.write(text, to: &output)
        case .array(let elements):
            Self.write(elements, "[", "]", to: &output, level: level) { element, output in
                element.write(to: &output, level: level + 1)
            }
        case .object(let members):
            Self.write(members, "{", "}", to: &output, level: level) { member, output in
                Self.write(member.key, to: &output)
                output.append(contentsOf: ": ".utf8)
                member.value.write(to: &output, level: level + 1)
            }
        }
    }

    private static func write<Elements: Collection>(
        _ elements: Elements, _ open: String, _ close: String, to output: inout [UInt8], level: Int,
        each: (Elements.Element, inout [UInt8]) -> Void
    ) {
        output.append(contentsOf: open.utf8)
        for (index, element) in elements.enumerated() {
            output.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * (level + 1)))
            each(element, &output)
        }
        if !elements.isEmpty {
            output.append(UInt8(ascii: "\n"))
            output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
        }
        output.append(contentsOf: close.utf8)
    }

    /// A text in quotes.
    static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        if isPlain(text) {
            output.append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 { write(escaped: byte, to: &output) }
        }
        output.append(UInt8(ascii: "\""))
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

    private static func write(escaped byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(contentsOf: [UInt8(ascii: "\\"), byte])
        case UInt8(ascii: "\n"): output.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): output.append(contentsOf: "\\r".utf8)
        case UInt8(ascii: "\t"): output.append(contentsOf: "\\t".utf8)
        case 0..<0x20: output.append(contentsOf: ((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8)
        default: output.append(byte)
        }
    }
}

extension JSONText {
    static func optional<Wrapped>(_ value: Wrapped?, _ make: (Wrapped) -> JSONText) -> JSONText {
        value.map(make) ?? .null
    }
}

extension JSONText {
    package typealias Member = (key: String, value: JSONText)
}
