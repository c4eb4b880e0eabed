import FEEL
import Numbers

/// The type of a fact, as far as the samples tell it: never narrower than one of their texts.
struct TypeGuess {
    /// `number`, `date`, … as the rubric writes it.
    var type: String
    /// The rest of the declaration: `, decimal: ","`.
    var declaration = ""
    /// What a person has to decide or know, a line each.
    var questions: [String] = []

    static let string = TypeGuess(type: "string")
}

/// Guesses types with what all samples together show of their offices' ways to write.
struct TypeGuesser {
    /// Ways that some texts of the samples can be written in alone.
    private let numbers: Set<NumberConvention>
    private let dates: Set<DateConvention>

    /// Names of what is written in digits and is no amount of anything.
    private static let codes = [
        "id", "code", "ref", "reference", "number", "nr", "no", "phone", "telephone", "tel", "fax", "zip", "postcode",
        "postal_code", "cpv", "duns", "account", "iban", "vat", "rcn", "identifier", "uri", "version",
    ]

    /// - Parameter leaves: all texts of the samples, by place.
    init(_ leaves: [[String]]) {
        var numbers: Set<NumberConvention> = []
        var dates: Set<DateConvention> = []
        for texts in leaves {
            let ways = Self.ways(texts)
            if ways.count == 1, let only = ways.first, !texts.allSatisfy(Self.isPlain) { numbers.insert(only) }
            let days = Self.days(texts)
            let isSure = texts.allSatisfy { text in Set(days.compactMap { $0.date(text) }).count == 1 }
            if isSure, let first = days.first, first.text != "iso" { dates.insert(first) }
        }
        (self.numbers, self.dates) = (numbers, dates)
    }

    /// - Parameters:
    ///   - texts: trimmed, not empty, each once.
    ///   - name: of the fact; a postal code is no number.
    func guess(_ texts: [String], name: String) -> TypeGuess {
        guard !texts.isEmpty else { return .string }
        let isCode = Self.codes.contains { name == $0 || name.hasSuffix("_" + $0) }
        let guess =
            Self.boolean(texts) ?? moment(texts) ?? (isCode ? nil : number(texts) ?? stripped(texts))
            ?? Self.duration(texts)
        return guess ?? nearly(texts, isCode: isCode)
    }

    /// What stands beside numbers and changes none.
    private static let signs = ["%", "€", "EUR", "£", "GBP", "$", "USD", "CHF"]

    /// Numbers with a sign beside them, where most of the texts have it: `25 %`.
    private func stripped(_ texts: [String]) -> TypeGuess? {
        for sign in Self.signs {
            let bare = texts.map { Self.without(sign, $0) }
            guard zip(texts, bare).count(where: { $0 != $1 }) * 2 > texts.count, var guess = number(bare),
                guess.type == "number"
            else { continue }
            guess.declaration += ", strip: \"\(sign)\""
            return guess
        }
        return nil
    }

    /// The text without the sign at one of its ends, as a fact's `strip:` leaves it out.
    private static func without(_ sign: String, _ text: String) -> String {
        if text.hasSuffix(sign) { return String(text.dropLast(sign.count)).trimmed }
        return text.hasPrefix(sign) ? String(text.dropFirst(sign.count)).trimmed : text
    }

    /// Text, with a question where one text in ten or fewer keeps all of them from being numbers or dates.
    private func nearly(_ texts: [String], isCode: Bool) -> TypeGuess {
        let few = texts.count / 10
        for way in isCode ? [] : NumberConvention.allCases {
            let odd = texts.filter { way.number($0) == nil }
            if odd.count <= few, let first = odd.first {
                let sign = Self.signs.first { sign in odd.allSatisfy { way.number(Self.without(sign, $0)) != nil } }
                return Self.almost("number\(way.declaration)", texts, odd: odd, first, sign: sign)
            }
        }
        for way in DateConvention.all {
            let odd = texts.filter { way.date($0) == nil }
            if odd.count <= few, let first = odd.first {
                return Self.almost("date, format: \(way.text)", texts, odd: odd, first)
            }
        }
        return .string
    }

    /// - Parameter sign: without it the odd ones are read too.
    private static func almost(
        _ type: String, _ texts: [String], odd: [String], _ first: String, sign: String? = nil
    ) -> TypeGuess {
        let others = odd.count == 1 ? "" : " and \(odd.count - 1) more"
        let isAre = odd.count == 1 ? "is" : "are"
        let rest = sign.map { "; with strip: \"\($0)\" they are read too" } ?? ""
        return TypeGuess(
            type: "string",
            questions: [
                "\(texts.count - odd.count) of \(texts.count) texts are read by type: \(type); \(DraftText.quoted(first))\(others) "
                    + "\(isAre) not: is that a mistake of the applicant? Then write that type\(rest)"
            ])
    }

    // MARK: yes and no

    private static let pairs = [
        ("true", "false"), ("yes", "no"), ("Yes", "No"), ("YES", "NO"), ("Y", "N"), ("Y: Yes", "N: No"), ("ja", "nein"),
        ("oui", "non"), ("sí", "no"), ("si", "no"),
    ]

    private static func boolean(_ texts: [String]) -> TypeGuess? {
        for (yes, no) in pairs where texts.allSatisfy({ $0 == yes || $0 == no }) {
            return TypeGuess(type: "boolean", declaration: yes == "true" ? "" : ", true: \"\(yes)\", false: \"\(no)\"")
        }
        let isSchema = texts.allSatisfy { ["true", "false", "1", "0"].contains($0) }
        return isSchema && texts.contains { $0.count > 1 } ? TypeGuess(type: "boolean") : nil
    }

    // MARK: days and moments

    /// Ways that read all of the texts; one that takes a single digit counts only where the same with two does not suffice.
    private static func days(_ texts: [String]) -> [DateConvention] {
        let ways = DateConvention.all.filter { way in texts.allSatisfy { way.date($0) != nil } }
        return ways.filter { way in
            !ways.contains {
                $0.text != way.text
                    && $0.text.lowercased().replacing("dd", with: "d").replacing("mm", with: "m")
                        == way.text.lowercased()
            }
        }
    }

    private func moment(_ texts: [String]) -> TypeGuess? {
        let ways = Self.days(texts)
        if !ways.isEmpty { return date(texts, ways) }
        if texts.allSatisfy({ DatePattern.iso.dateTime($0) != nil }) { return TypeGuess(type: "date and time") }
        if texts.allSatisfy({ DatePattern.iso.time($0) != nil }) { return TypeGuess(type: "time") }
        return nil
    }

    private func date(_ texts: [String], _ ways: [DateConvention]) -> TypeGuess? {
        let readings = texts.map { text in Set(ways.compactMap { $0.date(text) }) }
        var chosen = ways.first
        var questions: [String] = []
        if let doubtful = zip(texts, readings).first(where: { $1.count > 1 })?.0 {
            let both = ways.compactMap { way in way.date(doubtful).map { "\($0) with format: \(way.text)" } }
            let shown = ways.filter(dates.contains)
            chosen = shown.count == 1 ? shown.first : nil
            questions = [
                "\(DraftText.quoted(doubtful)) is " + both.joined(separator: ", or ")
                    + (chosen.map { "; other dates of the samples can only be \($0.text)" }
                        ?? ": which? Then write type: date")
            ]
        }
        guard let chosen else { return TypeGuess(type: "string", questions: questions) }
        let zone = texts.contains { chosen.pattern.date($0)?.zone != nil } ? ", zone: drop" : ""
        let format = chosen.text == "iso" ? "" : ", format: \(chosen.text)"
        return TypeGuess(type: "date", declaration: format + zone, questions: questions)
    }

    private static func duration(_ texts: [String]) -> TypeGuess? {
        if texts.allSatisfy({ MonthsDuration($0) != nil }) { return TypeGuess(type: "years and months duration") }
        if texts.allSatisfy({ DaysDuration($0) != nil }) { return TypeGuess(type: "days and time duration") }
        return nil
    }

    // MARK: numbers

    private static func ways(_ texts: [String]) -> [NumberConvention] {
        NumberConvention.allCases.filter { way in texts.allSatisfy { way.number($0) != nil } }
    }

    private static func isPlain(_ text: String) -> Bool { text.allSatisfy { $0.isASCIIDigit || $0 == "-" } }

    private func number(_ texts: [String]) -> TypeGuess? {
        let ways = Self.ways(texts)
        guard let first = ways.first else { return nil }
        guard let doubtful = texts.first(where: { text in Set(ways.compactMap { $0.number(text) }).count > 1 }) else {
            return TypeGuess(type: "number", declaration: first.declaration)
        }
        let shown = ways.filter(numbers.contains)
        var both: [String] = []
        for way in ways {
            guard let number = way.number(doubtful) else { continue }
            let reading = "\(number) with type: number\(way.declaration)"
            if !both.contains(where: { $0.hasPrefix("\(number) ") }) { both.append(reading) }
        }
        let question = "\(DraftText.quoted(doubtful)) is " + both.joined(separator: ", or ")
        guard shown.count == 1, let way = shown.first else {
            return TypeGuess(type: "string", questions: [question + ": which? Then write that type"])
        }
        let because = "; other numbers of the samples can only be written that way"
        return TypeGuess(
            type: "number", declaration: way.declaration,
            questions: [question + "; read as \(way.number(doubtful)?.text ?? "")" + because])
    }
}
