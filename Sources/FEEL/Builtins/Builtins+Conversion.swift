internal import Numbers

/// DMN 1.5 §10.3.4.1: conversion, and §10.3.4.2: boolean.
extension Builtins {
    static let conversions: [Builtin] = [
        Builtin(
            "date", "Makes a date from a text, from a date and time, or from year, month and day.",
            .of([.init("from", .string, .date, .dateTime)], .date, date),
            .of(
                [.init("year", .number), .init("month", .number), .init("day", .number)], .date
            ) { (year: Decimal128, month: Decimal128, day: Decimal128) in
                guard let y = year.asInt(), let m = month.asInt(), let d = day.asInt(),
                    let date = CalendarDate(year: y, month: m, day: d)
                else { return .noAnswer("there is no day \(year)-\(month)-\(day)") }
                return .date(date)
            }),
        Builtin(
            "date and time", "Makes a date and time from a text, or from a date and a time.",
            Builtin.Form([.init("from", .string, .dateTime, .date)], result: { _ in .dateTime }) { arguments, machine in
                knownZone(dateTime(arguments[0]), machine)
            },
            .of([.init("date", .date, .dateTime), .init("time", .time)], .dateTime) { (date: Value, time: Value) in
                guard case .time(let clock) = time else { return .null }
                switch date {
                case .date(let day): return .dateTime(DateTime(date: day, time: clock))
                case .dateTime(let moment): return .dateTime(DateTime(date: moment.date, time: clock))
                default: return .null
                }
            }),
        Builtin(
            "time", "Makes a time from a text, from a date and time, or from hour, minute and second.",
            Builtin.Form([.init("from", .string, .time, .dateTime, .date)], result: { _ in .time }) {
                arguments, machine in
                knownZone(time(arguments[0]), machine)
            },
            Builtin.Form(
                [
                    .init("hour", .number), .init("minute", .number), .init("second", .number),
                    .init("offset", .daysDuration, optional: true, acceptsNull: true),
                ], result: { _ in .time }
            ) { arguments, _ in clock(arguments) }),
        Builtin(
            "number", "Reads a number from a text; the signs for groups and decimals can be named.",
            .of([.init("from", .string, .number)], .number) { (from: Value) in
                if case .number = from { return from }
                return number(String(feel: from) ?? "", grouping: nil, point: nil)
            },
            .of(
                [
                    .init("from", .string), .init("grouping separator", .string, acceptsNull: true),
                    .init("decimal separator", .string, acceptsNull: true),
                ], .number
            ) { (from: String, grouping: String?, point: String?) in number(from, grouping: grouping, point: point) }),
        Builtin(
            "string", "Writes a value as text.",
            .of([.init("from", .any)], .string) { (from: Value) in
                from.isNull ? from.explained("'from' of string() is null") : .string(from.text)
            }),
        Builtin(
            "duration", "Makes a duration from a text such as P1DT2H or P1Y6M.",
            .of([.init("from", .string, .daysDuration, .monthsDuration)], .any) { (from: Value) in
                guard case .string(let text) = from else { return from }
                return Temporal.duration(text)
                    ?? .noAnswer("\(Value.quoted(text)) is not a duration such as P1DT2H or P1Y6M")
            }),
        Builtin(
            "years and months duration", "The whole months from one date to another.",
            .of([.init("from", .date, .dateTime), .init("to", .date, .dateTime)], .monthsDuration) {
                (from: Value, to: Value) in
                guard let start = day(of: from), let end = day(of: to) else { return .null }
                return .monthsDuration(MonthsDuration(from: start, to: end))
            }),
    ]

    static let booleans: [Builtin] = [
        Builtin(
            "not", "true for false, false for true, null for everything else.",
            .of([.init("negand", .boolean)], .boolean) { (negand: Bool) in .boolean(!negand) })
    ]

    // MARK: dates and times

    private static func date(_ from: Value) -> Value {
        switch from {
        case .date: from
        case .dateTime(let moment): .date(moment.date)
        case .string(let text):
            CalendarDate(text).map(Value.date) ?? .noAnswer("\(Value.quoted(text)) is not a date such as 2024-05-31")
        default: .null
        }
    }

    private static func dateTime(_ from: Value) -> Value {
        switch from {
        case .dateTime: from
        case .date(let date): .dateTime(Temporal.midnight(date))
        case .string(let text):
            DateTime(text).map(Value.dateTime) ?? CalendarDate(text).map {
                .dateTime(DateTime(date: $0, time: .midnight))
            }
                ?? .noAnswer("\(Value.quoted(text)) is not a date and time such as 2024-05-31T17:00:00")
        default: .null
        }
    }

    private static func time(_ from: Value) -> Value {
        switch from {
        case .time: from
        case .dateTime(let moment): .time(moment.time)
        case .date(let date): .time(Temporal.midnight(date).time)
        case .string(let text):
            ClockTime(text).map(Value.time) ?? .noAnswer("\(Value.quoted(text)) is not a time such as 17:00:00")
        default: .null
        }
    }

    /// Where the zones of the world are known, a name that is none of them makes no time.
    private static func knownZone(_ value: Value, _ machine: Machine) -> Value {
        let zone: ZoneOffset? =
            switch value {
            case .time(let time): time.zone
            case .dateTime(let moment): moment.zone
            default: nil
            }
        guard case .named(let name)? = zone, let zones = machine.context.zones,
            zones.clock(of: name) == nil
        else { return value }
        return .noAnswer("the rules of the zone '\(name)' are not known here")
    }

    private static func clock(_ arguments: [Value]) -> Value {
        guard case .number(let hour) = arguments[0], case .number(let minute) = arguments[1],
            case .number(let second) = arguments[2], let h = hour.asInt(), let m = minute.asInt(),
            let nanoseconds = (second * Decimal128(1_000_000_000)).roundedToIntegral(.down).asInt(), nanoseconds >= 0
        else { return .noAnswer("hour and minute are whole numbers") }
        var zone: ZoneOffset?
        if case .daysDuration(let offset) = arguments[3] {
            guard offset.nanoseconds.magnitude <= 18 * 3_600_000_000_000 else {
                return .noAnswer("an offset is at most 18 hours")
            }
            zone = .seconds(Int(offset.nanoseconds / 1_000_000_000))
        }
        return ClockTime(
            hour: h, minute: m, second: nanoseconds / 1_000_000_000, nanosecond: nanoseconds % 1_000_000_000, zone: zone
        ).map(Value.time) ?? .noAnswer("there is no time \(hour):\(minute):\(second)")
    }

    static func day(of value: Value) -> CalendarDate? {
        switch value {
        case .date(let date): date
        case .dateTime(let moment): moment.date
        default: nil
        }
    }

    // MARK: numbers

    /// Plain decimal digits; group signs are taken out, the decimal sign becomes a point.
    private static func number(_ text: String, grouping: String?, point: String?) -> Value {
        if let grouping, ![" ", ",", "."].contains(grouping) {
            return .noAnswer("groups are separated by ' ', ',' or '.'")
        }
        if let point, ![",", "."].contains(point) { return .noAnswer("decimals are separated by ',' or '.'") }
        if grouping != nil, grouping == point {
            return .noAnswer("groups and decimals are separated by different signs")
        }
        var plain = text
        if let grouping { plain = plain.replacing(grouping, with: "") }
        if let point { plain = plain.replacing(point, with: ".") }
        guard let number = Decimal128(plain), number.isFinite, plain.unicodeScalars.allSatisfy(isNumeral) else {
            return .noAnswer("\(Value.quoted(text)) is not a number")
        }
        return .number(number)
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isDigit || [".", "-", "+", "e", "E"].contains(scalar)
    }
}
