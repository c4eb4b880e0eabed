/// A value of JSON (RFC 8259), whose objects keep the order in which their members were written.
package enum JSONValue: Sendable {
    case null
    case boolean(Bool)
    /// A number's own text, so that no digit is lost.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    package typealias Member = (name: String, value: JSONValue)
}

// MARK: - Made

extension JSONValue {
    package static func number(_ number: Int) -> JSONValue { .number(String(number)) }

    /// What is made of a value; null where there is none.
    package static func optional<Wrapped>(_ value: Wrapped?, _ make: (Wrapped) -> JSONValue) -> JSONValue {
        value.map(make) ?? .null
    }

    /// Text where there is one, `null` where there is none.
    package static func text(_ text: String?) -> JSONValue { optional(text, JSONValue.string) }
}

// MARK: - Asked

extension JSONValue {
    /// The value of a member; nil where this is no object or has no such member. Names are compared code unit by code unit.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name && $0.name.utf8.elementsEqual(name.utf8) }?.value
    }

    /// The text, where this is one.
    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The elements of an array, or none.
    package var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }
}

// MARK: - Written

extension JSONValue {
    /// The whole of a file: UTF-8 with two spaces a level and a line feed at the end.
    package var fileBytes: [UInt8] {
        var output: [UInt8] = []
        JSONWriter.add(to: &output) { $0.value(self) }
        output.append(UInt8(ascii: "\n"))
        return output
    }
}

extension JSONWriter {
    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .boolean(let flag): boolean(flag)
        case .number(let text): number(text)
        case .string(let text): string(text)
        case .array(let elements): array(elements) { $1.value($0) }
        case .object(let members):
            object { writer in
                for member in members {
                    writer.key(member.name)
                    writer.value(member.value)
                }
            }
        }
    }
}
