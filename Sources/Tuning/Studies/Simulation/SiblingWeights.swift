import Rubrics
import Scoring

/// Sibling criteria whose weights are drawn together: shares of one whole.
struct SiblingWeights: Sendable {
    private struct Group: Sendable {
        var members: [Int]
        var shares: [Double]
    }
    private let groups: [Group]
    private let model: ScoreModel<Double>

    /// At the top the factors of the ranking score, in a branch that adds or averages the weights of its parts. A formula without one
    /// factor a criterion keeps those that it has.
    init(_ model: ScoreModel<Double>) {
        self.model = model
        let top = model.topFactors?.map { ($0.criterion, $0.factor) } ?? []
        let branches = model.nodes.filter { $0.combination == .sum || $0.combination == .mean }
            .map { node in node.children.map { ($0, model.nodes[$0].weight) } }
        groups = ([top] + branches).compactMap { members in
            let sum = members.reduce(0) { $0 + $1.1 }
            guard members.count > 1, sum > 0, members.allSatisfy({ $0.1 >= 0 }) else { return nil }
            return Group(members: members.map(\.0), shares: members.map { $0.1 / sum })
        }
    }

    /// No group has two criteria: there is nothing to draw.
    var isEmpty: Bool { groups.isEmpty }

    /// The model with other weights. What a group adds up to stays the same.
    func drawn(_ sampling: WeightSampling, _ random: inout RandomStream) -> ScoreModel<Double> {
        var factors = Array(repeating: 1.0, count: model.nodes.count)
        for group in groups {
            let drawn = sampling.draw(around: group.shares, &random)
            for (member, share) in group.members.indices.map({ (group.members[$0], drawn[$0] / group.shares[$0]) })
            where share.isFinite { factors[member] = share }
        }
        var result = model
        for index in model.nodes.indices where model.nodes[index].combination != nil {
            let parts = model.nodes[index].children
            let weights = Self.weighed(parts.map { model.nodes[$0].weight }, parts.map { factors[$0] })
            for (part, weight) in zip(parts, weights) { result.nodes[part].weight = weight }
        }
        switch model.total {
        case .none: break
        case .weighted(let terms, let isMean):
            let weights = Self.weighed(terms.map(\.factor), terms.map { factors[$0.criterion] })
            result.total = .weighted(zip(terms, weights).map { ($0.criterion, $1) }, isMean: isMean)
        case .formula(let formula): result.total = .formula(Self.weighed(formula, factors))
        }
        result.ranking = model.ranking.map { Self.weighed($0, factors) }
        return result
    }

    private static func weighed(_ formula: ScoreFormula<Double>, _ factors: [Double]) -> ScoreFormula<Double> {
        formula.mapFactors({ $0 }) { source, factor in
            if case .criterion(let index) = source { factor * factors[index] } else { factor }
        }
    }

    /// Weights × factors, brought back to the sum of the weights.
    private static func weighed(_ weights: [Double], _ factors: [Double]) -> [Double] {
        let drawn = zip(weights, factors).map { $0 * $1 }
        let (before, after) = (weights.reduce(0, +), drawn.reduce(0, +))
        return after > 0 && before > 0 ? drawn.map { $0 * before / after } : weights
    }
}
