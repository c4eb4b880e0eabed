import Rubrics

/// Sibling criteria whose weights are drawn together: shares of one whole.
struct SiblingWeights: Sendable {
    private struct Group: Sendable {
        var members: [Int]
        var shares: [Double]
    }
    private let groups: [Group]
    private let tree: ScoreTree<Double>

    /// At the top the factors of the ranking score, in a branch that adds or averages the weights of its parts.
    init(_ tree: ScoreTree<Double>) {
        self.tree = tree
        let top = tree.ranking.terms.map { ($0.criterion, $0.factor) }
        let branches = tree.nodes.filter { $0.combination == .sum || $0.combination == .mean }
            .map { node in node.children.map { ($0, tree.nodes[$0].weight) } }
        groups = ([top] + branches).compactMap { members in
            let sum = members.reduce(0) { $0 + $1.1 }
            guard members.count > 1, sum > 0, members.allSatisfy({ $0.1 >= 0 }) else { return nil }
            return Group(members: members.map(\.0), shares: members.map { $0.1 / sum })
        }
    }

    /// No group has two criteria: there is nothing to draw.
    var isEmpty: Bool { groups.isEmpty }

    /// The tree with other weights. What a group adds up to stays the same.
    func drawn(_ sampling: WeightSampling, _ random: inout RandomStream) -> ScoreTree<Double> {
        var factors = Array(repeating: 1.0, count: tree.nodes.count)
        for group in groups {
            let drawn = sampling.draw(around: group.shares, &random)
            for (member, share) in group.members.indices.map({ (group.members[$0], drawn[$0] / group.shares[$0]) })
            where share.isFinite { factors[member] = share }
        }
        var result = tree
        for index in tree.nodes.indices where tree.nodes[index].combination != nil {
            let parts = tree.nodes[index].children
            let weights = Self.weighed(parts.map { tree.nodes[$0].weight }, parts.map { factors[$0] })
            for (part, weight) in zip(parts, weights) { result.nodes[part].weight = weight }
        }
        result.total = Self.weighed(tree.total, factors)
        result.ranking = Self.weighed(tree.ranking, factors)
        return result
    }

    private static func weighed(_ form: ScoreForm<Double>, _ factors: [Double]) -> ScoreForm<Double> {
        var form = form
        let weights = weighed(form.terms.map(\.factor), form.terms.map { factors[$0.criterion] })
        for index in form.terms.indices { form.terms[index].factor = weights[index] }
        return form
    }

    /// Weights × factors, brought back to the sum of the weights.
    private static func weighed(_ weights: [Double], _ factors: [Double]) -> [Double] {
        let drawn = zip(weights, factors).map { $0 * $1 }
        let (before, after) = (weights.reduce(0, +), drawn.reduce(0, +))
        return after > 0 && before > 0 ? drawn.map { $0 * before / after } : weights
    }
}
