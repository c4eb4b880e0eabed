internal import Numbers

/// What can be read of a value after a point. DMN 1.5 §10.3.2.3.4 (Table 48, 49) and §10.3.2.7; `value` (the seconds or months
/// that a moment or duration amounts to) since DMN 1.6.
enum Properties {
    static let index = NameIndex([
        "year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone", "years", "months",
        "days",
        "hours", "minutes", "seconds", "start", "end", "start included", "end included", "value",
    ])

    static func names(of type: FEELType) -> [String] {
        switch type {
        case .date: ["year", "month", "day", "weekday", "value"]
        case .time: ["hour", "minute", "second", "time offset", "timezone", "value"]
        case .dateTime:
            ["year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone", "value"]
        case .daysDuration: ["days", "hours", "minutes", "seconds", "value"]
        case .monthsDuration: ["years", "months", "value"]
        case .range: ["start", "end", "start included", "end included"]
        case .any, .null, .number, .string, .boolean, .list, .context, .function: []
        }
    }

    static func type(_ name: String, of type: FEELType) -> FEELType? {
        guard names(of: type).contains(name) else { return nil }
        switch name {
        case "time offset": return .daysDuration
        case "timezone": return .string
        case "start", "end": return type.element
        case "start included", "end included": return .boolean
        default: return .number
        }
    }

    /// The entry of a context, the property of a date, time, duration or range; of a list, those of its items.
    static func value(_ name: String, of value: Value, _ zones: (any ZoneRules)?) -> Value {
        switch value {
        case .null: return value.explained("null has no '\(name)'")
        case .context(let context): return context[name] ?? missing(name, value)
        case .list(let items): return .list(items.map { self.value(name, of: $0, zones) })
        case .date(let date): return part(name, of: date) ?? missing(name, value)
        case .time(let time):
            return part(name, of: time, offset: Temporal.offset(time.zone, zones)) ?? missing(name, value)
        case .dateTime(let moment):
            return name == "value"
                ? self.value(of: moment, zones)
                : part(name, of: moment.date) ?? part(name, of: moment.time, offset: moment.offset(zones))
                    ?? missing(name, value)
        case .daysDuration(let duration): return part(name, of: duration) ?? missing(name, value)
        case .monthsDuration(let duration): return part(name, of: duration) ?? missing(name, value)
        case .range(let range): return part(name, of: range) ?? missing(name, value)
        case .number, .string, .boolean, .function: return missing(name, value)
        }
    }

    private static func missing(_ name: String, _ value: Value) -> Value {
        .noAnswer("\(value.type == .context([]) ? "the context" : value.type.phrase) has no '\(name)'")
    }

    private static func number(_ value: Int) -> Value { .number(Decimal128(value)) }

    private static func number(seconds nanoseconds: Int128) -> Value {
        .number(Decimal128(coefficient: nanoseconds, exponent: -9).reduced)
    }

    /// Seconds since 1970-01-01T00:00:00Z; of a moment without a zone, on its own clock.
    private static func value(of moment: DateTime, _ zones: (any ZoneRules)?) -> Value {
        if moment.zone == nil { return number(seconds: moment.localNanoseconds) }
        return moment.instant(zones).map { number(seconds: $0) }
            ?? Temporal.unknownZone(moment.zone, zones) ?? missing("value", .dateTime(moment))
    }

    private static func part(_ name: String, of date: CalendarDate) -> Value? {
        switch name {
        case "year": number(date.year)
        case "month": number(date.month)
        case "day": number(date.day)
        case "weekday": number(date.weekday)
        case "value": number(date.dayNumber * 86_400)
        default: nil
        }
    }

    private static func part(_ name: String, of time: ClockTime, offset: Int?) -> Value? {
        switch name {
        case "hour": return number(time.hour)
        case "minute": return number(time.minute)
        case "second":
            let fraction = Decimal128(coefficient: Int128(time.nanosecond), exponent: -9)
            return .number((Decimal128(time.second) + fraction).reduced)
        case "value": return number(seconds: Int128(time.nanoseconds))
        case "time offset":
            return offset.map { .daysDuration(DaysDuration(nanoseconds: Int128($0) * 1_000_000_000)) }
                ?? .noAnswer("\(time) has no offset from UTC")
        case "timezone":
            guard case .named(let zone)? = time.zone else { return .noAnswer("\(time) has no named zone") }
            return .string(zone)
        default: return nil
        }
    }

    private static func part(_ name: String, of duration: DaysDuration) -> Value? {
        switch name {
        case "value": return number(seconds: duration.nanoseconds)
        case "days": return number(duration.days)
        case "hours": return number(duration.hours)
        case "minutes": return number(duration.minutes)
        case "seconds":
            let fraction = Decimal128(coefficient: duration.nanoseconds % 1_000_000_000, exponent: -9)
            return .number((Decimal128(duration.seconds) + fraction).reduced)
        default: return nil
        }
    }

    private static func part(_ name: String, of duration: MonthsDuration) -> Value? {
        switch name {
        case "value": number(duration.months)
        case "years": number(duration.years)
        case "months": number(duration.monthsOfYear)
        default: nil
        }
    }

    private static func part(_ name: String, of range: RangeValue) -> Value? {
        switch name {
        case "start": range.low ?? .noAnswer("\(range) has no lower end")
        case "end": range.high ?? .noAnswer("\(range) has no upper end")
        case "start included": .boolean(range.includesLow)
        case "end included": .boolean(range.includesHigh)
        default: nil
        }
    }
}
