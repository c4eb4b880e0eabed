/// Makes a program's own values of what `JSONReader` reads, so that no tree stands between.
package protocol JSONMaker {
    associatedtype Value

    /// Whether names that differ in their form alone, as `é` in one character or in two, are two names.
    static var tellsFormsApart: Bool { get }

    var null: Value { get }
    func boolean(_ flag: Bool) -> Value
    /// - Parameters:
    ///   - text: a number as JSON writes it.
    ///   - place: its bytes.
    func number(_ text: String, at place: Range<Int>) throws(JSONProblem) -> Value
    func string(_ text: String, at place: Range<Int>) throws(JSONProblem) -> Value
    func array(_ elements: [Value]) -> Value
    /// - Parameter members: in the order in which they are written; their names differ.
    func object(_ members: [(name: String, value: Value)]) -> Value
}

/// Why a text is no JSON, or a value in it cannot be used.
package struct JSONProblem: Error, Hashable, Sendable {
    /// What is wrong, or what was expected and what is there instead; without an end mark.
    package let message: String
    /// From the first byte that is wrong to where reading stood; never empty.
    package let bytes: Range<Int>

    package init(_ message: String, at bytes: Range<Int>) {
        self.message = message
        self.bytes = bytes
    }
}

extension JSONValue {
    /// What becomes of numbers.
    package enum Numbers: Sendable {
        case asWritten
        /// Texts of their digits, as entries of a register have them, so that no program rounds them.
        case texts
        /// As they are written; one out of the range of binary64 is refused, as RFC 7493 §2.2 asks.
        case binary
    }

    /// The one value that the bytes hold.
    /// - Complexity: O(bytes).
    package init(_ bytes: [UInt8], numbers: Numbers = .asWritten) throws(JSONProblem) {
        self = try JSONReader.value(bytes, ValueMaker(numbers: numbers))
    }
}

private struct ValueMaker: JSONMaker {
    static let tellsFormsApart = true
    let numbers: JSONValue.Numbers

    var null: JSONValue { .null }
    func boolean(_ flag: Bool) -> JSONValue { .boolean(flag) }
    func string(_ text: String, at place: Range<Int>) -> JSONValue { .string(text) }
    func array(_ elements: [JSONValue]) -> JSONValue { .array(elements) }
    func object(_ members: [JSONValue.Member]) -> JSONValue { .object(members) }

    func number(_ text: String, at place: Range<Int>) throws(JSONProblem) -> JSONValue {
        switch numbers {
        case .asWritten: return .number(text)
        case .texts: return .string(text)
        case .binary:
            guard let number = Double(text), number.isFinite else {
                throw JSONProblem("the number \(text) is too large", at: place)
            }
            return .number(text)
        }
    }
}
