import Diagnostics
import Numbers
import Testing

@testable import Rubrics
@testable import Scoring

/// Where a rule turns: exactly at a threshold, between rounding and what a committee adds.
@Suite struct EdgeTests {
    @Test(arguments: [("2.9", false), ("3", true), ("3.1", true)])
    func `a threshold is met by the very score`(score: String, isMet: Bool) throws {
        var rubric = TestRubric()
        rubric.tree = [.assessed("Q", threshold: "3")]
        let card = try rubric.card(["Q"], [[score]])
        #expect(card.criteria.map(\.meetsThreshold) == [isMet])
        #expect(card.codes == (isMet ? [] : ["BELOW.Q"]))
    }

    @Test func `the total is rounded, and then the committee's points are added as they are`() throws {
        var rubric = TestRubric()
        rubric.tree = [.assessed("Q"), .assessed("R")]
        rubric.assessments.rounding = RoundingRule(step: 1, mode: .halfUp, stage: .total)
        rubric.assessments.adjustments = AssessmentRules.Adjustments(minimum: -5, maximum: 5, isRequired: false)
        let (book, problems) = try rubric.book(
            "proposal,evaluator,Q,R\np,e1,2.25,2", adjustments: "proposal,points,reason\np,0.25,The board weighs it")
        #expect(problems.isEmpty, "\(problems)")
        let card = try rubric.scorer().card(proposal: "p", facts: [], assessments: book)
        #expect(card.total == rational("4.25"))
    }

    @Test(arguments: [("0.5", true), ("1", false), ("1.5", true), ("4.5", true), ("5", false)])
    func `the steps of a scale count from its minimum`(score: String, isAllowed: Bool) {
        #expect(Scale.steps(min: decimal("0.5"), max: decimal("4.5"), step: 1).contains(decimal(score)) == isAllowed)
    }

    @Test(arguments: [
        (Scale.steps(min: 0, max: 5, step: nil), [true, true, false, false]),
        (.steps(min: 0, max: 5, step: 1), [false, false, false, false]),
        (.values([0, 1, 2]), [false, false, false, false]),
    ])
    func `a mean that no decimal equals is on a scale without steps alone`(scale: Scale, allowed: [Bool]) throws {
        let scores = try [(1, 3), (14, 3), (16, 3), (-1, 3)].map { try #require(Rational($0.0, over: $0.1)) }
        #expect(scores.map { scale.contains($0) } == allowed)
        #expect(scale.contains(Rational(1)))
    }

    @Test func `points of a committee that are missing or have too many digits`() throws {
        var rubric = TestRubric()
        rubric.tree = [.assessed("Q")]
        rubric.assessments.adjustments = AssessmentRules.Adjustments(minimum: -5, maximum: 5, isRequired: false)
        let digits = "0." + String(repeating: "3", count: 35)
        let (_, problems) = try rubric.book(
            "proposal,evaluator,Q\np,e1,2\nq,e1,2", adjustments: "proposal,points,reason\np,,why\nq,\(digits),why")
        #expect(
            problems.map(\.description) == [
                "board.csv:2:3: error: the points are missing",
                "board.csv:3:3: error: points: '\(digits)' has more than 34 digits",
            ])
    }
}
