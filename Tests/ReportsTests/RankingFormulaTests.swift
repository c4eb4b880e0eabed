import Calls
import Diagnostics
import Intake
import Numbers
import Rubrics
import Testing
import Wording

@testable import Reports

@Suite struct RankingFormulaTests {
    private static func result(score: String) async throws -> CallResult {
        let yaml = """
            fundscore: 1
            id: towns
            submissions: { record: /call/p, id: "@id" }
            facts:
              people: { xpath: "@people", type: number, label: Inhabitants }
              merit: { xpath: "@merit", type: number }
            values:
              limit: { rule: 10 * 1000, label: What is small }
              bonus: { rule: if people < limit then 0.5 else 0, label: Bonus for small towns }
            criteria: { merit_score: { title: Merit, score: merit } }
            total: { combine: sum }
            ranking: { score: \(score) }

            """
        let outcome = RubricLoader.load(Array(yaml.utf8), file: "rubric.yaml") { _ in
            .failure(Diagnostic(code: "TEST", message: "no file"))
        }
        let rubric = try #require(outcome.rubric, "\(outcome.problems)")
        let document = "<call><p id='A' people='20000' merit='4'/><p id='B' people='900' merit='3.8'/></call>"
        return await Call(rubric: rubric).run(
            documents: 1, open: { _ in SourceDocument(file: "call.xml", content: .bytes(Array(document.utf8))) })
    }

    @Test func `is printed with its rule and with the rules of what that reads`() async throws {
        let formula = try #require(RankingFormula(try await Self.result(score: "total + bonus").rubric))
        #expect(
            formula.sentence.english
                == "ranking score = total + bonus, where limit (What is small) = 10 * 1000 and bonus (Bonus for small towns) = "
                + "if people < limit then 0.5 else 0")
        #expect(formula.additionName.english == "Bonus for small towns")
        #expect(RankingFormula(try await Self.result(score: "total").rubric) == nil)
    }

    @Test func `is shown on the screen, explained, and drawn as a bar of its own; bars stand in rank order`()
        async throws
    {
        let result = try await Self.result(score: "total + bonus")
        #expect(Shortlist.text(for: result).contains("ranking score = total + bonus, where limit"))
        let text = try #require(Explanation.text(for: "B", in: result))
        #expect(text.contains("\n  here: Bonus for small towns 0.5, total 3.8\n"), "\(text)")
        #expect(text.contains("\n  Inhabitants (people) = 900  call.xml:1\n"))
        #expect(text.contains("\n  bonus (Bonus for small towns) = if people < limit then 0.5 else 0 = 0.5  "))
        let page = PageMarkup(String(decoding: CallPage.bytes(for: result), as: UTF8.self))
        #expect(page.problems == [])
        #expect(page.text.contains("<title>Bonus for small towns: 0.5</title>"))
        let rows = page.rows(inSection: "points").filter { $0.hasPrefix("1") || $0.hasPrefix("2") }
        #expect(rows.first?.contains("B") == true, "\(rows)")
    }

    @Test(arguments: [("total + bonus", "0.5"), ("merit_score * 2", "3.8"), ("total - 1", "-1"), ("people", "–")])
    func `is what the ranking score adds to the total, also below 0; nothing where neither total nor criteria are read`(
        score: String, expected: String
    ) async throws {
        let result = try await Self.result(score: score)
        let formula = try #require(RankingFormula(result.rubric))
        let row = try #require(result.rows.made.first { $0.submission.proposal == "B" })
        let addition = formula.addition(try #require(row.card))
        #expect(addition?.description ?? "–" == expected)
    }
}
