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
        value.write(plain: &bytes, separatedBy: separator)
    }
}
