/// Why a text is not a date pattern.
public struct DatePatternError: Error, Hashable, Sendable {
    public var message: String
    /// Characters from the start of the pattern.
    public var offset: Int
}

/// How a submission writes dates and times: `iso`, or a pattern of `yyyy MM dd HH mm ss` and signs between them, such as
/// `dd.MM.yyyy HH:mm`; `d M H` take one or two digits, `XXX` takes an offset or `Z`. Reading is strict.
public struct DatePattern: Hashable, Sendable {
    private enum Field: Hashable, Sendable {
        case year, month, day, hour, minute, second, zone
    }
    private enum Part: Hashable, Sendable {
        /// Exactly so many digits; `true`: one or two.
        case digits(Field, count: Int, isLoose: Bool)
        case zone
        case literal(Character)
    }
    /// As written in the rubric.
    public let text: String
    private let parts: [Part]

    public static let iso = DatePattern(isoText: "iso")

    private init(isoText: String) {
        text = isoText
        parts = []
    }

    public init(_ text: String) throws(DatePatternError) {
        self.text = text
        if text == "iso" {
            parts = []
            return
        }
        var parts: [Part] = []
        var rest = text[...]
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            let offset = text.distance(from: text.startIndex, to: rest.startIndex)
            parts += try Self.parts(of: run, letter: letter, offset: offset)
            rest = rest.dropFirst(run.count)
        }
        let fields = parts.compactMap { part -> Field? in
            switch part {
            case .digits(let field, _, _): field
            case .zone: .zone
            case .literal: nil
            }
        }
        guard Set(fields).count == fields.count else {
            throw DatePatternError(message: "a field stands in the pattern twice", offset: 0)
        }
        guard !fields.isEmpty else {
            throw DatePatternError(message: "it has none of yyyy MM dd HH mm ss", offset: 0)
        }
        if let place = fields.firstIndex(of: .zone), place + 1 < fields.count {
            throw DatePatternError(message: "'XXX' stands at the end", offset: 0)
        }
        try Self.checkCompleteness(Set(fields))
        self.parts = parts
    }

    /// A finer field is of no use without the coarser ones.
    private static func checkCompleteness(_ fields: Set<Field>) throws(DatePatternError) {
        let needs: [(field: Field, other: Field, message: String)] = [
            (.minute, .hour, "'mm' is the minute and needs 'HH'; the month is 'MM'"),
            (.second, .minute, "'ss' is the second and needs 'mm'"),
            (.year, .month, "a date needs 'MM' beside 'yyyy'"), (.month, .year, "a date needs 'yyyy' beside 'MM'"),
            (.day, .month, "a date needs 'MM' beside 'dd'"),
        ]
        for need in needs where fields.contains(need.field) && !fields.contains(need.other) {
            throw DatePatternError(message: need.message, offset: 0)
        }
        if fields == [.zone] { throw DatePatternError(message: "'XXX' needs a date or a time", offset: 0) }
    }

    private static func parts(of run: Substring, letter: Character, offset: Int) throws(DatePatternError) -> [Part] {
        switch String(run) {
        case "yyyy": return [.digits(.year, count: 4, isLoose: false)]
        case "MM": return [.digits(.month, count: 2, isLoose: false)]
        case "dd": return [.digits(.day, count: 2, isLoose: false)]
        case "HH": return [.digits(.hour, count: 2, isLoose: false)]
        case "mm": return [.digits(.minute, count: 2, isLoose: false)]
        case "ss": return [.digits(.second, count: 2, isLoose: false)]
        case "M": return [.digits(.month, count: 2, isLoose: true)]
        case "d": return [.digits(.day, count: 2, isLoose: true)]
        case "H": return [.digits(.hour, count: 2, isLoose: true)]
        case "XXX": return [.zone]
        case "T", "Z": return [.literal(letter)]
        default: break
        }
        if letter.isASCII, letter.isLetter {
            throw DatePatternError(
                message: "'\(run)' is no part of a date; use iso, or yyyy MM dd HH mm ss XXX with signs between them",
                offset: offset)
        }
        return run.map(Part.literal)
    }

    // MARK: reading

    /// The day (the first of the month where the pattern has none) and the zone that stood behind it.
    public func date(_ text: some StringProtocol) -> (date: CalendarDate, zone: ZoneOffset?)? {
        if self == .iso {
            var scanner = TextScanner(text)
            guard let date = scanner.date() else { return nil }
            if scanner.isAtEnd { return (date, nil) }
            guard let zone = scanner.zone(), scanner.isAtEnd else { return nil }
            return (date, zone)
        }
        guard let fields = fields(text), fields.values[.hour] == nil, let date = fields.date else { return nil }
        return (date, fields.zone)
    }

    public func time(_ text: some StringProtocol) -> ClockTime? {
        if self == .iso { return ClockTime(text) }
        guard let fields = fields(text), fields.values[.year] == nil else { return nil }
        return fields.time
    }

    public func dateTime(_ text: some StringProtocol) -> DateTime? {
        if self == .iso { return DateTime(text) }
        guard let fields = fields(text), let date = fields.date, let time = fields.time else { return nil }
        return DateTime(date: date, time: time)
    }

    private struct Fields {
        var values: [Field: Int] = [:]
        var zone: ZoneOffset?

        var date: CalendarDate? {
            guard let year = values[.year], let month = values[.month] else { return nil }
            return CalendarDate(year: year, month: month, day: values[.day] ?? 1)
        }

        var time: ClockTime? {
            values[.hour].flatMap {
                ClockTime(hour: $0, minute: values[.minute] ?? 0, second: values[.second] ?? 0, zone: zone)
            }
        }
    }

    private func fields(_ text: some StringProtocol) -> Fields? {
        var fields = Fields()
        var rest = String(text)[...]
        for part in parts {
            switch part {
            case .literal(let sign):
                guard rest.first == sign else { return nil }
                rest = rest.dropFirst()
            case .zone:
                guard let zone = ZoneOffset(rest), case .seconds = zone else { return nil }
                fields.zone = zone
                rest = ""
            case .digits(let field, let count, let isLoose):
                let digits = rest.prefix { $0.isASCII && $0.isNumber }.prefix(count)
                guard isLoose ? !digits.isEmpty : digits.count == count, let value = Int(digits) else { return nil }
                fields.values[field] = value
                rest = rest.dropFirst(digits.count)
            }
        }
        return rest.isEmpty ? fields : nil
    }
}
