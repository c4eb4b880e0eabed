import Testing

@testable import Wording

/// A message in English and in the languages of the tables.
@Suite struct MessageTests {
    private let english = NumberStyle(decimalSign: ".", groupSign: " ", keepsNumerals: true)
    private let british = NumberStyle(decimalSign: ".", groupSign: ",")
    private let german = NumberStyle(decimalSign: ",", groupSign: ".", language: .german)
    private let french = NumberStyle(decimalSign: ",", groupSign: "\u{202F}", language: .french)

    @Test func `the English text is the key`() {
        let message = Message("\(2) of \(numeral: "41000.5") {\("EUR")} \(plural: 2, "is", "are") paid")
        #expect(message.english == "2 of 41000.5 {EUR} are paid")
        #expect(message.key == "{1} of {2} {{{3}} {4|is|are} paid")
        #expect(Message.verbatim("{1}").key == nil)
    }

    @Test(arguments: [
        ([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c"),
    ])
    func `lists are translated`(_ parts: [String], _ text: String) {
        #expect(german.text(.list(parts.map(Message.verbatim))) == text)
    }

    @Test(arguments: [
        ("41000.5", "41.000,5"), ("8.6667 (26/3)", "8,6667 (26/3)"), ("-1000", "-1.000"), ("", ""),
    ])
    func `numbers follow the reader`(_ plain: String, _ text: String) {
        let message = Message("\(numeral: plain)")
        #expect(german.text(message) == text)
        #expect(english.text(message) == plain)
        #expect(
            british.text(message) == text.replacing(",", with: ";").replacing(".", with: ",").replacing(";", with: "."))
    }

    @Test func `without a translation the English text stands`() {
        #expect(french.text(Message("no text of any table, \(3)")) == "no text of any table, 3")
    }

    @Test func `what is there in English only is a quotation elsewhere`() {
        let message = Message("not well-formed XML: \(Message.inEnglish("no end"))")
        #expect(english.text(message) == "not well-formed XML: no end")
        #expect(british.text(message) == "not well-formed XML: no end")
        #expect(german.text(message) == "kein wohlgeformtes XML: auf Englisch: „no end“")
        #expect(Message(parts: message.parts) == message)
    }

    @Test func `places stay open`() {
        let message = Message("\(slot: 1) and \(slot: 0)")
        #expect(german.pieces(message) == [.slot(1), .text(" und "), .slot(0)])
        #expect(english.pieces(message) == [.slot(1), .text(" and "), .slot(0)])
    }

    @Test(
        arguments: [
            ("{2} a {1|b|c}", [.argument(2), .literal(" a "), .plural(1, ["one": "b", "other": "c"])]),
            ("{{ {1|one:a|few:b|other:c}", [.literal("{ "), .plural(1, ["one": "a", "few": "b", "other": "c"])]),
        ] as [(String, [MessagePattern.Piece])])
    func `patterns`(_ text: String, _ pieces: [MessagePattern.Piece]) {
        #expect(MessagePattern(text)?.pieces == pieces)
    }

    @Test(arguments: ["{", "{x}", "{0}", "{1|one:a}", "{1|a}"])
    func `what is no pattern`(_ text: String) { #expect(MessagePattern(text) == nil) }

    @Test func `languages are named`() throws {
        #expect(try Language(code: "de_AT") == .german)
        #expect(throws: LanguageProblem(code: "it")) { try Language(code: "it") }
        #expect(LanguageProblem(code: "it").description == "unknown language 'it'; the languages are en de fr es")
    }

    @Test(arguments: Language.allCases)
    func `tables have sound patterns`(_ language: Language) {
        guard let table = language.table else { return }
        #expect(table.repeated == [])
        #expect(table.broken == [])
    }
}
