/// The rule that a TZif file ends with: a POSIX `TZ` text such as `CET-1CEST,M3.5.0,M10.5.0/3` (RFC 9636, 3.3).
struct PosixZone: Sendable {
    private struct Day: Sendable {
        enum Form: Sendable {
            /// `M3.5.0`: the last Sunday of March; week 5 is the last one, day 0 is Sunday.
            case weekday(month: Int, week: Int, day: Int)
            /// `J60`: the 60th day, 29 February not counted.
            case dayWithoutLeapDay(Int)
            /// `59`: the day with so many days of the year before it.
            case daysBefore(Int)
        }

        var form: Form
        /// Seconds after midnight, on the clock before the change.
        var time: Int
    }

    private let standard: Int
    private let summer: (offset: Int, start: Day, end: Day)?

    /// Reads a rule; nil where the text is none.
    init?(_ text: String) {
        var reader = Reader(text)
        guard reader.name(), let standard = reader.time() else { return nil }
        self.standard = -standard
        guard !reader.isAtEnd else {
            summer = nil
            return
        }
        guard reader.name() else { return nil }
        var offset = -standard + 3600
        if reader.next != "," {
            guard let written = reader.time() else { return nil }
            offset = -written
        }
        guard reader.take(","), let start = reader.day(), reader.take(","), let end = reader.day(), reader.isAtEnd
        else {
            return nil
        }
        summer = (offset, start, end)
    }

    /// Seconds east of UTC at a time of the zone's own clock.
    func offset(atLocal seconds: Int) -> Int { history(around: seconds).offset(atLocal: seconds) }

    /// Seconds east of UTC at an instant.
    func offset(atInstant seconds: Int) -> Int { history(around: seconds).offset(atInstant: seconds) }

    /// The changes of the year in which the seconds lie and of the years beside it.
    func changes(around seconds: Int) -> [ZoneHistory.Change] {
        let days = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
        guard let summer, let year = CalendarDate(dayNumber: days)?.year else { return [] }
        let changes = (year - 1...year + 1).flatMap { year -> [ZoneHistory.Change] in
            guard let start = Self.seconds(summer.start, of: year), let end = Self.seconds(summer.end, of: year) else {
                return []
            }
            return [
                ZoneHistory.Change(instant: start - standard, offset: summer.offset),
                ZoneHistory.Change(instant: end - summer.offset, offset: standard),
            ]
        }
        return changes.sorted { $0.instant < $1.instant }
    }

    private func history(around seconds: Int) -> ZoneHistory {
        let changes = changes(around: seconds)
        let first = changes.first.flatMap { change in summer.map { change.offset == $0.offset ? standard : $0.offset } }
        return ZoneHistory(first: first ?? standard, changes: changes, afterwards: nil)
    }

    /// The local time of a change, in seconds since 1970-01-01T00:00:00 on that clock.
    private static func seconds(_ day: Day, of year: Int) -> Int? {
        guard let newYear = CalendarDate(year: year, month: 1, day: 1) else { return nil }
        let number: Int
        switch day.form {
        case .daysBefore(let count): number = newYear.dayNumber + count
        case .dayWithoutLeapDay(let count):
            number = newYear.dayNumber + count - 1 + (CalendarDate.isLeap(year) && count >= 60 ? 1 : 0)
        case .weekday(let month, let week, let wanted):
            guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
            // Monday is 1 and Sunday 7 in ISO 8601, Sunday 0 in POSIX.
            let toFirst = (wanted - first.weekday % 7 + 7) % 7
            let length = CalendarDate.days(in: month, of: year)
            let offset = toFirst + (week - 1) * 7
            number = first.dayNumber + (offset < length ? offset : offset - 7)
        }
        return number * 86_400 + day.time
    }

    private struct Reader {
        private var rest: Substring

        init(_ text: String) { rest = text[...] }

        var isAtEnd: Bool { rest.isEmpty }
        var next: Character? { rest.first }

        mutating func take(_ character: Character) -> Bool {
            guard rest.first == character else { return false }
            rest.removeFirst()
            return true
        }

        /// `CET` or `<+0530>`.
        mutating func name() -> Bool {
            if take("<") {
                rest = rest.drop { $0 != ">" }
                return take(">")
            }
            let count = rest.prefix { $0.isASCII && $0.isLetter }.count
            rest = rest.dropFirst(count)
            return count >= 3
        }

        mutating func number(_ range: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard digits.count <= 3, let number = Int(digits), range.contains(number) else { return nil }
            rest = rest.dropFirst(digits.count)
            return number
        }

        /// `-1`, `5:30`, `+2:00:00` in seconds; up to 167 hours (RFC 9636).
        mutating func time() -> Int? {
            let sign = take("-") ? -1 : 1
            if sign == 1 { _ = take("+") }
            guard let hours = number(0...167) else { return nil }
            var seconds = hours * 3600
            for unit in [60, 1] where take(":") {
                guard let part = number(0...59) else { return nil }
                seconds += part * unit
            }
            return sign * seconds
        }

        mutating func day() -> Day? {
            guard let form = form() else { return nil }
            guard take("/") else { return Day(form: form, time: 7200) }
            return time().map { Day(form: form, time: $0) }
        }

        private mutating func form() -> Day.Form? {
            if take("J") { return number(1...365).map(Day.Form.dayWithoutLeapDay) }
            guard take("M") else { return number(0...365).map(Day.Form.daysBefore) }
            guard let month = number(1...12), take("."), let week = number(1...5), take("."), let day = number(0...6)
            else {
                return nil
            }
            return .weekday(month: month, week: week, day: day)
        }
    }
}
