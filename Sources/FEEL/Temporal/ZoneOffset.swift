/// The zone of a time: an offset from UTC, or the name of a zone whose offset depends on the day.
package indirect enum ZoneOffset: Hashable, Sendable {
    /// Seconds east of UTC, at most 18 hours either way.
    case seconds(Int)
    /// `Europe/Paris`; what it stands for is asked of `ZoneRules`.
    case named(String)

    package static let utc = ZoneOffset.seconds(0)

    /// `Z`, `+01:00`, `-03:30`, `+02:45:55` or `@Europe/Paris`.
    package init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        guard let zone = scanner.zone(), scanner.isAtEnd else { return nil }
        self = zone
    }
}

extension ZoneOffset: CustomStringConvertible {
    package var description: String {
        switch self {
        case .seconds(0): return "Z"
        case .named(let name): return "@" + name
        case .seconds(let seconds):
            let value = abs(seconds)
            let text = (seconds < 0 ? "-" : "+") + twoDigits(value / 3600) + ":" + twoDigits(value / 60 % 60)
            return value % 60 == 0 ? text : text + ":" + twoDigits(value % 60)
        }
    }
}
