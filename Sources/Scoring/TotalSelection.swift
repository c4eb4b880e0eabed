import FEEL
import Numbers
import Rubrics
import Wording

/// The outcome of combining the evaluators' totals instead of each criterion.
struct TotalSelection: Sendable {
    /// Why an evaluator's total does not count.
    var leftOut: [String: Message] = [:]
    var total: CriterionState
    /// Two totals are too far apart.
    var needsThird = false
}

extension Worksheet {
    /// Whether the evaluators' totals are combined instead of each criterion. Where an example gives all assessed scores
    /// there is nothing to combine.
    var combinesTotals: Bool {
        plan.rubric.assessments.combinationStage == .total && plan.assessed.contains { given[$0] == nil }
    }

    /// The evaluators' totals are combined, or at least compared.
    var readsTotals: Bool {
        combinesTotals || (plan.rubric.assessments.thirdOpinion?.stage == .total && !assessments.isEmpty)
    }

    /// The total of each evaluator who took part, combined. Computed criteria are the same for all.
    ///
    /// Source: EEA and Norway Grants, where two evaluators' totals are averaged and compared.
    func selectByTotals() -> TotalSelection {
        switch opinionsByTotals() {
        case .success(let found): combine(found.names, found.opinions)
        case .failure(let gap): TotalSelection(total: .open(gap.answer))
        }
    }

    /// The rows whose totals are asked for.
    var takingPart: [Assessment] { assessments.filter { !$0.hasConflict && !$0.isBlank } }

    private func opinionsByTotals() -> Result<(names: [String], opinions: [Opinion]), ScoringGap> {
        var names: [String] = []
        var opinions: [Opinion] = []
        let rows = takingPart
        for (row, total) in zip(rows, totals(of: rows.map(leaves))) {
            switch total {
            case .score(let total):
                names.append(row.evaluator)
                opinions.append(Opinion(score: total, isConsensus: row.evaluator == Consensus.evaluator))
            case .ignored: break
            case .open(let why):
                guard decides(row) else { break }
                let gap = NoAnswer(
                    Message("evaluator '\(row.evaluator)': \(why.message)"), place: why.place ?? row.place)
                return .failure(ScoringGap(answer: gap))
            }
        }
        return .success((names, opinions))
    }

    private func combine(_ names: [String], _ opinions: [Opinion]) -> TotalSelection {
        let own = opinions.filter { !$0.isConsensus }
        if let gap = tooFew(own.count) { return TotalSelection(total: .open(gap)) }
        if let third = plan.rubric.assessments.thirdOpinion, third.stage == .total, own.count == 2,
            let reason = third.reasonForThird(own[0].score, own[1].score, maximum: highestTotal)
        {
            return TotalSelection(total: .open(NoAnswer(reason)), needsThird: true)
        }
        switch plan.aggregation.combine(opinions) {
        case .none(let reason): return TotalSelection(total: .open(NoAnswer(reason)))
        case .score(let total, let leftOut):
            var reasons: [String: Message] = [:]
            for (name, why) in zip(names, leftOut) { reasons[name] = why }
            return TotalSelection(leftOut: reasons, total: .score(total))
        }
    }

    /// The leaves as they would be with this evaluator alone.
    func leaves(of row: Assessment) -> [LeafScore?] {
        plan.rubric.criteria.indices.map { index in
            guard let column = plan.columns[index] else { return leaves[index] }
            guard row.asked[column] else {
                let id = plan.rubric.criteria[index].id
                let why = NoAnswer(
                    Message("the sheet has no column for \(id), so there is no total"), place: row.place)
                return LeafScore(state: .open(why))
            }
            return LeafScore(state: state(row, plan.criteria[index], column: column))
        }
    }

    /// The total of a proposal with the highest score everywhere; nil where a criterion has no scale.
    private var highestTotal: Rational? {
        let highest = plan.rubric.criteria.map { criterion -> LeafScore? in
            guard criterion.isLeaf else { return nil }
            guard let maximum = (criterion.scale?.maximum).flatMap({ Rational($0) }) else {
                return LeafScore(state: .open(NoAnswer(Message("no scale"))))
            }
            return LeafScore(state: .score(maximum))
        }
        return totals(of: [highest])[0].score
    }

    /// What the total would be with each of these scores, before rounding and without the committee's points.
    private func totals(of scores: [[LeafScore?]]) -> [CriterionState] {
        let sheets = scores.map { leaves in
            var sheet = self
            (sheet.leaves, sheet.adjustment) = (leaves, nil)
            return sheet
        }
        let columns = plan.opinionModel.scores(of: ScoreTable(sheets, plan.opinionModel))
        return sheets.indices.map { row in
            columns.total[row].map { .score($0) }
                ?? AddedUp(sheets[row], columns, row, plan.opinionModel).total
                ?? .open(NoAnswer(Message("the rubric has no total to combine")))
        }
    }
}
