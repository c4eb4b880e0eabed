import Numbers
@testable import Rubrics
import Testing

@testable import Scoring

/// Where a rule turns: exactly at a threshold, between rounding and what a committee adds.
@Suite struct EdgeTests {
    @Test("a threshold is met by the very score", arguments: [("2.9", false), ("3", true), ("3.1", true)])
    func atTheThreshold(score: String, isMet: Bool) throws {
        var rubric = TestRubric()
        rubric.tree = [.assessed("Q", threshold: "3")]
        let card = try rubric.card(["Q"], [[score]])
        #expect(card.criteria.map(\.meetsThreshold) == [isMet])
        #expect(card.codes == (isMet ? [] : ["BELOW.Q"]))
    }

    @Test("the total is rounded, and then the committee's points are added as they are")
    func pointsAreNotRoundedAway() throws {
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

    @Test(
        "the steps of a scale count from its minimum",
        arguments: [("0.5", true), ("1", false), ("1.5", true), ("4.5", true), ("5", false)])
    func steps(score: String, isAllowed: Bool) {
        #expect(Scale.steps(min: decimal("0.5"), max: decimal("4.5"), step: 1).contains(decimal(score)) == isAllowed)
    }
}
