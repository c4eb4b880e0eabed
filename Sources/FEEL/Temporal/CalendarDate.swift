/// A day of the proleptic Gregorian calendar, years -999 999 999 to 999 999 999. XML Schema 1.1 Part 2 §3.3.9.
package struct CalendarDate: Hashable, Sendable {
    private let storedYear: Int32
    private let storedMonth: Int8
    private let storedDay: Int8

    package var year: Int { Int(storedYear) }
    /// 1 to 12.
    package var month: Int { Int(storedMonth) }
    /// 1 to 31.
    package var day: Int { Int(storedDay) }

    static let years = -999_999_999...999_999_999

    /// nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else {
            return nil
        }
        (storedYear, storedMonth, storedDay) = (Int32(year), Int8(month), Int8(day))
    }

    /// `2018-10-31`, `-0044-03-15`; a year has at least four digits and no needless zeros. Nothing may follow.
    package init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        guard let date = scanner.date(), scanner.isAtEnd else { return nil }
        self = date
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}

extension CalendarDate: Comparable {
    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    package var description: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the description to UTF-8.
    func write(to bytes: inout [UInt8]) {
        if year < 0 { bytes.append(UInt8(ascii: "-")) }
        let digits = String(abs(year)).utf8
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.count)))
        bytes.append(contentsOf: digits)
        bytes.append(twoDigits: month, after: "-")
        bytes.append(twoDigits: day, after: "-")
    }
}

// MARK: counting days

extension CalendarDate {
    /// Days since 1970-01-01. Algorithm: Howard Hinnant, *chrono-compatible low-level date algorithms*.
    package var dayNumber: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// nil when the year is out of range.
    package init?(dayNumber: Int) {
        guard dayNumber.magnitude < 400_000_000_000 else { return nil }
        let z = dayNumber + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    package func adding(days: Int) -> CalendarDate? {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow || sum.magnitude > 400_000_000_000 ? nil : CalendarDate(dayNumber: sum)
    }

    /// The same day of another month; the last day where that month is shorter.
    package func adding(months: Int) -> CalendarDate? {
        guard months.magnitude < 24_000_000_000 else { return nil }
        let count = year * 12 + (month - 1) + months
        let newYear = count >= 0 ? count / 12 : (count - 11) / 12
        let newMonth = count - newYear * 12 + 1
        return CalendarDate(year: newYear, month: newMonth, day: min(day, Self.days(in: newMonth, of: newYear)))
    }

    /// ISO 8601: Monday is 1, Sunday is 7.
    package var weekday: Int {
        let shifted = (dayNumber + 3) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    /// 1 to 366.
    package var dayOfYear: Int {
        (1..<month).reduce(day) { $0 + Self.days(in: $1, of: year) }
    }

    /// ISO 8601 week number, 1 to 53: week 1 holds the year's first Thursday.
    package var weekOfYear: Int {
        guard let thursday = adding(days: 4 - weekday) else { return 1 }
        return (thursday.dayOfYear - 1) / 7 + 1
    }
}

extension [UInt8] {
    /// `7` as `07`; the value is below 100.
    mutating func append(twoDigits value: Int, after sign: Unicode.Scalar? = nil) {
        if let sign { append(UInt8(ascii: sign)) }
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
    }
}
