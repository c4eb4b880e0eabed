extension Value {
    /// The value as an expression that gives it: as `description`, with `@"2024-05-31"` for dates, times and durations, and
    /// ranges with one end in parentheses. Of functions there is no such expression.
    public var notation: String {
        switch self {
        case .date, .time, .dateTime, .daysDuration, .monthsDuration: "@\"\(description)\""
        case .list(let values): "[\(values.map(\.notation).joined(separator: ", "))]"
        case .context(let context): context.text(\.notation)
        case .range(let range) where range.low == nil || range.high == nil: "(\(range))"
        case .null, .number, .string, .boolean, .range, .function: description
        }
    }
}
