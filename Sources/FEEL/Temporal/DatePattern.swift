/// Why a text is not a date pattern.
package struct DatePatternError: Error, Hashable, Sendable {
    package var message: String
    /// Characters from the start of the pattern.
    package var offset: Int
}

/// How a submission writes dates and times: `iso`, or a pattern such as `dd.MM.yyyy HH:mm`, by the letters of Unicode's date
/// patterns (UTS 35) that `rubrics/README.md` lists. Reading is strict: nothing is skipped, completed or guessed.
package struct DatePattern: Hashable, Sendable {
    enum Field: Hashable, Sendable {
        case year, month, day, hour, halfDayHour, minute, second, fraction, halfDay, zone
    }
    enum Part: Hashable, Sendable {
        /// Exactly so many digits; `isLoose`: one or two.
        case digits(Field, count: Int, isLoose: Bool)
        /// `yy`: 69 to 99 are in the twentieth century, 00 to 68 in the twenty-first (POSIX, `%y`).
        case shortYear
        case monthName(isShort: Bool)
        /// AM or PM.
        case halfDay
        /// An offset with so many parts: `+03`, `+0300`, `+03:00`; `Z` for all.
        case zone(Zone)
        case literal(Character)
    }
    enum Zone: Hashable, Sendable { case hours, plain, colon }

    /// As written in the rubric.
    package let text: String
    let parts: [Part]
    let months: MonthNames

    package static let iso = DatePattern(isoText: "iso")

    private init(isoText: String) {
        (text, parts, months) = (isoText, [], .english)
    }

    /// - Parameter language: of the names of months.
    package init(_ text: String, language: MonthNames = .english) throws(DatePatternError) {
        (self.text, months) = (text, language)
        if text == "iso" {
            parts = []
            return
        }
        parts = try Self.parts(of: text)
        try Self.check(parts.compactMap(\.field), of: text)
    }

    private static func parts(of text: String) throws(DatePatternError) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let letter = rest.first {
            let offset = text.distance(from: text.startIndex, to: rest.startIndex)
            if letter == "'" {
                parts += try quoted(&rest, offset).map(Part.literal)
                continue
            }
            let run = rest.prefix { $0 == letter }
            parts += try Self.parts(of: run, letter: letter, offset: offset)
            rest = rest.dropFirst(run.count)
        }
        return parts
    }

    /// `'de'` is taken as it is, `''` is an apostrophe.
    private static func quoted(_ rest: inout Substring, _ offset: Int) throws(DatePatternError) -> Substring {
        let inner = rest.dropFirst()
        guard let end = inner.firstIndex(of: "'") else {
            throw DatePatternError(message: "the apostrophe that begins a quoted text has no partner", offset: offset)
        }
        rest = inner[inner.index(after: end)...]
        return end == inner.startIndex ? inner.prefix(1) : inner[..<end]
    }

    private static func parts(of run: Substring, letter: Character, offset: Int) throws(DatePatternError) -> [Part] {
        switch String(run) {
        case "yyyy": return [.digits(.year, count: 4, isLoose: false)]
        case "yy": return [.shortYear]
        case "MMMM": return [.monthName(isShort: false)]
        case "MMM": return [.monthName(isShort: true)]
        case "MM": return [.digits(.month, count: 2, isLoose: false)]
        case "dd": return [.digits(.day, count: 2, isLoose: false)]
        case "HH": return [.digits(.hour, count: 2, isLoose: false)]
        case "hh": return [.digits(.halfDayHour, count: 2, isLoose: false)]
        case "mm": return [.digits(.minute, count: 2, isLoose: false)]
        case "ss": return [.digits(.second, count: 2, isLoose: false)]
        case "M": return [.digits(.month, count: 2, isLoose: true)]
        case "d": return [.digits(.day, count: 2, isLoose: true)]
        case "H": return [.digits(.hour, count: 2, isLoose: true)]
        case "h": return [.digits(.halfDayHour, count: 2, isLoose: true)]
        case "a": return [.halfDay]
        case "X": return [.zone(.hours)]
        case "XX": return [.zone(.plain)]
        case "XXX": return [.zone(.colon)]
        case "T", "Z": return [.literal(letter)]
        default: break
        }
        if letter == "S", run.count <= 9 { return [.digits(.fraction, count: run.count, isLoose: false)] }
        if letter.isASCII, letter.isLetter {
            throw DatePatternError(
                message: "'\(run)' is no part of a date; use iso, or yyyy MM dd HH mm ss XXX with signs between them "
                    + "(also yy M MMM MMMM d h a SSS X), and put words in apostrophes", offset: offset)
        }
        return run.map(Part.literal)
    }

    private static func check(_ fields: [Field], of text: String) throws(DatePatternError) {
        guard Set(fields).count == fields.count else {
            throw DatePatternError(message: "a field stands in the pattern twice", offset: 0)
        }
        guard !fields.isEmpty else {
            throw DatePatternError(message: "it has none of yyyy MM dd HH mm ss", offset: 0)
        }
        if let place = fields.firstIndex(of: .zone), place + 1 < fields.count {
            throw DatePatternError(message: "'XXX' stands at the end", offset: 0)
        }
        try checkCompleteness(Set(fields), of: text)
    }

    /// A finer field is of no use without the coarser ones.
    private static func checkCompleteness(_ fields: Set<Field>, of text: String) throws(DatePatternError) {
        if fields.contains(.hour), fields.contains(.halfDayHour) || fields.contains(.halfDay) {
            throw DatePatternError(message: "'HH' counts to 23; with 'a' (AM, PM) the hour is 'hh' or 'h'", offset: 0)
        }
        let hour: Field = fields.contains(.halfDayHour) ? .halfDayHour : .hour
        let meant = text.replacing("mm", with: "MM").replacing("DD", with: "dd").replacing("YYYY", with: "yyyy")
        let needs: [(field: Field, other: Field, message: String)] = [
            (.minute, hour, "'mm' is the minute and needs 'HH'; the month is 'MM', as in \(meant)"),
            (.second, .minute, "'ss' is the second and needs 'mm'"),
            (.fraction, .second, "'S' is a part of a second and needs 'ss'"),
            (.halfDay, .halfDayHour, "'a' (AM, PM) needs 'hh' or 'h'"),
            (.halfDayHour, .halfDay, "'hh' counts to 12 and needs 'a' (AM, PM); an hour that counts to 23 is 'HH'"),
            (.year, .month, "a date needs 'MM' beside 'yyyy'"), (.month, .year, "a date needs 'yyyy' beside 'MM'"),
            (.day, .month, "a date needs 'MM' beside 'dd'"),
        ]
        for need in needs where fields.contains(need.field) && !fields.contains(need.other) {
            throw DatePatternError(message: need.message, offset: 0)
        }
        if fields == [.zone] { throw DatePatternError(message: "'XXX' needs a date or a time", offset: 0) }
    }
}

extension DatePattern.Part {
    var field: DatePattern.Field? {
        switch self {
        case .digits(let field, _, _): field
        case .shortYear: .year
        case .monthName: .month
        case .halfDay: .halfDay
        case .zone: .zone
        case .literal: nil
        }
    }
}
