import FEEL
import Numbers
import Rubrics

/// Finds out whether a formula is a weighted sum of criteria (`E + 1.5 * I + Q`), by asking it at chosen points. Facts may be added,
/// but not multiplied with scores.
struct FormulaFactors {
    private let program: Program
    private let slots: SlotLayout
    private let scoreSlots: [Int]

    init(_ program: Program, _ slots: SlotLayout) {
        self.program = program
        self.slots = slots
        scoreSlots = program.slots.filter { slots.criteria.contains($0) || $0 == slots.total }
    }

    /// - Parameter total: what `total` stands for; nil: the formula must not read it.
    func form(total: ScoreForm<Rational>?) -> ScoreForm<Rational>? {
        guard let factors = factors(others: .zero), factors == self.factors(others: Rational(7)) else { return nil }
        var byCriterion: [Int: Rational] = [:]
        for (slot, factor) in zip(scoreSlots, factors) {
            if slot != slots.total {
                byCriterion[slot - slots.criteria.lowerBound, default: .zero] += factor
                continue
            }
            guard let total else { return nil }
            let weight = total.isMean ? total.terms.reduce(Rational.zero) { $0 + $1.factor } : .one
            guard let scale = factor.divided(by: weight) else { return nil }
            for term in total.terms { byCriterion[term.criterion, default: .zero] += scale * term.factor }
        }
        let terms = byCriterion.sorted { $0.key < $1.key }
            .map { ScoreForm<Rational>.Term(criterion: $0.key, factor: $0.value) }
        return terms.isEmpty ? nil : ScoreForm(terms: terms, isMean: false)
    }

    /// The factor of each score slot; nil: not linear at the points that were tried.
    private func factors(others: Rational) -> [Rational]? {
        func value(_ scores: [Int: Rational]) -> Rational? {
            program.evaluateExactly { slot in scoreSlots.contains(slot) ? scores[slot] ?? .zero : others }
        }
        guard let origin = value([:]) else { return nil }
        var factors: [Rational] = []
        for slot in scoreSlots {
            guard let one = value([slot: .one]) else { return nil }
            factors.append(one - origin)
        }
        for scale in [Rational(5), Rational(-3)] {
            let point = scoreSlots.indices.map { scale * Rational($0 * $0 + 2) }
            let sum = zip(factors, point).reduce(origin) { $0 + $1.0 * $1.1 }
            guard value(Dictionary(uniqueKeysWithValues: zip(scoreSlots, point))) == sum else { return nil }
        }
        return factors
    }
}
