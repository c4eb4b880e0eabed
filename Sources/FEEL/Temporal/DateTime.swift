/// A moment: a day and a time of day, with or without a zone. XML Schema 1.1 Part 2 §3.3.7.
package struct DateTime: Hashable, Sendable {
    package var date: CalendarDate
    package var time: ClockTime

    package var zone: ZoneOffset? { time.zone }

    package init(date: CalendarDate, time: ClockTime) {
        self.date = date
        self.time = time
    }

    /// `2018-10-31T17:00:00+01:00`; `T24:00:00` is the next day's midnight. Nothing may follow.
    package init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        guard let date = scanner.date(), scanner.take("T"), let (time, isNextDay) = scanner.time(), scanner.isAtEnd,
            let day = isNextDay ? date.adding(days: 1) : date
        else { return nil }
        self.init(date: day, time: time)
    }

    /// Nanoseconds since 1970-01-01T00:00:00 on the clock that shows this time, whatever its zone.
    package var localNanoseconds: Int128 {
        Int128(date.dayNumber) * Int128(ClockTime.nanosecondsPerDay) + Int128(time.nanoseconds)
    }

    /// The moment with that local clock; nil when the year is out of range.
    package init?(localNanoseconds: Int128, zone: ZoneOffset?) {
        let perDay = Int128(ClockTime.nanosecondsPerDay)
        let day = localNanoseconds / perDay - (localNanoseconds % perDay < 0 ? 1 : 0)
        guard let number = Int(exactly: day), let date = CalendarDate(dayNumber: number),
            let time = ClockTime(nanoseconds: Int(localNanoseconds - day * perDay), zone: zone)
        else { return nil }
        self.init(date: date, time: time)
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z; nil without a zone, or where its rules are not known.
    package func instant(_ rules: (any ZoneRules)? = nil) -> Int128? {
        offset(rules).map { localNanoseconds - Int128($0) * 1_000_000_000 }
    }

    /// The moment of that instant, shown by the clock of a zone. Where the clock shows this time twice, or there is no clock
    /// with a name, the moment carries the offset instead of the name.
    init?(instant: Int128, on clock: ZoneClock) {
        let offset = clock.offset(atInstant: Self.seconds(instant))
        let local = instant + Int128(offset) * 1_000_000_000
        guard let moment = DateTime(localNanoseconds: local, zone: .named(clock.name)) else { return nil }
        self = moment
        if case .twice = clock.reading(of: moment) { time.zone = .seconds(offset) }
    }

    /// Seconds east of UTC.
    package func offset(_ rules: (any ZoneRules)? = nil) -> Int? {
        switch zone {
        case nil: nil
        case .seconds(let seconds)?: seconds
        case .named(let name)?: rules?.clock(of: name)?.offset(atLocal: localSeconds)
        }
    }

    /// Whole seconds since 1970-01-01T00:00:00 on the clock that shows this time.
    var localSeconds: Int { Self.seconds(localNanoseconds) }

    private static func seconds(_ nanoseconds: Int128) -> Int {
        Int(nanoseconds >= 0 ? nanoseconds / 1_000_000_000 : (nanoseconds - 999_999_999) / 1_000_000_000)
    }

    /// -1, 0 or 1; nil when one has a zone and the other has none, or where a zone's rules are not known.
    package static func compare(_ left: DateTime, _ right: DateTime, _ rules: (any ZoneRules)? = nil) -> Int? {
        let order: (Int128, Int128) -> Int = { $0 < $1 ? -1 : $0 > $1 ? 1 : 0 }
        let isNamed = if case .named? = left.zone { true } else { false }
        if left.zone == right.zone, !isNamed || rules == nil {
            return order(left.localNanoseconds, right.localNanoseconds)
        }
        guard let a = left.instant(rules), let b = right.instant(rules) else { return nil }
        return order(a, b)
    }

    /// The moment that is so much later; keeps the zone. In a named zone the time that passes counts, not what the clock
    /// shows: 01:30 of the night in which clocks are put forward, and an hour, is 03:30.
    ///
    /// nil: out of range, or the rules of the zone are not known.
    package func adding(_ duration: DaysDuration, _ rules: (any ZoneRules)? = nil) -> DateTime? {
        let (sum, overflow) = localNanoseconds.addingReportingOverflow(duration.nanoseconds)
        guard !overflow else { return nil }
        guard case .named(let name)? = zone else { return DateTime(localNanoseconds: sum, zone: zone) }
        guard let clock = rules?.clock(of: name), let instant = instant(rules) else { return nil }
        return DateTime(instant: instant + duration.nanoseconds, on: clock)
    }

    package func adding(_ duration: MonthsDuration) -> DateTime? {
        date.adding(months: duration.months).map { DateTime(date: $0, time: time) }
    }
}

extension DateTime: CustomStringConvertible {
    package var description: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the description to UTF-8.
    func write(to bytes: inout [UInt8]) {
        date.write(to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        time.write(to: &bytes)
    }
}
