import Diagnostics
import Rubrics
import Testing
import Wording

@Suite struct LocalTextTests {
    /// The rubric with a title in several languages: `{ en: …, de: … }`.
    private static func rubric(_ title: String) -> String {
        soundRubric.replacing("id: small\n", with: "id: small\ntitle: \(title)\n")
    }

    @Test(arguments: [
        (
            "{ en: A, ed: B }",
            [
                "3:17: error: 'title' is a text, or a text for each language under its code of ISO 639, such as en or de; 'ed' is no such code"
            ]
        ),
        (
            "{ en: A, DE: B }",
            [
                "3:17: error: 'title' is a text, or a text for each language under its code of ISO 639, such as en or de; 'DE' is no such code; did you mean 'de'?"
            ]
        ),
        (
            "{ de-AT: A }",
            [
                "3:10: error: 'title' is a text, or a text for each language under its code of ISO 639, such as en or de; 'de-AT' is no such code; did you mean 'de'?"
            ]
        ),
        (
            "{ german: A }",
            [
                "3:10: error: 'title' is a text, or a text for each language under its code of ISO 639, such as en or de; 'german' is no such code; did you mean 'de'?"
            ]
        ),
        ("{}", ["3:8: error: 'title' has no text: write one, or one for each language: { en: …, de: … }"]),
        ("{ en: A, de: }", ["3:21: error: 'title.de' has no value; write one or leave the key out"]),
        ("{ en: A, de: \" \" }", ["3:21: error: 'title.de' has no text; write one or leave the language out"]),
        ("{ en: [A] }", ["3:14: error: 'title.en' is a single value, not a list"]),
        ("[A]", ["3:8: error: 'title' is a single value, not a list"]),
    ])
    func `what is refused`(_ title: String, _ expected: [String]) {
        #expect(mistakes(Self.rubric(title)) == expected)
    }

    @Test func `texts of all sections are read`() throws {
        let text = Self.rubric("{ en: Small, de: Klein }")
            .replacing("unit: months,", with: "unit: { en: months, de: Monate }, label: { de: Dauer, en: Duration },")
            .replacing("reason: \"At most 12 months\"", with: "reason: { en: At most 12 months, no: Høyst 12 måneder }")
            .replacing("quality: {", with: "quality: { title: { fr: Qualité, de: Güte },")
            .replacing("amount: requested", with: "amount: requested\n  unit: { en: days, de: Tage }")
        let rubric = try #require(load(text).rubric)
        #expect(rubric.title.text(in: "de") == "Klein" && rubric.title.english == "Small")
        #expect(rubric.facts[1].unit?.text(in: "de") == "Monate" && rubric.facts[1].label?.text(in: "de") == "Dauer")
        #expect(rubric.eligibility[0].reason.text(in: "no") == "Høyst 12 måneder")
        #expect(rubric.criteria[0].title.text(in: "es") == "Qualité" && rubric.criteria[1].title == "speed")
        #expect(rubric.award?.unit.text(in: "de") == "Tage")
        #expect(rubric.texts.languages == ["de", "en", "fr", "no"])
    }

    @Test func `each text that lacks a language is named with its place`() throws {
        let text = Self.rubric("{ en: Small, de: Klein }")
            .replacing("quality: {", with: "quality: { title: { fr: Qualité, de: Güte },")
        let texts = try #require(load(text).rubric).texts
        let warned = [
            "rubric.yaml:3:8: warning: 'title' has no text in fr: people are shown the one in en there",
            "rubric.yaml:15:21: warning: 'criteria.quality.title' has no text in en: people are shown the one in fr there",
        ]
        #expect(texts.gaps(wanted: nil).map(\.description) == warned)
        #expect(
            texts.gaps(wanted: "es").map(\.message) == [
                "'title' has no text in es and fr: people are shown the one in en there",
                "'criteria.quality.title' has no text in en and es: people are shown the one in fr there",
            ])
        #expect(texts.missing(in: "de") == 0 && texts.missing(in: "fr") == 1 && texts.missing(in: "pl") == 2)
        let plain = try #require(load(soundRubric).rubric).texts
        #expect(plain.gaps(wanted: "pl") == [] && plain.missing(in: "pl") == 0)
    }

    @Test func `a currency is the same in every language`() {
        let text = soundRubric.replacing("amount: requested", with: "amount: requested\n  unit: { en: EUR, de: Euro }")
        #expect(
            mistakes(text) == ["33:3: error: 'award.unit' is a currency, the same in every language: write unit: EUR"])
    }

    @Test func `a text of one language is tried out and written in its place alone`() throws {
        let text = Self.rubric("{ en: Small, de: Klein }")
        let setting = try #require(TrialSetting("title.de=Kleine Vorhaben"))
        let changed = try RubricText.changing(Array(text.utf8), file: "rubric.yaml", to: [setting]).get()
        let written = String(decoding: changed, as: UTF8.self)
        #expect(written == text.replacing("de: Klein", with: "de: Kleine Vorhaben"))
    }
}
