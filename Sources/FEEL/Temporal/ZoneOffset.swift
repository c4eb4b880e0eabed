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
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the description to UTF-8.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .seconds(0): bytes.append(UInt8(ascii: "Z"))
        case .named(let name):
            bytes.append(UInt8(ascii: "@"))
            bytes.append(contentsOf: name.utf8)
        case .seconds(let seconds):
            let value = abs(seconds)
            bytes.append(twoDigits: value / 3600, after: seconds < 0 ? "-" : "+")
            bytes.append(twoDigits: value / 60 % 60, after: ":")
            if value % 60 != 0 { bytes.append(twoDigits: value % 60, after: ":") }
        }
    }
}
