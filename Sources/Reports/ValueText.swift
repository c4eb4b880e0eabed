import Numbers
package import FEEL

/// How a fact or a value is written in a cell or a line.
package enum ValueText {
    /// What stands between the elements of a list.
    static let separator = "; "

    /// Text as it is, numbers in plain notation, `true`/`false`, ISO dates and durations, lists joined by `; `, contexts and ranges
    /// in FEEL's own notation, nothing for a missing value.
    package static func plain(_ value: Value) -> String {
        switch value {
        case .null: ""
        case .number(let number): number.plainDescription
        case .string(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        case .date(let date): date.description
        case .time(let time): time.description
        case .dateTime(let moment): moment.description
        case .daysDuration(let duration): duration.description
        case .monthsDuration(let duration): duration.description
        case .list(let elements): elements.map(plain).joined(separator: separator)
        case .context, .range, .function: value.description
        }
    }
}
