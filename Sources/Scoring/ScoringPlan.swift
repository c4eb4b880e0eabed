import FEEL
import Numbers
import Rubrics

/// A criterion where it lies, whom every proposal asks: a copy would count a dozen references to what all threads read.
final class CriterionBox: Sendable {
    let criterion: Criterion

    init(_ criterion: Criterion) { self.criterion = criterion }
}

/// What is the same for all proposals, worked out once. One object that never changes, so that a worksheet costs one
/// reference and not a copy of the rubric.
final class ScoringPlan: Sendable {
    let rubric: Rubric
    /// The rubric's.
    let criteria: [CriterionBox]
    let context: EvaluationContext
    let aggregation: any Combining
    /// Rows of the reference tables, in the frame's order.
    let tables: [Value]
    /// Programs of the named values, in the frame's order.
    let values: [Program]
    /// For each criterion its column in the score sheets; nil where it is not assessed.
    let columns: [Int?]
    /// For each column its criterion.
    let assessed: [Int]
    /// Criteria that a rule works out.
    let workedOut: [Int]
    /// Criteria without a parent.
    let topLevel: [Int]
    /// What the rubric makes of leaf scores.
    let model: ScoreModel<Rational>
    /// The same of one evaluator's: their totals are neither rounded nor ranked.
    let opinionModel: ScoreModel<Rational>
    /// What ranking and award read.
    let kept: KeptSlots
    /// For each slot whether the evidence of a score reads it.
    private let shownSlots: [Bool]
    /// For each slot whether a rule of eligibility reads it.
    private let judgedSlots: [Bool]
    /// Of who is eligible.
    let allMet: [EligibilityOutcome]
    /// By criterion, what each point of its score adds to the whole that it belongs to, where every part of that has a score; nil: that cannot
    /// be said.
    let factors: [Rational?]
    /// The score of an assessed criterion is what its panel came to: nothing is rounded, and no totals or third opinions are asked for.
    let keepsPanelScores: Bool
    /// Scores of one criterion that lie this far apart are pointed out.
    let disagreementSpread: Rational?

    /// - Parameters:
    ///   - weights: instead of the rubric's, in the order of its criteria.
    ///   - given: branches whose scores an example gives.
    init(rubric: Rubric, context: EvaluationContext, weights: [Rational]? = nil, given: Set<Int> = []) {
        self.rubric = rubric
        criteria = rubric.criteria.map(CriterionBox.init)
        self.context = context
        aggregation = rubric.assessments.combination
        tables = rubric.tables.map(\.rows)
        values = rubric.values.map(\.program)
        assessed = rubric.criteria.indices.filter { rubric.criteria[$0].isAssessed }
        var columns: [Int?] = Array(repeating: nil, count: rubric.criteria.count)
        for (column, criterion) in assessed.enumerated() { columns[criterion] = column }
        self.columns = columns
        workedOut = rubric.criteria.indices.filter { rubric.criteria[$0].isWorkedOut }
        topLevel = rubric.criteria.indices.filter { rubric.criteria[$0].parent == nil }
        var model = ScoreModel(rubric, weights: weights)
        for index in given { model.nodes[index].combination = nil }
        self.model = model
        opinionModel = model.ofOpinions
        factors = model.factors { _ in true }
        kept = KeptSlots(of: rubric)
        shownSlots = Self.slots(read: Self.slotsOfTables(rubric), rubric)
        judgedSlots = Self.slots(read: Set(rubric.eligibility.flatMap(\.program.slots)), rubric)
        allMet = rubric.eligibility.map { EligibilityOutcome(id: $0.id, answer: .met) }
        keepsPanelScores =
            rubric.assessments.rounding?.stage != .criterion && !rubric.assessments.readsTotals
            && rubric.assessments.thirdOpinion == nil
        disagreementSpread = rubric.assessments.disagreementSpread.flatMap { Rational($0) }
    }

    /// What tables and decisions read.
    private static func slotsOfTables(_ rubric: Rubric) -> Set<Int> {
        var slots: Set<Int> = []
        for criterion in rubric.criteria {
            switch criterion.kind {
            case .table(let table): slots.formUnion(table.slots)
            case .decision(let reference): slots.formUnion(reference.inputSlots)
            case .assessed, .computed, .branch: break
            }
        }
        return slots
    }

    /// For each slot whether it is among these, or a value is made of it that is.
    private static func slots(read slots: Set<Int>, _ rubric: Rubric) -> [Bool] {
        var slots = slots
        let first = rubric.slots.values.lowerBound
        for position in rubric.values.indices.reversed() where slots.contains(first + position) {
            slots.formUnion(rubric.values[position].program.slots)
        }
        return (0..<rubric.slots.count).map(slots.contains)
    }

    /// For each slot whether the evidence of what was decided reads it; nil: it may read any.
    func slots(for scored: ScoredProposal) -> [Bool]? {
        if scored.outcome == .ineligible { return judgedSlots }
        return needsAllValues(scored) ? nil : shownSlots
    }

    /// Rules have to be asked again to say why: it is not scored through, a rule had no answer, or evaluators' totals are compared.
    private func needsAllValues(_ scored: ScoredProposal) -> Bool {
        guard scored.isScoredThrough, !rubric.assessments.readsTotals else { return true }
        return rubric.criteria.indices.contains { columns[$0] == nil && scored.isUnscored($0) }
    }
}

extension AssessmentRules {
    /// The evaluators' totals are combined, or at least compared.
    package var readsTotals: Bool { combinationStage == .total || thirdOpinion?.stage == .total }
}
