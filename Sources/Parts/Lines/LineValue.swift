import JSON

/// Why a line, or a value in it, cannot be used: what was expected, and what there is instead.
package struct LineProblem: Error, Hashable {
    package let message: String

    package init(_ message: String) { self.message = message }
}

/// What a line of a part says. Its numbers are whole: exact ones stand as texts, so that no program rounds them.
extension JSONValue {
    /// The value of one line.
    /// - Complexity: O(bytes).
    static func line(_ bytes: [UInt8]) throws(LineProblem) -> JSONValue {
        do {
            return try JSONValue(bytes)
        } catch {
            throw LineProblem("at byte \(error.bytes.lowerBound + 1): \(error.message)")
        }
    }

    func text(_ name: String) throws(LineProblem) -> String {
        guard let text = self[name]?.text else { throw LineProblem("'\(name)' is missing, or no text") }
        return text
    }

    func count(_ name: String) throws(LineProblem) -> Int {
        guard let number = self[name]?.whole(as: Int.self) else {
            throw LineProblem("'\(name)' is missing, or no whole number")
        }
        return number
    }

    /// nil where this is no whole number, or one out of the type's range.
    func whole<Number: FixedWidthInteger>(as type: Number.Type) -> Number? {
        guard case .number(let text) = self else { return nil }
        return Number(text)
    }

    func elements(_ name: String) throws(LineProblem) -> [JSONValue] {
        guard case .array(let elements)? = self[name] else { throw LineProblem("'\(name)' is missing, or no list") }
        return elements
    }

    func members(_ name: String) throws(LineProblem) -> [Member] {
        guard case .object(let members)? = self[name] else { throw LineProblem("'\(name)' is missing, or no object") }
        return members
    }
}
