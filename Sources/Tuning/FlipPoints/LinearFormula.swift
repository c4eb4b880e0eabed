import FEEL
import Numbers
import Rubrics
import Scoring

/// A formula that ranks, or makes the total that ranks, as factors of the criteria at the top level.
struct LinearFormula: Sendable {
    /// One a criterion; empty where the formula is of another kind.
    var factors: [Rational] = []
    /// The total's formula; false: the ranking's own.
    var isTotal: Bool
    var text: String

    var isLinear: Bool { !factors.isEmpty }

    /// nil: the rubric ranks by a total without a formula.
    init?(_ studied: StudiedCall, top: [Int]) {
        let rubric = studied.rubric
        let program: Program
        if let score = rubric.ranking?.score {
            (program, text, isTotal) = (score, rubric.ranking?.scoreText ?? "", false)
        } else if case .formula(let formula, let written)? = rubric.total?.combination {
            (program, text, isTotal) = (formula, written, true)
        } else {
            return nil
        }
        guard let first = studied.cards.first else { return }
        let slots = top.map { rubric.slots.criteria.lowerBound + $0 }
        guard let found = Self.factors(program, first, slots, rubric) else { return }
        let holds = studied.cards.allSatisfy { Self.holds(program, $0, found, slots, isTotal: isTotal, rubric) }
        if holds { factors = found }
    }

    /// What the formula gains with each score; nil where it reads something else that is scored, or loses by a score.
    private static func factors(
        _ program: Program, _ card: ScoreCard, _ slots: [Int], _ rubric: Rubric
    ) -> [Rational]? {
        let scored = program.slots.filter { $0 >= rubric.slots.criteria.lowerBound }
        guard scored.allSatisfy(slots.contains), let none = value(program, card, rubric, unit: nil) else { return nil }
        let factors = slots.compactMap { slot in value(program, card, rubric, unit: slot).map { $0 - none } }
        guard factors.count == slots.count, !factors.contains(where: \.isNegative),
            factors.contains(where: { !$0.isZero })
        else { return nil }
        return factors
    }

    /// The formula with the score 1 in one slot and 0 in the others.
    private static func value(_ program: Program, _ card: ScoreCard, _ rubric: Rubric, unit: Int?) -> Rational? {
        program.evaluateExactly { slot in
            rubric.slots.criteria.contains(slot) ? (slot == unit ? .one : .zero) : card.exact(slot, rubric.slots)
        }
    }

    private static func holds(
        _ program: Program, _ card: ScoreCard, _ factors: [Rational], _ slots: [Int], isTotal: Bool, _ rubric: Rubric
    ) -> Bool {
        guard let none = value(program, card, rubric, unit: nil),
            let score = program.evaluateExactly({
                card.exact($0, rubric.slots)
            })
        else { return false }
        return zip(slots, factors).reduce(none) { $0 + (card.exact($1.0, rubric.slots) ?? .zero) * $1.1 } == score
    }
}
