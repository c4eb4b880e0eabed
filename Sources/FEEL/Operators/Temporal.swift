internal import Numbers

/// The language's operations over dates, times and durations. DMN 1.5 §10.3.2.3.4 to §10.3.2.3.7, Tables 53 to 58.
enum Temporal {
    /// What `@"…"` stands for; nil: the text has none of the four forms.
    static func literal(_ text: String) -> Value? {
        CalendarDate(text).map(Value.date) ?? DateTime(text).map(Value.dateTime) ?? ClockTime(text).map(Value.time)
            ?? duration(text)
    }

    static func duration(_ text: String) -> Value? {
        MonthsDuration(text).map(Value.monthsDuration) ?? DaysDuration(text).map(Value.daysDuration)
    }

    /// A date where a date and time is wanted: midnight UTC. DMN 1.5 §10.3.2.9.4.
    static func midnight(_ date: CalendarDate) -> DateTime {
        var time = ClockTime.midnight
        time.zone = .utc
        return DateTime(date: date, time: time)
    }

    /// All days from one to the other, in either direction; nil when there are more than `limit`.
    static func days(from start: CalendarDate, through end: CalendarDate, limit: Int) -> [CalendarDate]? {
        let (first, last) = (start.dayNumber, end.dayNumber)
        guard (last - first).magnitude < UInt(limit) else { return nil }
        return stride(from: first, through: last, by: first <= last ? 1 : -1).compactMap { CalendarDate(dayNumber: $0) }
    }

    // MARK: comparison

    static func equals(_ left: Value, _ right: Value, _ zones: (any ZoneRules)?) -> Bool? {
        switch (left, right) {
        case (.date(let a), .date(let b)): a == b
        case (.time(let a), .time(let b)): equals(a, b, zones)
        case (.dateTime(let a), .dateTime(let b)):
            DateTime.compare(wholeSeconds(a), wholeSeconds(b), zones).map { $0 == 0 }
        case (.daysDuration(let a), .daysDuration(let b)): a == b
        case (.monthsDuration(let a), .monthsDuration(let b)): a == b
        default: nil
        }
    }

    static func order(_ left: Value, _ right: Value, _ zones: (any ZoneRules)?) -> Int? {
        switch (left, right) {
        case (.date(let a), .date(let b)): sign(a, b)
        case (.time(let a), .time(let b)): order(a, b, zones)
        case (.dateTime(let a), .dateTime(let b)): DateTime.compare(a, b, zones)
        case (.daysDuration(let a), .daysDuration(let b)): sign(a, b)
        case (.monthsDuration(let a), .monthsDuration(let b)): sign(a, b)
        default: nil
        }
    }

    /// The standard compares hour, minute and second, not what is below a second.
    private static func equals(_ a: ClockTime, _ b: ClockTime, _ zones: (any ZoneRules)?) -> Bool? {
        difference(wholeSeconds(a), wholeSeconds(b), zones).map { $0 == 0 }
    }

    private static func wholeSeconds(_ time: ClockTime) -> ClockTime {
        ClockTime(nanoseconds: time.nanoseconds - time.nanosecond, zone: time.zone) ?? time
    }

    private static func wholeSeconds(_ moment: DateTime) -> DateTime {
        DateTime(date: moment.date, time: wholeSeconds(moment.time))
    }

    private static func sign<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a == b ? 0 : 1 }

    private static func order(_ a: ClockTime, _ b: ClockTime, _ zones: (any ZoneRules)?) -> Int? {
        difference(a, b, zones).map { $0.signum() }.map(Int.init)
    }

    /// Nanoseconds from `b` to `a`; nil when only one has a zone, or where a zone's offset is not known.
    private static func difference(_ a: ClockTime, _ b: ClockTime, _ zones: (any ZoneRules)?) -> Int128? {
        let local = Int128(a.nanoseconds) - Int128(b.nanoseconds)
        if a.zone == b.zone { return local }
        guard let x = offset(a.zone, zones), let y = offset(b.zone, zones) else { return nil }
        return local - Int128(x - y) * 1_000_000_000
    }

    /// Of a time without a day: a named zone counts only where it has one offset all year, which 1970 stands for.
    static func offset(_ zone: ZoneOffset?, _ zones: (any ZoneRules)?) -> Int? {
        switch zone {
        case nil: nil
        case .seconds(let seconds)?: seconds
        case .named(let name)?: zones?.clock(of: name)?.offset(atLocal: 0)
        }
    }

    // MARK: arithmetic

    /// nil: these types do not go together.
    static func arithmetic(
        _ operation: BinaryOperator, _ left: Value, _ right: Value, _ zones: (any ZoneRules)?
    ) -> Value? {
        switch operation {
        case .add: sum(left, right, zones) ?? sum(right, left, zones)
        case .subtract: difference(left, right, zones) ?? sum(left, negated(right), zones)
        case .multiply: product(left, right) ?? product(right, left)
        case .divide: quotient(left, right)
        case .power, .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: nil
        }
    }

    private static func negated(_ value: Value) -> Value {
        switch value {
        case .daysDuration, .monthsDuration: Arithmetic.negate(value)
        case .null, .number, .string, .boolean, .date, .time, .dateTime, .list, .context, .range, .function: .null
        }
    }

    private static func sum(_ left: Value, _ right: Value, _ zones: (any ZoneRules)?) -> Value? {
        switch (left, right) {
        case (.daysDuration(let a), .daysDuration(let b)):
            checked(a.nanoseconds.addingReportingOverflow(b.nanoseconds))
        case (.monthsDuration(let a), .monthsDuration(let b)): checked(a.months.addingReportingOverflow(b.months))
        case (.date(let date), .monthsDuration(let duration)):
            answer(date.adding(months: duration.months).map(Value.date))
        case (.date(let date), .daysDuration(let duration)):
            answer(bounded(duration).flatMap { midnight(date).adding($0) }.map { .date($0.date) })
        case (.dateTime(let moment), .monthsDuration(let duration)): answer(moment.adding(duration).map(Value.dateTime))
        case (.dateTime(let moment), .daysDuration(let duration)):
            unknownZone(moment.zone, zones)
                ?? answer(bounded(duration).flatMap { moment.adding($0, zones) }.map(Value.dateTime))
        case (.time(let time), .daysDuration(let duration)): .time(adding(duration, to: time))
        default: nil
        }
    }

    /// A time of day goes round the clock.
    private static func adding(_ duration: DaysDuration, to time: ClockTime) -> ClockTime {
        let day = Int128(ClockTime.nanosecondsPerDay)
        let sum = (Int128(time.nanoseconds) + duration.nanoseconds % day) % day
        return ClockTime(nanoseconds: Int(sum < 0 ? sum + day : sum), zone: time.zone) ?? time
    }

    private static func difference(_ left: Value, _ right: Value, _ zones: (any ZoneRules)?) -> Value? {
        switch (left, right) {
        case (.date(let a), .date(let b)): days(a.dayNumber - b.dayNumber)
        case (.dateTime(let a), .dateTime(let b)): difference(a, b, zones)
        case (.date(let a), .dateTime(let b)): difference(midnight(a), b, zones)
        case (.dateTime(let a), .date(let b)): difference(a, midnight(b), zones)
        case (.time(let a), .time(let b)):
            difference(a, b, zones).map { .daysDuration(DaysDuration(nanoseconds: $0)) }
                ?? .noAnswer(incomparable(left, right, zones))
        default: nil
        }
    }

    private static func days(_ count: Int) -> Value {
        .daysDuration(DaysDuration(nanoseconds: Int128(count) * Int128(ClockTime.nanosecondsPerDay)))
    }

    private static func difference(_ a: DateTime, _ b: DateTime, _ zones: (any ZoneRules)?) -> Value {
        if a.zone == nil, b.zone == nil {
            return .daysDuration(DaysDuration(nanoseconds: a.localNanoseconds - b.localNanoseconds))
        }
        guard let x = a.instant(zones), let y = b.instant(zones) else {
            return .noAnswer(incomparable(.dateTime(a), .dateTime(b), zones))
        }
        return .daysDuration(DaysDuration(nanoseconds: x - y))
    }

    // MARK: why there is no answer

    /// Why two moments, or two times of day, can neither be compared nor subtracted.
    static func incomparable(_ left: Value, _ right: Value, _ zones: (any ZoneRules)?) -> String {
        let (a, b) = (zone(of: left), zone(of: right))
        switch (a, b) {
        case (nil, nil): return "\(left.type.phrase) and \(right.type.phrase) cannot be compared"
        case (nil, _?): return "\(left) states no zone and cannot be compared with \(right)"
        case (_?, nil): return "\(right) states no zone and cannot be compared with \(left)"
        case (let a?, let b?): return unknownZone(a, zones)?.reason ?? unknownZone(b, zones)?.reason ?? ""
        }
    }

    /// Why a moment in a named zone is not one moment: its clock shows the time twice or never, or is not known; nil: it is
    /// one, or the value is something else.
    static func zoneProblem(_ value: Value, _ zones: (any ZoneRules)?) -> String? {
        guard case .dateTime(let moment) = value, case .named(let name)? = moment.zone else { return nil }
        guard let clock = zones?.clock(of: name) else { return ZoneDatabase.missing(name) }
        return clock.reading(of: moment).problem(in: name)
    }

    private static func zone(of value: Value) -> ZoneOffset? {
        switch value {
        case .time(let time): time.zone
        case .dateTime(let moment): moment.zone
        // Where a moment is wanted a day is midnight UTC.
        case .date: .utc
        default: nil
        }
    }

    /// nil: the zone's rules are known, or none are needed.
    static func unknownZone(_ zone: ZoneOffset?, _ zones: (any ZoneRules)?) -> Value? {
        guard case .named(let name)? = zone, zones?.clock(of: name) == nil else { return nil }
        return .noAnswer("the rules of the zone '\(name)' are not known here")
    }

    private static func product(_ left: Value, _ right: Value) -> Value? {
        guard case .number(let factor) = right else { return nil }
        switch left {
        case .daysDuration(let duration):
            return days(Decimal128(coefficient: duration.nanoseconds, exponent: 0) * factor)
        case .monthsDuration(let duration): return months(Decimal128(duration.months) * factor)
        case .null, .number, .string, .boolean, .date, .time, .dateTime, .list, .context, .range, .function: return nil
        }
    }

    private static func quotient(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.daysDuration(let a), .daysDuration(let b)):
            Arithmetic.numbers(
                .divide, Decimal128(coefficient: a.nanoseconds, exponent: 0),
                Decimal128(coefficient: b.nanoseconds, exponent: 0))
        case (.monthsDuration(let a), .monthsDuration(let b)):
            Arithmetic.numbers(.divide, Decimal128(a.months), Decimal128(b.months))
        case (.daysDuration(let a), .number(let divisor)) where !divisor.isZero:
            days(Decimal128(coefficient: a.nanoseconds, exponent: 0) / divisor)
        case (.monthsDuration(let a), .number(let divisor)) where !divisor.isZero:
            months(Decimal128(a.months) / divisor)
        case (.daysDuration, .number), (.monthsDuration, .number): .noAnswer("a duration is divided by zero")
        default: nil
        }
    }

    // MARK: bounds

    private static let outOfRange = Value.noAnswer("the result is out of the range of dates and durations")

    private static func answer(_ value: Value?) -> Value { value ?? outOfRange }

    /// Longer than all of history: nothing can be added to it.
    private static func bounded(_ duration: DaysDuration) -> DaysDuration? {
        duration.nanoseconds.magnitude < 1 << 100 ? duration : nil
    }

    private static func checked(_ sum: (partialValue: Int128, overflow: Bool)) -> Value {
        sum.overflow || sum.partialValue.magnitude >= 1 << 100
            ? outOfRange : .daysDuration(DaysDuration(nanoseconds: sum.partialValue))
    }

    private static func checked(_ sum: (partialValue: Int, overflow: Bool)) -> Value {
        sum.overflow || sum.partialValue.magnitude >= 1 << 62
            ? outOfRange : .monthsDuration(MonthsDuration(months: sum.partialValue))
    }

    /// Whole nanoseconds, the rest cut off.
    private static func days(_ nanoseconds: Decimal128) -> Value {
        guard nanoseconds.isFinite, nanoseconds.magnitude < Decimal128(coefficient: 1, exponent: 30) else {
            return outOfRange
        }
        return .daysDuration(DaysDuration(nanoseconds: nanoseconds.quantized(to: 0, .down).coefficient))
    }

    /// Whole months, the rest cut off.
    private static func months(_ months: Decimal128) -> Value {
        guard months.isFinite, let whole = months.roundedToIntegral(.down).asInt(), whole.magnitude < 1 << 62 else {
            return outOfRange
        }
        return .monthsDuration(MonthsDuration(months: whole))
    }
}
