import FEEL
import Numbers
import Rubrics

extension Worksheet {
    /// The states of all criteria from those of the leaves. Parts come after their branch in pre-order, so that going
    /// backwards every branch finds its parts done.
    func rollUp(_ leaves: [CriterionState?]) -> [CriterionState] {
        let notReached = CriterionState.open(NoAnswer(reason: "not reached"))
        var states = leaves.map { $0 ?? notReached }
        for index in plan.rubric.criteria.indices.reversed() {
            guard case .branch(let combination) = plan.rubric.criteria[index].kind else { continue }
            if let score = given[index] {
                states[index] = .score(score)
                continue
            }
            states[index] = combine(plan.rubric.criteria[index].children, combination, states)
        }
        return states
    }

    private func combine(_ parts: [Int], _ combination: BranchCombination, _ states: [CriterionState]) -> CriterionState
    {
        if let unscored = unscored(parts, states) { return unscored }
        let scored = scored(parts, states)
        switch combination {
        case .sum: return .score(weightedSum(scored))
        case .mean: return weightedMean(scored)
        case .min: return extreme(scored.map(\.score).min())
        case .max: return extreme(scored.map(\.score).max())
        }
    }

    /// The total before rounding and adjustment; nil where the rubric has none.
    func combineTop() -> CriterionState? {
        guard let rule = plan.rubric.total else { return nil }
        if let unscored = unscored(plan.topLevel, states) { return unscored }
        let scored = scored(plan.topLevel, states)
        switch rule.combination {
        case .sum: return .score(scored.map(\.score).reduce(Rational(0), +))
        case .weightedSum: return .score(weightedSum(scored))
        case .weightedMean: return weightedMean(scored)
        case .formula(let program, _):
            switch score(by: program) {
            case .success(let total): return .score(total)
            case .failure(let gap): return .open(gap.answer)
            }
        }
    }

    /// One open part leaves the whole open; if all are left out, so is the whole.
    private func unscored(_ parts: [Int], _ states: [CriterionState]) -> CriterionState? {
        if let open = parts.first(where: { states[$0].isOpen }) {
            guard case .open(let why) = states[open] else { return nil }
            return .open(
                NoAnswer(reason: "\(plan.rubric.criteria[open].id) has no score: \(why.reason)", place: why.place))
        }
        guard !parts.contains(where: { states[$0].score != nil }) else { return nil }
        return .ignored(NoAnswer(reason: "no part has a score"))
    }

    private func scored(_ parts: [Int], _ states: [CriterionState]) -> [(weight: Rational, score: Rational)] {
        parts.compactMap { part in states[part].score.map { (plan.weights[part], $0) } }
    }

    private func weightedSum(_ parts: [(weight: Rational, score: Rational)]) -> Rational {
        parts.reduce(Rational(0)) { $0 + $1.weight * $1.score }
    }

    private func weightedMean(_ parts: [(weight: Rational, score: Rational)]) -> CriterionState {
        let weight = parts.reduce(Rational(0)) { $0 + $1.weight }
        guard let mean = weightedSum(parts).divided(by: weight) else {
            return .open(NoAnswer(reason: "the weights add up to 0, so there is no weighted mean"))
        }
        return .score(mean)
    }

    private func extreme(_ score: Rational?) -> CriterionState {
        score.map { .score($0) } ?? .ignored(NoAnswer(reason: "no part has a score"))
    }

    /// Puts the scores where rules read them.
    mutating func writeStates() {
        for (slot, state) in zip(plan.rubric.slots.criteria, states) { frame[slot] = state.value }
    }

    /// Rounding as declared, then the committee's points: what a committee adds is not rounded away.
    mutating func finishTotal() {
        if case .score(let score)? = total {
            let points = (adjustment?.points).flatMap { Rational($0) } ?? Rational(0)
            total = .score(round(score, at: .total) + points)
        }
        if let total { frame[plan.rubric.slots.total] = total.value }
    }

    /// The score that orders the list: the total unless the rubric has a formula.
    func scoreForRanking() -> CriterionState? {
        guard let program = plan.rubric.ranking?.score else { return total }
        if let unscored = unscored(plan.topLevel, states), case .open = unscored { return unscored }
        switch score(by: program) {
        case .success(let score): return .score(score)
        case .failure(let gap): return .open(gap.answer)
        }
    }
}
