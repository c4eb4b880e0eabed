import Diagnostics
import FEEL
import Numbers
@testable import Rubrics
import TestSupport
import Testing

@testable import Scoring

/// A card that is made brief at once is the whole card without its evidence.
@Suite struct BriefCardTests {
    private static func rubric(_ random: inout SplitMix64) -> TestRubric {
        var rubric = TestRubric()
        rubric.facts = [("months", .number)]
        rubric.values = [("half", "months / 2")]
        if random.chance(50) {
            rubric.eligibility = [("E1", "months > 1", "too short"), ("E2", "half < 5", "too long")]
        }
        rubric.tree = [
            .branch(
                "R", random.pick([.mean, .sum, .max]), weight: "2", threshold: random.chance(50) ? "2" : nil,
                [.assessed("need", weight: "2"), .computed("link", "months / 3")]),
            .assessed("Q", threshold: random.chance(50) ? "3" : nil),
        ]
        rubric.missing = random.pick(MissingPolicy.allCases)
        rubric.total = random.pick([.sum, .weightedSum, .weightedMean])
        rubric.threshold = random.chance(50) ? 3 : nil
        rubric.rankingScore = random.pick(["total", "Q + total / 7"])
        rubric.assessments.minimum = random.pick([nil, 1, 2])
        rubric.assessments.combination = random.pick(
            [Mean(), Consensus(), Median(), ClosestTwo(tie: .lower)] as [any Combining])
        rubric.assessments.combinationStage = random.pick([.criterion, .total])
        rubric.assessments.disagreementSpread = 2
        rubric.assessments.adjustments = AssessmentRules.Adjustments(minimum: -1, maximum: 1, isRequired: false)
        return rubric
    }

    private static func book(_ rubric: TestRubric, _ random: inout SplitMix64) throws -> AssessmentBook {
        let rows = (0..<8).flatMap { proposal in
            ["ana", "ben", "consensus"].map { evaluator in
                let scores = (0..<2).map { _ in random.pick(["", "1", "2.5", "4", "5", "9"]) }
                return "p\(proposal),\(evaluator),\(scores.joined(separator: ",")),\(random.pick(["", "", "yes", "?"]))"
            }
        }
        let sheet = (["proposal,evaluator,need,Q,conflict"] + rows).joined(separator: "\n")
        return try rubric.book(sheet, adjustments: "proposal,points,reason\np1,1,why\np2,7,far too much\n").book
    }

    @Test("on generated rubrics and sheets", arguments: 0..<150)
    func law(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let rubric = Self.rubric(&random)
        let book = try Self.book(rubric, &random)
        var model = try rubric.rubric()
        // What the ladder reads is kept: a fact, a criterion, the total.
        let read = model.values.map(\.program) + [model.ranking?.score].compactMap { $0 }
        model.ranking?.ladder = read.map {
            LadderStep(rule: Highest(program: $0), text: "highest", place: TestRubric.place)
        }
        let scorer = Scorer(rubric: model, context: EvaluationContext())
        let kept = KeptSlots(of: model)
        #expect(kept.slots.count >= 2)
        for proposal in 0..<9 {
            let facts: [Value] = [random.chance(10) ? .null : .number(Decimal128(random.int(0...14)))]
            let id = "p\(proposal)"
            let whole = scorer.card(proposal: id, facts: facts, assessments: book)
            let brief = scorer.briefCard(proposal: id, facts: facts, assessments: book, keeping: kept)
            #expect(brief.proposal == id && brief.outcome == whole.outcome)
            #expect(brief.total == whole.total && brief.rankingScore == whole.rankingScore)
            let expected = whole.brief(keeping: kept, scorer.rubric.slots)
            #expect(brief.frame == expected.frame)
            for slot in kept.slots {
                #expect(brief.exact(slot, scorer.rubric.slots) == expected.exact(slot, scorer.rubric.slots))
            }
        }
    }
}
