import Diagnostics
import Rubrics
import Testing

@testable import Letters

/// What stands in the program itself has no gap in any of the four languages.
@Suite struct DefaultTextsTests {
    @Test func `every text stands in every language`() {
        for row in DefaultTexts.rows {
            #expect(row.texts.count == DefaultTexts.languages.count, "\(row.key)")
            #expect(!row.texts.contains { $0.allSatisfy(\.isWhitespace) }, "\(row.key)")
        }
        let keys = DefaultTexts.rows.map(\.key)
        #expect(Set(keys).count == keys.count)
    }

    @Test func `every default is a template that can be used`() {
        var problems = DiagnosticCollector()
        let folder = TemplateFolder([], folder: "letters", into: &problems)
        #expect(problems.all == [])
        #expect(folder.page != nil && folder.plain != nil)
        for language in DefaultTexts.languages {
            for outcome in LetterOutcome.allCases {
                #expect(folder.body(of: outcome, in: language) != nil, "\(outcome) \(language)")
                #expect(folder.texts.has("subject.\(outcome.rawValue)", in: language))
            }
        }
    }

    /// All codes that a decision may have, but those of rules, which the rubric words.
    @Test(arguments: [
        "XML.DTD", "SCHEMA", "LATE", "MISSING.start", "FACT.cost", "DUPLICATE", "BELOW.quality", "BELOW.total",
        "UNSCORED.quality",
        "AWARDED", "REDUCED", "GUARANTEE", "LEFTOVERS", "PROMOTED", "FREED", "TOPPED_UP", "TIE.ALL", "ROUNDED",
        "RESERVE", "BUDGET",
        "CAP.1", "PLACES", "TIE.NONE", "TIE.OPEN", "DECLINED", "DRAWN", "NOT_DRAWN", "DPR.UNDELIVERED", "WITHDRAWN",
        "DEPARTURE.P-7",
    ])
    func `every reason has a sentence`(_ code: String) {
        var problems = DiagnosticCollector()
        let texts = LetterTexts(nil, file: "texts.csv", into: &problems)
        for language in DefaultTexts.languages {
            #expect(texts.key(forReason: code, in: language) != nil, "\(language)")
        }
    }

    @Test func `what is no reason has none`() {
        var problems = DiagnosticCollector()
        let texts = LetterTexts(nil, file: "texts.csv", into: &problems)
        for code in ["INELIGIBLE.E1", "NEW", "TIE.UNDECIDED"] { #expect(texts.key(forReason: code, in: "en") == nil) }
    }

    @Test func `the table of a call is checked`() {
        let table = """
            key,en,qq,pl
            subjekt.awarded,x,,
            label.score,Marks,,{{skore}}
            label.score,Points,,

            """
        var problems = DiagnosticCollector()
        let texts = LetterTexts(SourceFile(name: "t.csv", bytes: Array(table.utf8)), file: "t.csv", into: &problems)
        #expect(
            problems.sorted.map(\.description) == [
                "t.csv:1:8: error: a column of texts is named by its language, such as en or de, not 'qq'",
                "t.csv:2:1: error: no letter asks for a text 'subjekt.awarded'; did you mean 'subject.awarded'?",
                "t.csv:3:20: error: {{skore}}: there is no field 'skore' here; did you mean 'score'?",
                "t.csv:4:1: error: the text 'label.score' stands in line 3 already",
            ])
        #expect(texts.languages == ["en", "fr", "de", "es", "pl"])
    }
}
