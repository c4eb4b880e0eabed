/// Reading texts by a pattern.
extension DatePattern {
    /// The day (the first of the month where the pattern has none) and the zone that stood behind it.
    package func date(_ text: some StringProtocol) -> (date: CalendarDate, zone: ZoneOffset?)? {
        if self == .iso { return Self.isoDate(text) ?? Self.completed(text).flatMap(Self.isoDate) }
        guard let fields = fields(text), !fields.hasTime, let date = fields.date else { return nil }
        return (date, fields.zone)
    }

    package func time(_ text: some StringProtocol) -> ClockTime? {
        if self == .iso { return ClockTime(text) ?? Self.completed(text).flatMap { ClockTime($0) } }
        guard let fields = fields(text), fields.values[.year] == nil else { return nil }
        return fields.time
    }

    package func dateTime(_ text: some StringProtocol) -> DateTime? {
        if self == .iso { return DateTime(text) ?? Self.completed(text).flatMap { DateTime($0) } }
        guard let fields = fields(text), let date = fields.date, let time = fields.time else { return nil }
        return DateTime(date: date, time: time)
    }

    // MARK: iso

    private static func isoDate(_ text: some StringProtocol) -> (date: CalendarDate, zone: ZoneOffset?)? {
        var scanner = TextScanner(text)
        guard let date = scanner.date() else { return nil }
        if scanner.isAtEnd { return (date, nil) }
        guard let zone = scanner.zone(), scanner.isAtEnd else { return nil }
        return (date, zone)
    }

    /// ISO 8601 lets an offset be of hours alone, `+03`; XML Schema does not, and some forms write it all the same.
    private static func completed(_ text: some StringProtocol) -> String? {
        let end = text.suffix(3)
        guard end.count == 3, end.first == "+" || end.first == "-", end.dropFirst().allSatisfy(isDigit) else {
            return nil
        }
        return text + ":00"
    }

    // MARK: patterns

    private struct Fields {
        var values: [Field: Int] = [:]
        var zone: ZoneOffset?

        var hasTime: Bool { values[.hour] != nil || values[.halfDayHour] != nil }

        var date: CalendarDate? {
            guard let year = values[.year], let month = values[.month] else { return nil }
            return CalendarDate(year: year, month: month, day: values[.day] ?? 1)
        }

        var time: ClockTime? {
            hour.flatMap {
                ClockTime(
                    hour: $0, minute: values[.minute] ?? 0, second: values[.second] ?? 0,
                    nanosecond: values[.fraction] ?? 0, zone: zone)
            }
        }

        /// 12 AM is midnight, 12 PM is noon.
        private var hour: Int? {
            guard let half = values[.halfDayHour] else { return values[.hour] }
            guard (1...12).contains(half), let isAfternoon = values[.halfDay] else { return nil }
            return half % 12 + 12 * isAfternoon
        }
    }

    private func fields(_ text: some StringProtocol) -> Fields? {
        var fields = Fields()
        var rest = String(text)[...]
        for (index, part) in parts.enumerated() {
            guard take(part, from: &rest, into: &fields) else { return nil }
            // `Jan.` of a pattern that writes the point itself is left to it.
            if case .monthName(isShort: true) = part, rest.first == ".",
                !parts[(index + 1)...].starts(with: [.literal(".")])
            {
                rest = rest.dropFirst()
            }
        }
        return rest.isEmpty ? fields : nil
    }

    private func take(_ part: Part, from rest: inout Substring, into fields: inout Fields) -> Bool {
        switch part {
        case .literal(let sign):
            guard rest.first == sign else { return false }
            rest = rest.dropFirst()
        case .zone(let form):
            guard let zone = Self.zone(rest, form) else { return false }
            (fields.zone, rest) = (zone, "")
        case .digits(let field, let count, let isLoose):
            guard let value = Self.digits(count, isLoose: isLoose, from: &rest) else { return false }
            fields.values[field] = field == .fraction ? (count..<9).reduce(value) { value, _ in value * 10 } : value
        case .shortYear:
            guard let value = Self.digits(2, isLoose: false, from: &rest) else { return false }
            fields.values[.year] = value < 69 ? 2000 + value : 1900 + value
        case .monthName(let isShort):
            guard let (month, length) = months.month(at: rest, isShort: isShort) else { return false }
            fields.values[.month] = month
            rest = rest.dropFirst(length)
        case .halfDay:
            guard let (half, length) = Self.halfDay(rest) else { return false }
            fields.values[.halfDay] = half
            rest = rest.dropFirst(length)
        }
        return true
    }

    private static func digits(_ count: Int, isLoose: Bool, from rest: inout Substring) -> Int? {
        let digits = rest.prefix(count).prefix(while: isDigit)
        guard isLoose ? !digits.isEmpty : digits.count == count, let value = Int(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        return value
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static let halves: [(text: String, half: Int)] = [("am", 0), ("pm", 1), ("a.m.", 0), ("p.m.", 1)]

    private static func halfDay(_ text: Substring) -> (half: Int, length: Int)? {
        let start = text.prefix(4).lowercased()
        return halves.first { start.hasPrefix($0.text) }.map { ($0.half, $0.text.count) }
    }

    private static func zone(_ text: Substring, _ form: Zone) -> ZoneOffset? {
        if text == "Z" { return .utc }
        let whole: String
        switch form {
        case .hours:
            guard text.count == 3 else { return nil }
            whole = text + ":00"
        case .plain:
            guard text.count == 5 else { return nil }
            whole = text.prefix(3) + ":" + text.suffix(2)
        case .colon: whole = String(text)
        }
        guard let zone = ZoneOffset(whole), case .seconds = zone else { return nil }
        return zone
    }
}
