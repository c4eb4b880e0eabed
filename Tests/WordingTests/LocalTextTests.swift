import Testing

@testable import Wording

@Suite struct LocalTextTests {
    private let german = NumberStyle(decimalSign: ",", groupSign: ".", language: .german)
    private let english = NumberStyle(decimalSign: ".", groupSign: " ", keepsNumerals: true)

    @Test(arguments: [
        ([("en", "Quality"), ("de", "Qualität")], "de", "Qualität"),
        ([("de", "Qualität"), ("en", "Quality")], "fr", "Quality"),
        ([("de", "Qualität"), ("fr", "Qualité")], "es", "Qualität"),
        ([("fr", "Qualité"), ("de", "Qualität")], "en", "Qualité"),
    ])
    func `a reader is shown his own text, else the English one, else the first`(
        _ texts: [(String, String)], _ language: String, _ shown: String
    ) throws {
        let text = try #require(LocalText(texts))
        #expect(text.text(in: language) == shown)
        #expect((text.own(language) == nil) == !texts.contains { $0.0 == language })
        #expect(text.languages == texts.map(\.0))
    }

    @Test func `one text for all languages lacks none`() {
        let text: LocalText = "Quality"
        #expect(text.isCommon && text.own("pl") == "Quality" && text.languages.isEmpty && text.english == "Quality")
        #expect(LocalText([]) == nil)
    }

    @Test func `sentences have it in the reader's language, and English for machines`() throws {
        let text = try #require(LocalText([("de", "Güte"), ("en", "Quality")]))
        let message = Message("no text of any table, \(text)")
        #expect(german.text(message) == "no text of any table, Güte")
        #expect(german.text(.local(text)) == "Güte" && german.text(text) == "Güte")
        #expect(english.text(message) == "no text of any table, Quality" && message.english == english.text(message))
        #expect(Message.local(text).key == nil)
    }

    @Test(arguments: [
        ("DE", "de"), ("de-AT", "de"), ("de_DE.UTF-8", "de"), ("ger", "de"), ("Deutsch", "de"), ("cz", "cs"),
        ("gr", "el"),
        ("ed", nil), ("xx", nil), ("klingon", nil), ("", nil),
    ])
    func `which tag is meant is said only where it can be no other`(_ text: String, _ tag: String?) {
        #expect(LanguageTag.meant(by: text) == tag)
        #expect(!LanguageTag.isKnown(text))
    }

    @Test func `every tag stands there once`() {
        #expect(Set(LanguageTag.all).count == LanguageTag.all.count)
        #expect(Language.allCases.allSatisfy { LanguageTag.isKnown($0.code) })
        #expect(LanguageTag.all.allSatisfy { (2...3).contains($0.utf8.count) })
    }
}
