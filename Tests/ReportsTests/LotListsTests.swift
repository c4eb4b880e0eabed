import Calls
import Diagnostics
import Intake
import Numbers
import Rubrics
import Testing
import Wording

@testable import Reports

/// Two lots, one town a call: S2 is barred by its town, S3 and S4 have the same score.
@Suite struct LotListsTests {
    static let proposals = [
        ("N1", "north", "Aix", 9, 40), ("S1", "south", "Bari", 8, 40), ("N2", "north", "Brno", 7, 40),
        ("S2", "south", "Bari", 7, 40), ("S3", "south", "Cork", 6, 40), ("S4", "south", "Deva", 6, 50),
        ("N3", "north", "Ede", 5, 40),
    ]

    static func result(budgets: (Int, Int) = (50, 80), total: String = "") async throws -> CallResult {
        let yaml = """
            fundscore: 1
            id: lots
            title: Two lots
            currency: EUR
            submissions: { record: /call/p, id: "@id" }
            facts:
              lot: { xpath: "@lot", type: string }
              town: { xpath: "@town", type: string }
              merit: { xpath: "@merit", type: number }
              asks: { xpath: "@asks", type: number }
            criteria: { quality: { title: Quality, score: merit } }
            total: { combine: sum }
            ranking: { score: total, ladder: [ { lowest: asks } ] }
            award:
              \(total)amount: asks
              when_short: skip
              lots:
                north: { title: Northern towns, when: 'lot = "north"', budget: \(budgets.0) }
                south: { when: 'lot = "south"', budget: \(budgets.1) }
              leftovers: lapse
              at_most: [ { per: town, awards: 1 } ]
              reserve: all

            """
        let outcome = RubricLoader.load(Array(yaml.utf8), file: "rubric.yaml") { _ in
            .failure(Diagnostic(code: "TEST", message: "no file"))
        }
        let rubric = try #require(outcome.rubric, "\(outcome.problems.map(\.description))")
        let records = proposals.map { id, lot, town, merit, asks in
            "<p id='\(id)' lot='\(lot)' town='\(town)' merit='\(merit)' asks='\(asks)'/>"
        }
        let document = Array("<call>\(records.joined())</call>".utf8)
        return await Call(rubric: rubric).run(
            documents: 1, open: { _ in SourceDocument(file: "call.xml", content: .bytes(document)) })
    }

    @Test func `on the screen: rank in the lot and in all, a funding line and the next of each`() async throws {
        let text = Shortlist.text(for: try await Self.result(), width: 110)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains("in lot  rank  proposal  score  status      amount EUR  reason"), "\(text)")
        #expect(lines.contains("Lot north: Northern towns") && lines.contains("Lot south"))
        #expect(lines.contains("     1     2  S1            8  awarded             40  awarded 40 EUR"))
        #expect(
            lines.contains {
                $0.hasPrefix(
                    "     3     5  S3            6  awarded             40  awarded 40 EUR; before S4 by lowest: asks")
            })
        #expect(lines.contains("funding line: 40 of 50 EUR awarded, 10 left"))
        #expect(lines.contains("funding line: 80 of 80 EUR awarded, 0 left"))
        #expect(
            lines.contains("next, if an award falls free: N2") && lines.contains("next, if an award falls free: S4"))
        #expect(lines.contains("all lots: 120 EUR awarded"))
    }

    @Test func `the page begins with an index of the lots, whose links lead to their headings`() async throws {
        let page = String(decoding: CallPage.bytes(for: try await Self.result()), as: UTF8.self)
        let lists = try #require(page.split(separator: "<section id=\"lists\"", maxSplits: 1).last)
        #expect(lists.matches(of: /href="#list-([^"]*)"/).count == 2)
        for link in lists.matches(of: /href="#(list-[^"]*)"/) {
            #expect(lists.contains("<h3 id=\"\(link.1)\">"), "\(link.1)")
        }
    }

    private static func page(_ result: CallResult) -> PageMarkup {
        PageMarkup(String(decoding: CallPage.bytes(for: result), as: UTF8.self))
    }

    @Test
    func
        `on the page: a ranking, a reserve list and a funding line of each, and who is barred is compared with nobody`()
        async throws
    {
        let page = Self.page(try await Self.result())
        #expect(page.problems == [])
        let headings = page.headings.map(\.text)
        for title in [
            "Lot north: Northern towns (3)", "Lot south (4)", "Reserve list, Lot south (1)",
            "At the line: Lot south",
        ] { #expect(headings.contains(title), "\(title) is not in \(headings)") }
        #expect(page.text.contains("step 1 of the ladder"))
        let text = page.text.replacing("<bdi>", with: "").replacing("</bdi>", with: "")
        #expect(text.contains("<b>lowest: asks</b>, decides: 40 against 50."))
        let rows = page.rows(inSection: "result")
        #expect(rows.contains { $0.contains("Lot north: Northern towns") && $0.contains("10\u{A0}EUR") }, "\(rows)")
    }

    @Test func `two of it, and all of it: nobody is funded in one lot, everybody in the other`() async throws {
        let none = try await Self.result(budgets: (30, 300))
        #expect(Self.page(none).problems == [])
        let text = Shortlist.text(for: none, width: 110)
        #expect(text.contains("funding line: 0 of 30 EUR awarded, 30 left\n"), "\(text)")
        #expect(text.contains("funding line: 130 of 300 EUR awarded, 170 left\n"), "\(text)")
    }

    @Test func `a lower neighbour is named with the step that decided, also across others of the same score`()
        async throws
    {
        let result = try await Self.result()
        let precedence = Precedence(result)
        #expect(precedence.cause(0, 1) == .score(above: Rational(9), below: Rational(8)))
        #expect(
            precedence.cause(4, 5) == .step(1, text: "lowest: asks", above: .verbatim("40"), below: .verbatim("50")))
        #expect(precedence.beforeNext(0, 1) == nil && precedence.beforeNext(6, 7) == nil)
    }
}
