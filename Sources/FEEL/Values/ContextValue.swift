import Diagnostics

/// Named entries in the order in which they were given. Equal when the entries are, in any order.
package struct ContextValue: Sendable {
    /// The names, shared by all contexts that one expression makes.
    package final class Shape: Sendable {
        let names: [String]

        init(_ names: [String]) { self.names = names }

        package var count: Int { names.count }

        /// Adds the name at a position to UTF-8, as it stands before its value.
        package func write(_ position: Int, to bytes: inout [UInt8]) {
            bytes.append(utf8: ContextValue.key(names[position]))
            bytes.append(utf8: ": ")
        }

        /// The same names, to be shared by others.
        package var copy: Shape { Shape(names.map { $0 }) }
    }

    package let shape: Shape
    private(set) var values: [Value]

    /// Of two entries of one name the later one counts, in the earlier one's position.
    package init(_ entries: [(String, Value)]) {
        var names: [String] = []
        var values: [Value] = []
        for (name, value) in entries {
            if let index = names.firstIndex(of: name) {
                values[index] = value
            } else {
                names.append(name)
                values.append(value)
            }
        }
        self.init(Shape(names), values)
    }

    /// One value per name; names are distinct.
    package init(_ shape: Shape, _ values: [Value]) {
        self.shape = shape
        self.values = values
    }

    package var count: Int { values.count }
    package var names: [String] { shape.names }

    package var entries: [(name: String, value: Value)] {
        zip(shape.names, values).map { (name: $0, value: $1) }
    }

    /// nil: there is no entry of this name.
    package subscript(name: String) -> Value? {
        shape.names.firstIndex(of: name).map { values[$0] }
    }

    /// As `subscript(name:)`, looking at the position first where the entry is expected to be.
    func value(_ name: String, near position: Int) -> Value? {
        position < values.count && shape.names[position] == name ? values[position] : self[name]
    }

    /// The name of the entry at a position.
    package func name(at position: Int) -> String { shape.names[position] }

    /// The value of the entry at a position.
    package func value(at position: Int) -> Value { values[position] }

    /// Whether the other one has the same names in the same order.
    package func hasSameNames(as other: ContextValue) -> Bool {
        shape === other.shape || shape.names == other.shape.names
    }

    /// The same names, with other values: one for each, in their order.
    package func with(values: [Value]) -> ContextValue { ContextValue(shape, values) }

    /// With one entry replaced, or added at the end.
    func setting(_ name: String, to value: Value) -> ContextValue {
        ContextValue(entries.map { ($0.name, $0.value) } + [(name, value)])
    }
}

extension ContextValue: Hashable {
    package static func == (left: ContextValue, right: ContextValue) -> Bool {
        left.count == right.count && left.entries.allSatisfy { right[$0.name] == $0.value }
    }

    package func hash(into hasher: inout Hasher) {
        for entry in entries.sorted(by: { $0.name < $1.name }) {
            hasher.combine(entry.name)
            hasher.combine(entry.value)
        }
    }
}

extension ContextValue: CustomStringConvertible {
    /// `{a: 1, "b c!": "text"}`
    package var description: String {
        var bytes: [UInt8] = []
        write(to: &bytes) { $0.write(to: &$1) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the entries in braces to UTF-8.
    /// - Parameter value: adds one value.
    func write(to bytes: inout [UInt8], _ value: (Value, inout [UInt8]) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        let values = values.span
        for index in values.indices {
            if index > 0 { bytes.append(utf8: ", ") }
            shape.write(index, to: &bytes)
            value(values[index], &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    fileprivate static func key(_ name: String) -> String {
        if isPlain(name) { return name }
        let tokens = (try? Lexer.tokens(of: name)) ?? []
        let isName = tokens.count > 1 && tokens.dropLast().allSatisfy { $0.namePart != nil }
        guard isName, case .word = tokens[0].kind else { return Value.quoted(name) }
        return name
    }

    /// One word of ASCII letters, digits and `_`, as nearly all names are.
    private static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
            return false
        }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
    }
}
