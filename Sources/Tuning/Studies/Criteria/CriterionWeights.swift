import Numbers
import Rubrics
import Scoring

/// What part of the total goes to each criterion as written.
struct CriterionWeights: Sendable {
    /// By criterion: the product of the shares down the tree. Where a branch takes the least or the greatest, its parts share alike.
    /// nil: the total is no weighted sum, or a criterion has several factors in it.
    let shares: [Rational]?
    /// What a point of each criterion adds to the total, in points of the total; nil: the total is no weighted sum.
    let leverage: [Rational]?

    init(_ model: ScoreModel<Rational>) {
        let factors = model.totalFactors
        let sum = (factors ?? []).reduce(Rational.zero) { $0 + $1.factor }
        shares = factors.map { factors in
            let top = factors.map { ($0.criterion, $0.factor.divided(by: sum) ?? .zero) }
            return Self.down(model, top, whole: Self.shareOfWhole)
        }
        let isLinear = if case .formula(let formula) = model.total { formula.isLinear } else { true }
        leverage =
            !isLinear
            ? nil : factors.map { Self.down(model, $0.map { ($0.criterion, $0.factor) }, whole: Self.leverage) }
    }

    private static func down(
        _ model: ScoreModel<Rational>, _ top: [(Int, Rational)], whole: (BranchCombination, [Rational]) -> Rational
    ) -> [Rational] {
        var found = Array(repeating: Rational.zero, count: model.nodes.count)
        for (criterion, factor) in top { found[criterion] = factor }
        for index in model.nodes.indices {
            guard let combination = model.nodes[index].combination else { continue }
            let isWeighted = combination == .sum || combination == .mean
            let parts = model.nodes[index].children
            let weights = parts.map { isWeighted ? model.nodes[$0].weight : .one }
            let whole = whole(combination, weights)
            for (part, weight) in zip(parts, weights) {
                found[part] = found[index] * (weight.divided(by: whole) ?? .zero)
            }
        }
        return found
    }

    private static func shareOfWhole(_ combination: BranchCombination, _ weights: [Rational]) -> Rational {
        weights.reduce(.zero, +)
    }

    private static func leverage(_ combination: BranchCombination, _ weights: [Rational]) -> Rational {
        combination == .sum ? .one : weights.reduce(.zero, +)
    }
}
