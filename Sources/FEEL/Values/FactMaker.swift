internal import JSON
internal import Numbers

/// Facts out of JSON: numbers to their last digit, objects as contexts, texts such as `@"2024-05-31"` as the dates, times and
/// durations that FEEL writes so.
struct FactMaker: JSONMaker {
    /// FEEL compares names as Swift does.
    static let tellsFormsApart = false

    var null: Value { .null }
    func boolean(_ flag: Bool) -> Value { .boolean(flag) }
    func array(_ elements: [Value]) -> Value { .list(elements) }
    func object(_ members: [(name: String, value: Value)]) -> Value {
        .context(ContextValue(members.map { ($0.name, $0.value) }))
    }

    func number(_ text: String, at place: Range<Int>) throws(JSONProblem) -> Value {
        if let number = Decimal128(exactly: text) { return .number(number) }
        throw JSONProblem(
            "\(text) cannot be held exactly: a number has at most 34 digits and an exponent from -6176 to 6144",
            at: place)
    }

    /// A text; one that reads `@"…"` is the moment or duration that FEEL writes so.
    func string(_ text: String, at place: Range<Int>) throws(JSONProblem) -> Value {
        guard text.hasPrefix("@\""), text.hasSuffix("\""), text.count > 2 else { return .string(text) }
        if let moment = Temporal.literal(String(text.dropFirst(2).dropLast())) { return moment }
        throw JSONProblem("\(text) is no date, time, date and time or duration", at: place)
    }
}
