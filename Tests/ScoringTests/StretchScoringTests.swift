import Diagnostics
import FEEL
import Numbers
import TestSupport
import Testing

@testable import Rubrics
@testable import Scoring

/// Proposals that are scored together: each as if it were alone, and each number what the rubric makes of the scores below it.
@Suite struct StretchScoringTests {
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
        rubric.assessments.rounding = random.pick([
            nil, RoundingRule(step: Decimal128(coefficient: 5, exponent: -1), mode: .halfUp, stage: .criterion),
        ])
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

    @Test(arguments: 0..<150)
    func `on generated rubrics and sheets`(seed: Int) throws {
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
        let asked = (0..<9).map { proposal -> (id: String, facts: [Value]) in
            ("p\(proposal)", [random.chance(10) ? .null : .number(Decimal128(random.int(0...14)))])
        }
        let together = scorer.scored(asked, assessments: book)
        for (scored, one) in zip(together, asked) {
            let alone = scorer.scored([one], assessments: book)[0]
            #expect(scored.proposal == one.id && scored.outcome == alone.outcome)
            #expect(scored.total == alone.total && scored.rankingScore == alone.rankingScore)
            #expect(scored.scores == alone.scores && scored.frame == alone.frame)
            let card = scorer.card(of: scored, assessments: book) { _ in one.facts }
            Self.expectWhole(card, model)
            Self.expectEvidence(card, scorer.worksheet(one.id, scorer.values(facts: one.facts), book))
            let again = card.withoutEvidence
            #expect(again.reasons == card.reasons && again.remarks == card.remarks)
            #expect(again.criteria.map(\.points) == card.criteria.map(\.points) && again.frame() == card.frame())
        }
    }

    /// What a card shows of evaluators, which it takes from the decision where it can, is what working it out again comes to.
    private static func expectEvidence(_ card: ScoreCard, _ worksheet: Worksheet) {
        guard card.outcome != .ineligible else { return }
        var sheet = worksheet
        sheet.scoreLeaves()
        for (column, index) in sheet.plan.assessed.enumerated() {
            let again = sheet.assess(sheet.plan.criteria[index], column: column)
            #expect(card.criteria[index].unrounded == again.leaf.unrounded ?? card.criteria[index].score)
            guard case .assessments(let shown) = card.criteria[index].evidence else {
                Issue.record("no evidence of evaluators")
                continue
            }
            #expect(shown.count == again.panel.seats.count)
            for (position, seat) in again.panel.seats.enumerated() {
                let left = seat.opinion.flatMap { again.leftOut.isEmpty ? nil : again.leftOut[$0] }
                #expect(shown[position].leftOut == again.panel.leftOut[position] ?? left)
                #expect(shown[position].counted == again.panel.counted[position])
                #expect(shown[position].evaluator == sheet.assessments[seat.row].evaluator)
            }
        }
    }

    /// Goes through the card of one proposal as a reader with a pencil would.
    private static func expectWhole(_ card: ScoreCard, _ rubric: Rubric) {
        #expect(card.reasons.isEmpty == (card.outcome == .ranked))
        #expect(card.criteria.map(\.score) == (card.outcome == .ineligible ? [] : card.scored.scores))
        guard card.scored.isScoredThrough else {
            #expect(card.total == nil && card.rankingScore == nil)
            return
        }
        let scores = card.criteria.map(\.score)
        let parts = rubric.criteria[0].children.compactMap { index in scores[index].map { (index, $0) } }
        #expect(scores[0] == whole(parts, rubric, Self.combination(rubric.criteria[0].kind)))
        let top = [0, 3].compactMap { index in scores[index].map { (index, $0) } }
        if rubric.assessments.combinationStage != .total {
            let points = (card.adjustment?.points).flatMap { Rational($0) } ?? .zero
            let total = whole(top, rubric, Self.combination(rubric.total?.combination))
            #expect(card.total == total.map { $0 + points })
        }
        let misses = card.criteria.contains { $0.meetsThreshold == false }
        let threshold = (rubric.total?.threshold).flatMap { Rational($0) } ?? .zero
        #expect((card.outcome == .ranked) == (!misses && card.total.map { $0 >= threshold } ?? false))
    }

    private enum Way { case sum, weightedSum, weightedMean, max }

    private static func combination(_ kind: Criterion.Kind) -> Way {
        if case .branch(.mean) = kind { return .weightedMean }
        if case .branch(.max) = kind { return .max }
        return .weightedSum
    }

    private static func combination(_ total: TotalRule.Combination?) -> Way {
        switch total {
        case .weightedSum: .weightedSum
        case .weightedMean: .weightedMean
        default: .sum
        }
    }

    private static func whole(_ parts: [(Int, Rational)], _ rubric: Rubric, _ way: Way) -> Rational? {
        guard !parts.isEmpty else { return nil }
        let weights = parts.map { way == .sum ? .one : Rational(rubric.criteria[$0.0].weight) ?? .one }
        let sum = zip(parts, weights).reduce(Rational.zero) { $0 + $1.0.1 * $1.1 }
        switch way {
        case .sum, .weightedSum: return sum
        case .weightedMean: return sum.divided(by: weights.reduce(.zero, +))
        case .max: return parts.map(\.1).max()
        }
    }
}
