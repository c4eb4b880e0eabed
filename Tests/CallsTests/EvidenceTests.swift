import Diagnostics
import FEEL
import Intake
import Rubrics
import Scoring
import TestSupport
import Testing

@testable import Calls

/// What a card shows is made of those facts and values alone that it needs: as if all were there.
@Suite struct EvidenceTests {
    private static let rubricText = """
        fundscore: 1
        id: evidence
        title: Evidence
        status: illustrative
        submissions: { record: /call/proposal, id: "@id" }
        facts:
          name: { xpath: "@name", type: string }
          months: { xpath: "@months", type: number }
          lines: { xpath: line, type: list<number> }
          town: { xpath: "@town", type: string }
        values:
          requested: sum(lines)
          rate: requested / months
          place: 'if town = "T1" then "near" else "far"'
          unread: 'string length(name)'
        eligibility:
          - { id: E1, rule: months <= 12, reason: it lasts too long }
          - { id: E2, rule: requested > 0, reason: it asks for nothing }
        scale: { min: 0, max: 5, step: 1 }
        criteria:
          pace:
            weight: 1
            table:
              hit: first
              inputs: [rate, place]
              rules:
                - ["< 10", '"near"', 5]
                - ["< 10", "-", 4]
                - ["< 30", "-", 3]
                - ["-", "-", 1]
          length:
            weight: 1
            table:
              hit: first
              inputs: [months]
              rules:
                - ["<= 3", 2]
                - ["-", 1]
          even: { score: 'if modulo(months, 2) = 0 then 3 else 2', weight: 1 }
        total: { combine: weighted_mean, threshold: 2 }
        ranking: { score: total, ladder: [ { lowest: requested } ] }
        award: { budget: 200, amount: requested, when_short: skip, tie_at_line: undecided, reserve: all }

        """

    private static func rubric() throws -> Rubric { try Rubric.loaded(rubricText) }

    private static func document() -> String {
        var random = SplitMix64(seed: 3)
        let proposals = (0..<120).map { index in
            let lines = (0..<random.int(0...3)).map { _ in "<line>\(random.int(0...40))</line>" }.joined()
            let months = random.chance(10) ? "" : " months=\"\(random.int(1...14))\""
            return "<proposal id=\"P\(index)\" name=\"n\"\(months) town=\"T\(random.int(0...2))\">\(lines)</proposal>"
        }
        return "<call>\(proposals.joined())</call>"
    }

    @Test func `tables show the inputs and rows that the whole frame gives`() async throws {
        let rubric = try Self.rubric()
        let bytes = Array(Self.document().utf8)
        let result = await Call(rubric: rubric).run(
            documents: 1, open: { _ in SourceDocument(file: "all.xml", content: .bytes(bytes)) }, sheets: [])
        var (tables, failed) = (0, 0)
        for row in result.rows.made {
            let card = try #require(row.card)
            let frame = card.frame()
            for (rule, outcome) in zip(rubric.eligibility, card.eligibility) {
                #expect((outcome.answer == .met) == (rule.program.evaluate(frame) == .boolean(true)))
                if outcome.answer != .met { failed += 1 }
            }
            for (criterion, score) in zip(rubric.criteria, card.criteria) {
                guard case .table(let table) = criterion.kind else { continue }
                guard case .table(let rows, let inputs) = score.evidence else {
                    Issue.record("\(criterion.id) of \(card.proposal) shows \(score.evidence)")
                    continue
                }
                #expect(inputs == table.inputs(frame) && rows == table.evaluate(frame).fired)
                #expect(score.score != nil)
                tables += 1
            }
        }
        #expect(tables > 50 && failed > 10)
    }
}
