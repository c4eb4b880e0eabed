/// A JSON value, written as RFC 8785 (JSON Canonicalization Scheme) has it: equal values have equal bytes in every program.
///
/// Members of an object are told apart by their code units, as the standard does, and not by Swift's equality of texts, for which
/// the two forms of an accented letter are one.
package indirect enum CanonicalJSON: Sendable {
    case null
    case boolean(Bool)
    /// Must be finite. Entries of a register write numbers as strings: a binary fraction would change an amount.
    case number(Double)
    case string(String)
    case array([CanonicalJSON])
    /// In any order; names must differ.
    case object([Member])

    package typealias Member = (name: String, value: CanonicalJSON)

    /// Text where there is one, `null` where there is none.
    package static func text(_ text: String?) -> CanonicalJSON { text.map(CanonicalJSON.string) ?? .null }

    /// UTF-8 without any blank. O(n log n) for the names of an object.
    package var bytes: [UInt8] {
        var output: [UInt8] = []
        write(to: &output)
        return output
    }

    package func write(to output: inout [UInt8]) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .boolean(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let number): output.append(contentsOf: ECMAScriptNumber.text(of: number).utf8)
        case .string(let text): CanonicalText.write(text, to: &output)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                element.write(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let members): Self.write(members, to: &output)
        }
    }

    /// By UTF-16 code units. Bytes of UTF-8 have the same order below the surrogates, and are there already.
    private static func precedes(_ name: String, _ other: String) -> Bool {
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 } && other.utf8.allSatisfy { $0 < 0x80 }
        return isPlain
            ? name.utf8.lexicographicallyPrecedes(other.utf8) : name.utf16.lexicographicallyPrecedes(other.utf16)
    }

    private static func write(_ members: [Member], to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        let sorted = members.sorted { precedes($0.name, $1.name) }
        for (index, member) in sorted.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            CanonicalText.write(member.name, to: &output)
            output.append(UInt8(ascii: ":"))
            member.value.write(to: &output)
        }
        output.append(UInt8(ascii: "}"))
    }
}

extension CanonicalJSON {
    /// The value of a member; nil where this is no object or has no such member.
    package subscript(name: String) -> CanonicalJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }

    /// The text, where this is one.
    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The elements of an array, or none.
    package var elements: [CanonicalJSON] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }
}
