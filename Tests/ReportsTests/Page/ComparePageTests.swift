import Awards
import Calls
import Numbers
import Reports
import Rubrics
import Testing
import Tuning
import Wording

@Suite struct ComparePageTests {
    static func comparison(_ cause: String = "weight 2 → 1: −0.33 points") throws -> Comparison {
        let result = try Sample().result()
        let proposal = {
            (id: String, move: Comparison.Move, from: Int?, to: Int?, status: (Status, Status), money: (Int, Int)) in
            Comparison.Proposal(
                proposal: id, title: id, move: move, oldStatus: status.0, newStatus: status.1, oldRank: from,
                newRank: to,
                oldScore: Rational(4), newScore: Rational(13, over: 3), oldAwarded: Decimal128(money.0),
                newAwarded: Decimal128(money.1), causes: [.init(subject: "quality", text: .verbatim(cause))])
        }
        return Comparison(
            old: result, new: result,
            rules: [
                RuleChange(section: "criteria", name: "quality", key: "weight", old: "2", new: nil, standard: "1"),
                RuleChange(section: "values", name: "bonus", old: nil, new: "if months < 3 then 1 else 0"),
            ], hints: [.verbatim("the scale of 'quality' is another one")],
            proposals: [
                proposal("A-2", .entered, 2, 1, (.reserve, .awarded), (0, 45_000)),
                proposal("A-1", .left, 1, 2, (.awarded, .reserve), (60_000, 0)),
                proposal("A-3", .moved, 3, nil, (.notFunded, .belowThreshold), (0, 0)),
                proposal("A-5", .unchanged, nil, nil, (.ineligible, .ineligible), (0, 0)),
            ],
            tauB: -0.333333,
            moneyByStatus: [.init(name: "awarded", oldCount: 1, newCount: 1, oldMoney: 60_000, newMoney: 45_000)],
            moneyByGroup: [
                .init(
                    fact: "eu",
                    rows: [.init(name: "<Nice>", oldCount: 0, newCount: 1, oldMoney: 0, newMoney: 45_000)])
            ])
    }

    private static func page(_ comparison: Comparison) -> PageMarkup {
        PageMarkup(String(decoding: ComparePage.bytes(for: comparison), as: UTF8.self))
    }

    @Test func `who enters, who leaves, who moves, each with the causes`() throws {
        let page = Self.page(try Self.comparison())
        #expect(page.problems == [])
        let rows = page.rows(inSection: "changes")
        #expect(rows.contains { $0.contains("Nice – 海口市") && $0.contains("reserve list → main list") })
        #expect(
            rows.contains { $0.contains("Granada – Kunming") && $0.contains("quality: weight 2 → 1: −0.33 points") })
        #expect(page.rows(inSection: "moves").contains { $0.contains("Rome – Yantai") })
        #expect(page.headings.map(\.text).contains("Enter the main list (1)"))
        #expect(page.text.contains("<b>−0.333</b>"))
    }

    @Test func `what changed in the rules, and what to know first`() throws {
        let page = Self.page(try Self.comparison())
        let rows = page.rows(inSection: "rules")
        #expect(rows.contains { $0.contains("criterion quality: weight") && $0.contains("1 (not written)") })
        #expect(rows.contains { $0.contains("value bonus") && $0.contains("if months &lt; 3 then 1 else 0") })
        #expect(page.text.contains("the scale of &#39;quality&#39; is another one"))
    }

    @Test func `money before and after, with the difference`() throws {
        let rows = Self.page(try Self.comparison()).rows(inSection: "money")
        #expect(rows.contains { $0.contains("Main list") && $0.hasSuffix("−15\u{202F}000\u{A0}EUR") })
        #expect(rows.contains { $0.contains("&lt;Nice&gt;") })
    }

    @Test func `a cause cannot become markup`() throws {
        let page = Self.page(try Self.comparison("</li><script>"))
        #expect(page.problems == [])
        #expect(!page.text.contains("<script"))
    }

    @Test func `equal comparisons give equal bytes`() throws {
        #expect(ComparePage.bytes(for: try Self.comparison()) == ComparePage.bytes(for: try Self.comparison()))
    }
}
