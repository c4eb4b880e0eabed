/// A moment: a day and a time of day, with or without a zone. XML Schema 1.1 Part 2 §3.3.7.
public struct DateTime: Hashable, Sendable {
    public var date: CalendarDate
    public var time: ClockTime

    public var zone: ZoneOffset? { time.zone }

    public init(date: CalendarDate, time: ClockTime) {
        self.date = date
        self.time = time
    }

    /// `2018-10-31T17:00:00+01:00`; `T24:00:00` is the next day's midnight. Nothing may follow.
    public init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        guard let date = scanner.date(), scanner.take("T"), let (time, isNextDay) = scanner.time(), scanner.isAtEnd,
            let day = isNextDay ? date.adding(days: 1) : date
        else { return nil }
        self.init(date: day, time: time)
    }

    /// Nanoseconds since 1970-01-01T00:00:00 on the clock that shows this time, whatever its zone.
    public var localNanoseconds: Int128 {
        Int128(date.dayNumber) * Int128(ClockTime.nanosecondsPerDay) + Int128(time.nanoseconds)
    }

    /// The moment with that local clock; nil when the year is out of range.
    public init?(localNanoseconds: Int128, zone: ZoneOffset?) {
        let perDay = Int128(ClockTime.nanosecondsPerDay)
        let day = localNanoseconds / perDay - (localNanoseconds % perDay < 0 ? 1 : 0)
        guard let number = Int(exactly: day), let date = CalendarDate(dayNumber: number),
            let time = ClockTime(nanoseconds: Int(localNanoseconds - day * perDay), zone: zone)
        else { return nil }
        self.init(date: date, time: time)
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z; nil without a zone, or where its rules are not known.
    public func instant(_ rules: (any ZoneRules)? = nil) -> Int128? {
        offset(rules).map { localNanoseconds - Int128($0) * 1_000_000_000 }
    }

    /// Seconds east of UTC.
    public func offset(_ rules: (any ZoneRules)? = nil) -> Int? {
        switch zone {
        case nil: nil
        case .seconds(let seconds)?: seconds
        case .named(let name)?: rules?.offset(of: name, atLocal: Self.seconds(localNanoseconds))
        }
    }

    private static func seconds(_ nanoseconds: Int128) -> Int {
        Int(nanoseconds >= 0 ? nanoseconds / 1_000_000_000 : (nanoseconds - 999_999_999) / 1_000_000_000)
    }

    /// -1, 0 or 1; nil when one has a zone and the other has none, or where a zone's rules are not known.
    public static func compare(_ left: DateTime, _ right: DateTime, _ rules: (any ZoneRules)? = nil) -> Int? {
        let order: (Int128, Int128) -> Int = { $0 < $1 ? -1 : $0 > $1 ? 1 : 0 }
        if left.zone == right.zone { return order(left.localNanoseconds, right.localNanoseconds) }
        guard let a = left.instant(rules), let b = right.instant(rules) else { return nil }
        return order(a, b)
    }

    /// The moment that is so much later; keeps the zone.
    public func adding(_ duration: DaysDuration) -> DateTime? {
        let (sum, overflow) = localNanoseconds.addingReportingOverflow(duration.nanoseconds)
        return overflow ? nil : DateTime(localNanoseconds: sum, zone: zone)
    }

    public func adding(_ duration: MonthsDuration) -> DateTime? {
        date.adding(months: duration.months).map { DateTime(date: $0, time: time) }
    }
}

extension DateTime: CustomStringConvertible {
    public var description: String { "\(date)T\(time)" }
}
