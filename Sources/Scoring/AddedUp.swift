import FEEL
import Numbers
import Rubrics
import Wording

/// What the leaves of one proposal add up to, with the reason wherever something is missing. The numbers are the model's; it is asked where a
/// model has none.
struct AddedUp {
    /// One a criterion.
    let states: [CriterionState]
    /// Rounded, and with the points of the committee; nil: the rubric has none.
    let total: CriterionState?
    /// The score that orders the list: the total unless the rubric has a formula.
    let ranking: CriterionState?

    /// - Parameters:
    ///   - scores: of several proposals.
    ///   - row: of this one.
    init(_ sheet: Worksheet, _ scores: ScoredColumns<Rational>, _ row: Int, _ model: ScoreModel<Rational>) {
        let rubric = sheet.plan.rubric
        let states = Self.states(sheet, scores, row, model)
        self.states = states
        let missing = Self.unscored(sheet.plan.topLevel, states, rubric)
        let total = rubric.total.map { rule -> CriterionState in
            if let total = scores.total[row] { return .score(total) }
            if let decided = sheet.decidedTotal { return decided }
            if let missing { return missing }
            guard case .formula(let program, _) = rule.combination else { return Self.noWeight }
            return switch sheet.score(by: program, states, total: nil) {
            case .success(let total): .score(model.finished(total) + sheet.points)
            case .failure(let gap): .open(gap.answer)
            }
        }
        self.total = total
        guard let program = rubric.ranking?.score else {
            ranking = total
            return
        }
        if let score = scores.ranking[row] {
            ranking = .score(score)
        } else if let missing, missing.isOpen {
            ranking = missing
        } else {
            ranking = CriterionState(sheet.score(by: program, states, total: total))
        }
    }

    /// Parts come after their branch in pre-order, so that going backwards every branch finds its parts done.
    private static func states(
        _ sheet: Worksheet, _ scores: ScoredColumns<Rational>, _ row: Int, _ model: ScoreModel<Rational>
    ) -> [CriterionState] {
        var states = sheet.leaves.map { $0?.state ?? noWeight }
        for index in model.nodes.indices.reversed() where model.nodes[index].combination != nil {
            states[index] =
                scores.criteria[index][row].map { .score($0) }
                ?? unscored(model.nodes[index].children, states, sheet.plan.rubric) ?? noWeight
        }
        return states
    }

    /// One open part leaves the whole open; if all are left out, so is the whole.
    private static func unscored(_ parts: [Int], _ states: [CriterionState], _ rubric: Rubric) -> CriterionState? {
        for part in parts {
            guard case .open(let why) = states[part] else { continue }
            return .open(
                NoAnswer(Message("\(rubric.criteria[part].id) has no score: \(why.message)"), place: why.place))
        }
        return parts.contains { states[$0].score != nil } ? nil : .ignored(Self.noPart)
    }

    static let noPart = NoAnswer(Message("no part has a score"))

    private static let noWeight = CriterionState.open(
        NoAnswer(Message("the weights add up to 0, so there is no weighted mean")))
}
