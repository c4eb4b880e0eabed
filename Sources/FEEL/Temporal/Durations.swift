package import Numbers

/// A duration of days, hours, minutes and seconds, exact to the nanosecond. XML Schema 1.1 Part 2 §3.4.27.
package struct DaysDuration: Hashable, Sendable {
    private let words: TwoWords

    package var nanoseconds: Int128 { words.number }

    package init(nanoseconds: Int128) {
        words = TwoWords(nanoseconds)
    }

    /// `P1DT2H30M`, `-PT0.5S`. Nothing may follow.
    package init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        guard let duration = scanner.daysDuration(), scanner.isAtEnd else { return nil }
        self = duration
    }

    private var magnitude: UInt128 { nanoseconds.magnitude }
    private var sign: Int { nanoseconds < 0 ? -1 : 1 }

    /// The parts of its canonical form, all with the sign of the whole; days beyond the range of `Int` are cut to it.
    package var days: Int { Int(clamping: magnitude / 86_400_000_000_000) * sign }
    package var hours: Int { Int(magnitude / 3_600_000_000_000 % 24) * sign }
    package var minutes: Int { Int(magnitude / 60_000_000_000 % 60) * sign }
    package var seconds: Int { Int(magnitude / 1_000_000_000 % 60) * sign }
    /// The whole duration in seconds, exact.
    package var totalSeconds: Decimal128 { Decimal128(coefficient: nanoseconds, exponent: -9).reduced }
}

extension DaysDuration: Comparable {
    package static func < (left: DaysDuration, right: DaysDuration) -> Bool { left.nanoseconds < right.nanoseconds }
}

extension DaysDuration: CustomStringConvertible {
    package var description: String {
        guard nanoseconds != 0 else { return "PT0S" }
        var time = ""
        if hours != 0 { time += "\(abs(hours))H" }
        if minutes != 0 { time += "\(abs(minutes))M" }
        let fraction = Int(magnitude % 1_000_000_000)
        if seconds != 0 || fraction != 0 {
            let digits = fraction == 0 ? "" : "." + trimmed(String(1_000_000_000 + fraction).dropFirst())
            time += "\(abs(seconds))\(digits)S"
        }
        let days = magnitude / 86_400_000_000_000
        return (sign < 0 ? "-P" : "P") + (days == 0 ? "" : "\(days)D") + (time.isEmpty ? "" : "T" + time)
    }

    private func trimmed(_ digits: Substring) -> Substring {
        var kept = digits
        while kept.last == "0" { kept.removeLast() }
        return kept
    }
}

/// A duration of whole months. XML Schema 1.1 Part 2 §3.4.26.
package struct MonthsDuration: Hashable, Sendable {
    package var months: Int

    package init(months: Int) {
        self.months = months
    }

    /// `P1Y6M`, `-P3M`. Nothing may follow.
    package init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        guard let duration = scanner.monthsDuration(), scanner.isAtEnd else { return nil }
        self = duration
    }

    /// The parts of its canonical form, both with the sign of the whole.
    package var years: Int { months / 12 }
    package var monthsOfYear: Int { months % 12 }

    /// Whole months from one day to another, towards zero. DMN 1.5 §10.3.4.1 `years and months duration`.
    package init(from start: CalendarDate, to end: CalendarDate) {
        var count = (end.year - start.year) * 12 + end.month - start.month
        if count > 0, end.day < start.day { count -= 1 }
        if count < 0, end.day > start.day { count += 1 }
        months = count
    }
}

extension MonthsDuration: Comparable {
    package static func < (left: MonthsDuration, right: MonthsDuration) -> Bool { left.months < right.months }
}

extension MonthsDuration: CustomStringConvertible {
    package var description: String {
        guard months != 0 else { return "P0M" }
        let parts = (years == 0 ? "" : "\(years.magnitude)Y") + (monthsOfYear == 0 ? "" : "\(monthsOfYear.magnitude)M")
        return (months < 0 ? "-P" : "P") + parts
    }
}
