import Diagnostics
import FEEL
import Numbers
import Reports
import Rubrics
import Wording

/// One language of the letters: how it writes numbers, sums and days, and its words.
struct LetterLanguage {
    let code: String
    private let texts: LetterTexts
    private let numbers: NumberStyle
    private let unit: String

    /// - Parameter locale: of the call; it counts where its language is this one.
    init(_ code: String, texts: LetterTexts, locale: String?, unit: String) {
        self.code = code
        self.texts = texts
        self.unit = unit
        let own = locale.flatMap { $0 == code || $0.hasPrefix(code + "_") || $0.hasPrefix(code + "-") ? $0 : nil }
        let spoken = (try? Language(code: code)) ?? .english
        // English sentences of the program keep their numbers in plain notation, as elsewhere.
        let style = try? NumberStyle(locale: own ?? code, language: spoken, keepsNumerals: spoken == .english)
        numbers = style ?? .standard
    }

    /// `EUR 56,000`, `56.000 EUR`; the amount and its unit stay on one line.
    func money(_ amount: Decimal128?, _ gaps: inout LetterGaps) -> String {
        guard let amount else { return "" }
        let number = numbers.money(amount)
        guard !unit.isEmpty else { return number }
        let text = texts.text("money", in: code, ["amount": number, "unit": unit], gaps: &gaps)
        return text.replacing(" ", with: "\u{A0}")
    }

    /// Rounded as the rubric says, with as many digits as it takes to see that a threshold is missed.
    func score(_ score: Rational?, _ rounding: RoundingRule?, threshold: Decimal128?) -> String {
        score.map { numbers.shown($0, rounding, threshold: threshold) } ?? ""
    }

    func number(_ number: Decimal128?) -> String { number.map(numbers.exact) ?? "" }

    func count(_ number: Int?) -> String { number.map(numbers.count) ?? "" }

    func day(_ date: CalendarDate) -> String { LongDate.text(date, in: code) }

    /// A day, and its time where there is one: `31 October 2018, 17:00:01 (UTC+01:00)`.
    func moment(_ value: Value) -> String {
        if case .date(let date) = value { return day(date) }
        guard case .dateTime(let moment) = value else { return ValueText.plain(value) }
        let zone = moment.zone?.description ?? ""
        let time = moment.time.description.dropLast(zone.count)
        return "\(day(moment.date)), \(time)" + (zone.isEmpty ? "" : " (UTC\(zone == "Z" ? "" : zone))")
    }

    func word(_ key: String, _ gaps: inout LetterGaps) -> String { texts.text(key, in: code, gaps: &gaps) }

    func text(_ key: String, _ values: [String: String], _ gaps: inout LetterGaps) -> String {
        texts.text(key, in: code, values, gaps: &gaps)
    }

    func plural(_ key: String, _ count: Int, _ values: [String: String], _ gaps: inout LetterGaps) -> String {
        texts.plural(key, count, in: code, values, gaps: &gaps)
    }

    /// A sentence of the program itself; in English where it does not speak the language.
    func say(_ message: Message) -> String { numbers.text(message) }

    func has(_ key: String) -> Bool { texts.has(key, in: code) }

    func key(forReason code: String) -> String? { texts.key(forReason: code, in: self.code) }
}
