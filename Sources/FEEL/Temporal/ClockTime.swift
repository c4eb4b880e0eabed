/// A time of day to the nanosecond, with or without a zone. XML Schema 1.1 Part 2 §3.3.8.
package struct ClockTime: Hashable, Sendable {
    /// Since midnight, below 86 400 000 000 000.
    package let nanoseconds: Int
    package var zone: ZoneOffset?

    static let nanosecondsPerDay = 86_400_000_000_000

    package var hour: Int { nanoseconds / 3_600_000_000_000 }
    package var minute: Int { nanoseconds / 60_000_000_000 % 60 }
    package var second: Int { nanoseconds / 1_000_000_000 % 60 }
    package var nanosecond: Int { nanoseconds % 1_000_000_000 }

    /// nil unless it is a time before midnight.
    package init?(nanoseconds: Int, zone: ZoneOffset? = nil) {
        guard (0..<Self.nanosecondsPerDay).contains(nanoseconds) else { return nil }
        self.nanoseconds = nanoseconds
        self.zone = zone
    }

    package init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: ZoneOffset? = nil) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
            (0..<1_000_000_000).contains(nanosecond)
        else { return nil }
        nanoseconds = ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond
        self.zone = zone
    }

    package static let midnight = ClockTime(midnight: nil)

    private init(midnight zone: ZoneOffset?) {
        nanoseconds = 0
        self.zone = zone
    }

    /// `17:00:00`, `09:15:30.5Z`, `23:59:00+01:00`, `00:01:00@Europe/Paris`; `24:00:00` is midnight. Nothing may follow.
    package init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        guard let (time, _) = scanner.time(), scanner.isAtEnd else { return nil }
        self = time
    }
}

extension ClockTime: CustomStringConvertible {
    package var description: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the description to UTF-8.
    func write(to bytes: inout [UInt8]) {
        bytes.append(twoDigits: hour)
        bytes.append(twoDigits: minute, after: ":")
        bytes.append(twoDigits: second, after: ":")
        if nanosecond > 0 {
            let digits = String(1_000_000_000 + nanosecond).utf8.dropFirst()
            let zeros = digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
            bytes.append(UInt8(ascii: "."))
            bytes.append(contentsOf: digits.dropLast(zeros))
        }
        zone?.write(to: &bytes)
    }
}
