/// Reads dates, times and durations from text, strictly: every piece has its form, and nothing is skipped.
struct TextScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { index == bytes.count }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Takes the character if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let next, next == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    /// All digits that come next, at most 30 of them; nil without any.
    private mutating func digits() -> ArraySlice<UInt8>? {
        let start = index
        while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { index += 1 }
        return index > start && index - start <= 30 ? bytes[start..<index] : nil
    }

    private mutating func twoDigits() -> Int? {
        guard let found = digits(), found.count == 2 else { return nil }
        return Self.number(found)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.count <= 18 ? digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
    }

    // MARK: dates and times

    mutating func date() -> CalendarDate? {
        let isNegative = take("-")
        guard let yearDigits = digits(), yearDigits.count >= 4, let year = Self.number(yearDigits),
            yearDigits.count == 4 || yearDigits.first != UInt8(ascii: "0"), take("-"), let month = twoDigits(),
            take("-"), let day = twoDigits()
        else { return nil }
        return CalendarDate(year: isNegative ? -year : year, month: month, day: day)
    }

    /// The time, and whether it was written as 24:00:00 of the day before.
    mutating func time() -> (time: ClockTime, isNextDay: Bool)? {
        guard let hour = twoDigits(), take(":"), let minute = twoDigits(), take(":"), let second = twoDigits(),
            let nanosecond = fraction()
        else { return nil }
        let hasZone = !isAtEnd
        let zone = hasZone ? self.zone() : nil
        guard isAtEnd, hasZone == (zone != nil) else { return nil }
        if hour == 24 {
            guard minute == 0, second == 0, nanosecond == 0 else { return nil }
            return ClockTime(hour: 0, minute: 0, second: 0, zone: zone).map { ($0, true) }
        }
        return ClockTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
            .map { ($0, false) }
    }

    /// Nanoseconds of `.5`; 0 when there is no fraction; nil when it has more than nine digits.
    private mutating func fraction() -> Int? {
        guard take(".") else { return 0 }
        guard let found = digits(), found.count <= 9, let value = Self.number(found) else { return nil }
        return (found.count..<9).reduce(value) { result, _ in result * 10 }
    }

    /// `Z`, `+01:00` (at most 18 hours, seconds allowed) or `@Europe/Paris`.
    mutating func zone() -> ZoneOffset? {
        if take("Z") || take("z") { return .utc }
        if take("@") { return zoneName() }
        let isNegative = next == UInt8(ascii: "-")
        guard take("+") || take("-"), let hours = twoDigits(), take(":"), let minutes = twoDigits(), minutes < 60 else {
            return nil
        }
        var seconds = (hours * 60 + minutes) * 60
        if take(":") {
            guard let extra = twoDigits(), extra < 60 else { return nil }
            seconds += extra
        }
        return seconds <= 18 * 3600 ? .seconds(isNegative ? -seconds : seconds) : nil
    }

    /// The rest of the text where it names a zone.
    private mutating func zoneName() -> ZoneOffset? {
        let name = String(decoding: bytes[index...], as: UTF8.self)
        guard ZoneNames.contains(name) else { return nil }
        index = bytes.count
        return .named(name)
    }

    // MARK: durations

    mutating func monthsDuration() -> MonthsDuration? {
        let isNegative = take("-")
        guard take("P") else { return nil }
        let parts = units(["Y", "M"])
        guard let parts, !parts.isEmpty else { return nil }
        let months = (parts["Y"] ?? 0) * 12 + (parts["M"] ?? 0)
        return Int(exactly: isNegative ? -months : months).map { MonthsDuration(months: $0) }
    }

    mutating func daysDuration() -> DaysDuration? {
        let isNegative = take("-")
        guard take("P"), let dates = units(["D"]) else { return nil }
        var nanoseconds = (dates["D"] ?? 0) * 86_400_000_000_000
        if take("T") {
            guard let times = units(["H", "M"]) else { return nil }
            nanoseconds += (times["H"] ?? 0) * 3_600_000_000_000 + (times["M"] ?? 0) * 60_000_000_000
            let seconds = seconds()
            guard !times.isEmpty || seconds != nil else { return nil }
            nanoseconds += seconds ?? 0
        } else if dates.isEmpty {
            return nil
        }
        return DaysDuration(nanoseconds: isNegative ? -nanoseconds : nanoseconds)
    }

    /// `2H30M`: each unit at most once, in this order. Digits without one of these units stay unread.
    private mutating func units(_ names: [Unicode.Scalar]) -> [Unicode.Scalar: Int128]? {
        var found: [Unicode.Scalar: Int128] = [:]
        for name in names {
            let start = index
            guard let digits = digits() else { continue }
            guard take(name) else {
                index = start
                continue
            }
            guard let value = Self.number(digits) else { return nil }
            found[name] = Int128(value)
        }
        return found
    }

    private mutating func emptyFraction() -> Int? {
        guard next == UInt8(ascii: "."), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "S") else {
            return nil
        }
        index += 1
        return 0
    }

    /// `4.5S` in nanoseconds; nil when nothing of that form comes next.
    private mutating func seconds() -> Int128? {
        let start = index
        // The suite of the DMN Technology Compatibility Kit reads `PT0.S`, a point without digits.
        if let digits = digits(), let whole = Self.number(digits), let fraction = emptyFraction() ?? fraction(),
            take("S")
        {
            return Int128(whole) * 1_000_000_000 + Int128(fraction)
        }
        index = start
        return nil
    }
}
