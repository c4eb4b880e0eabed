import Diagnostics
import FEEL
import Numbers
import Rubrics
import Testing
import Wording

@testable import Letters

/// Numbers, days and plural forms as the languages have them.
@Suite struct LanguageTests {
    @Test(arguments: [
        ("en", [1], "one"), ("en", [0, 2, 21], "other"), ("fr", [0, 1], "one"), ("fr", [2, 100], "other"),
        ("fr", [1_000_000, 2_000_000], "many"), ("pl", [1], "one"), ("pl", [2, 4, 22, 102], "few"),
        ("pl", [0, 5, 12, 14, 21, 112], "many"), ("ru", [1, 21, 101], "one"), ("ru", [11, 111], "many"),
        ("ar", [3], "other"),
        ("lv", [0, 10, 11, 20], "zero"), ("lv", [1, 21], "one"), ("cs", [2, 3, 4], "few"), ("cs", [5, 22], "other"),
        ("sl", [2, 102], "two"), ("ja", [1, 2], "other"), ("cy", [6], "many"), ("ga", [7, 10], "many"),
        ("ga", [11], "other"),
    ])
    func `forms of plurals`(_ language: String, _ numbers: [Int], _ form: String) {
        for number in numbers { #expect(PluralForm.of(number, in: language) == form, "\(number) in \(language)") }
    }

    @Test(arguments: [
        ("en", "1 December 2018"), ("fr", "1er décembre 2018"), ("de", "1. Dezember 2018"),
        ("es", "1 de diciembre de 2018"),
        ("pl", "1 grudnia 2018"), ("hu", "2018. december 1."), ("lt", "2018 m. gruodžio 1 d."), ("ja", "2018年12月1日"),
        ("xx", "2018-12-01"),
    ])
    func `days written out`(_ language: String, _ text: String) throws {
        let date = try #require(CalendarDate("2018-12-01"))
        #expect(LongDate.text(date, in: language) == text.replacing(" ", with: "\u{A0}"))
    }

    @Test(arguments: [
        ("2026-05-04", 30, false, "2026-06-03"), ("2026-05-07", 30, false, "2026-06-06"),
        // A Saturday, a Sunday, a Friday and a Monday.
        ("2026-05-07", 30, true, "2026-06-08"), ("2026-05-08", 30, true, "2026-06-08"),
        ("2026-05-06", 30, true, "2026-06-05"),
        ("2026-05-09", 30, true, "2026-06-08"), ("2023-12-31", 60, false, "2024-02-29"),
        ("1969-12-25", 2, true, "1969-12-29"),
    ])
    func `the last day for redress`(_ date: String, _ days: Int, _ skips: Bool, _ end: String) throws {
        let redress = Redress(days: days, until: nil, skipsWeekends: skips, destination: nil, place: Place(file: ""))
        #expect(redress.lastDay(of: try #require(CalendarDate(date)))?.description == end)
    }

    @Test(arguments: [
        ("en", "EUR 1,234,567.50", "4.1667"), ("fr", "1 234 567,50 EUR", "4,1667"),
        ("de", "1.234.567,50 EUR", "4,1667"),
        ("es", "1.234.567,50 EUR", "4,1667"),
    ])
    func `sums and scores`(_ code: String, _ money: String, _ score: String) throws {
        var problems = DiagnosticCollector()
        var gaps = LetterGaps(settings: Place(file: ""))
        let texts = LetterTexts(nil, file: "", into: &problems)
        let language = LetterLanguage(code, texts: texts, locale: nil, unit: "EUR")
        let amount = try #require(Decimal128("1234567.5"))
        let shown = language.money(amount, &gaps).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        #expect(shown == money)
        #expect(
            language.score(Rational.mean(of: [4, 4, 4, 4, 4, 5].map { Rational($0) }), nil, threshold: nil) == score)
    }

    @Test(arguments: [
        ("EUR 30,001 are paid", ["30001"]), ("30.001 €, 5 Euro", ["30001", "5"]), ("1 234,50 EUR", ["1234.50"]),
        ("€1.5", ["1.5"]),
        ("12 months and 30 days", []), ("A4 EUR", []), ("2 000 000 EUR", ["2000000"]), ("CHF 300", []),
    ])
    func `sums in a text are found`(_ text: String, _ amounts: [String]) {
        let found = MoneyInText.amounts(in: text, unit: "EUR").map(\.amount)
        #expect(found == amounts.compactMap { Decimal128($0) })
    }

    @Test(arguments: [
        ("Better than P-1.", ["P-1"]), ("Better than P-10.", []), ("see (p-1)", ["P-1"]), ("P-1-b", []),
        ("A Garden,  for the HARBOUR!", ["A garden for the harbour"]), ("A garden for the harbours", []),
        ("a garden", []),
    ])
    func `names in a text are found`(_ text: String, _ names: [String]) {
        var index = NameIndex()
        index.add("P-1", owner: 0)
        index.add("A garden for the harbour", owner: 0)
        #expect(index.names(in: text).map(\.name) == names)
    }

    @Test func `paragraphs and lists`() {
        let groups = Paragraphs.groups("\n\none\ntwo\n\n- a\n- b\n\n\nthree\n- no list\n", FieldTable.paragraph)
        #expect(groups.map { $0.text("text") } == ["one two", "", "three - no list"])
        #expect(groups.map { $0.list("items").map { $0.text("item") } } == [[], ["a", "b"], []])
    }
}
