import Calls
import Numbers
import Rubrics
import Scoring

/// What each leaf criterion does in the call: how its scores are spread, and whether it ever decides anything.
enum CriterionAnalysis {
    /// Over the proposals that have all their scores, those below a threshold included. Ranks and awards the call once more for
    /// every leaf criterion.
    /// - Returns: in the rubric's order; empty where nobody has a score.
    static func study(_ studied: StudiedCall, threads: Int = 1) async -> [CriterionStudy] {
        guard !studied.cards.isEmpty else { return [] }
        let leaves = studied.rubric.criteria.indices.filter { studied.rubric.criteria[$0].isLeaf }
        let workers = Workers(threads: threads)
        let (table, trial) = await workers.one { (CriterionTable(studied, leaves: leaves), OmissionTrial(studied)) }
        let studies = await workers.map(leaves.count) { index -> CriterionStudy? in
            var study = table.study(leaves[index])
            study?.neverDecides = !trial.decides(leaves[index])
            return study
        }
        return studies.compactMap { $0 }
    }
}

/// The statistics of the criteria over scored proposals.
struct CriterionTable {
    private let studied: StudiedCall
    private let leaves: [Int]
    private let weights: CriterionWeights
    /// Scores by criterion, and the totals, as binary numbers.
    private let scores: [ScoreColumn<Double>]
    private let totals: [Double?]

    init(_ studied: StudiedCall, leaves: [Int]) {
        self.studied = studied
        self.leaves = leaves
        weights = CriterionWeights(studied.model)
        scores = studied.table.criteria.map { $0.map(\.double) }
        totals = studied.cards.map { $0.total?.double }
    }

    /// nil where nobody has a score on it. `neverDecides` is left for others to find out.
    func study(_ leaf: Int) -> CriterionStudy? {
        let exact = studied.table.criteria[leaf].numbers.compactMap { $0 }
        guard let minimum = exact.min(), let maximum = exact.max() else { return nil }
        let moments = Moments(scores[leaf].numbers.compactMap { $0 })
        let bins = Dictionary(exact.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
        let criteria = studied.rubric.criteria
        let correlations = leaves.filter { $0 != leaf }.map { other in
            CriterionStudy.Correlation(with: criteria[other].id, value: correlation(leaf, other))
        }
        let scale = criteria[leaf].scale
        return CriterionStudy(
            criterion: criteria[leaf].id, weight: weights.shares?[leaf], effectiveWeight: effectiveWeight(leaf),
            mean: moments.mean, standardDeviation: moments.deviation, minimum: minimum, maximum: maximum,
            histogram: bins.map { .init(score: $0.key, count: $0.value) },
            atFloor: share(of: scale?.minimum, in: exact), atCeiling: share(of: scale?.maximum, in: exact),
            correlations: correlations, neverDecides: false,
            redundantWith: correlations.first { $0.value ?? 0 >= 0.999 }?.with)
    }

    private func share(of bound: Decimal128?, in scores: [Rational]) -> Double? {
        guard let bound = bound.flatMap({ Rational($0) }) else { return nil }
        return Double(scores.count { $0 == bound }) / Double(scores.count)
    }

    /// Over the proposals that have both scores.
    private func correlation(_ first: Int, _ second: Int) -> Double? {
        let (left, right) = pairs(scores[first].numbers, scores[second].numbers)
        return Moments.correlation(left, right)
    }

    /// nil where the total is no weighted sum: then no share of its spread is the criterion's own.
    private func effectiveWeight(_ leaf: Int) -> Double? {
        guard let leverage = weights.leverage?[leaf].double else { return nil }
        let (points, totals) = pairs(scores[leaf].numbers.map { $0.map { $0 * leverage } }, totals)
        let variance = Moments.covariance(totals, totals)
        return variance > 0 ? Moments.covariance(points, totals) / variance : 0
    }

    private func pairs(_ left: [Double?], _ right: [Double?]) -> ([Double], [Double]) {
        var both: ([Double], [Double]) = ([], [])
        for (one, other) in zip(left, right) {
            guard let one, let other else { continue }
            both.0.append(one)
            both.1.append(other)
        }
        return both
    }
}

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
