import Diagnostics
import Numbers
package import FEEL

/// How a fact or a value is written in a cell or a line.
package enum ValueText {
    /// What stands between the elements of a list.
    static let separator = "; "

    /// Text as it is, numbers in plain notation, `true`/`false`, ISO dates and durations, lists joined by `; `, contexts and ranges
    /// in FEEL's own notation, nothing for a missing value.
    package static func plain(_ value: Value) -> String {
        if case .string(let text) = value { return text }
        var bytes: [UInt8] = []
        write(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the same to UTF-8.
    static func write(_ value: Value, to bytes: inout [UInt8]) {
        switch value {
        case .null: break
        case .number(let number): number.write(to: &bytes)
        case .string(let text): bytes.append(utf8: text)
        case .list(let elements):
            let elements = elements.span
            for index in elements.indices {
                if index > 0 { bytes.append(utf8: separator) }
                write(elements[index], to: &bytes)
            }
        case .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .context, .range, .function:
            value.write(to: &bytes)
        }
    }
}
