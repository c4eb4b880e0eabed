import Numbers
import Rubrics
import Scoring

/// The statistics of the criteria over scored proposals.
struct CriterionTable {
    private let rubric: Rubric
    private let cards: [ScoreCard]
    private let leaves: [Int]
    private let shares: [Rational]
    private let leverage: [Rational]

    init(_ rubric: Rubric, _ tree: ScoreTree<Rational>, _ cards: [ScoreCard], leaves: [Int]) {
        self.rubric = rubric
        self.cards = cards
        self.leaves = leaves
        shares = tree.shares
        leverage = tree.leverage
    }

    /// nil where nobody has a score on it. `neverDecides` is left for others to find out.
    func study(_ leaf: Int) -> CriterionStudy? {
        let scores = cards.compactMap { $0.criteria[leaf].score }
        guard let minimum = scores.min(), let maximum = scores.max() else { return nil }
        let moments = Moments(scores.map(\.double))
        let bins = Dictionary(scores.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
        let correlations = leaves.filter { $0 != leaf }.map { other in
            CriterionStudy.Correlation(with: rubric.criteria[other].id, value: correlation(leaf, other))
        }
        let scale = rubric.criteria[leaf].scale
        return CriterionStudy(
            criterion: rubric.criteria[leaf].id, weight: shares[leaf], effectiveWeight: effectiveWeight(leaf),
            mean: moments.mean, standardDeviation: moments.deviation, minimum: minimum, maximum: maximum,
            histogram: bins.map { .init(score: $0.key, count: $0.value) },
            atFloor: share(of: scale?.minimum, in: scores), atCeiling: share(of: scale?.maximum, in: scores),
            correlations: correlations, neverDecides: false,
            redundantWith: correlations.first { $0.value ?? 0 >= 0.999 }?.with)
    }

    private func share(of bound: Decimal128?, in scores: [Rational]) -> Double? {
        guard let bound = bound.flatMap({ Rational($0) }) else { return nil }
        return Double(scores.count { $0 == bound }) / Double(scores.count)
    }

    /// Over the proposals that have both scores.
    private func correlation(_ first: Int, _ second: Int) -> Double? {
        let pairs = cards.compactMap { card -> (Double, Double)? in
            guard let left = card.criteria[first].score, let right = card.criteria[second].score else { return nil }
            return (left.double, right.double)
        }
        return Moments.correlation(pairs.map(\.0), pairs.map(\.1))
    }

    private func effectiveWeight(_ leaf: Int) -> Double {
        let pairs = cards.compactMap { card -> (Double, Double)? in
            guard let score = card.criteria[leaf].score, let total = card.total else { return nil }
            return ((score * leverage[leaf]).double, total.double)
        }
        let totals = pairs.map(\.1)
        let variance = Moments.covariance(totals, totals)
        return variance > 0 ? Moments.covariance(pairs.map(\.0), totals) / variance : 0
    }
}
