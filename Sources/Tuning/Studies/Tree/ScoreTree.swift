import Numbers
import Rubrics

/// The rubric's scoring tree as numbers: from the scores of the leaves to total and ranking score.
struct ScoreTree<Number: ScoreNumber>: Sendable {
    struct Node: Sendable {
        /// nil: a leaf.
        var combination: BranchCombination?
        var weight: Number
        var children: [Int]
    }
    /// In the rubric's order: parts come after their branch.
    var nodes: [Node]
    var total: ScoreForm<Number>
    var ranking: ScoreForm<Number>

    /// Fills in the branches; what has no score is left out, and its weight with it.
    func rollUp(_ scores: inout [Number?]) {
        for index in nodes.indices.reversed() {
            guard let combination = nodes[index].combination else { continue }
            scores[index] = combine(nodes[index].children, combination, scores)
        }
    }

    private func combine(_ parts: [Int], _ combination: BranchCombination, _ scores: [Number?]) -> Number? {
        var (result, weight): (Number?, Number) = (nil, .zero)
        for part in parts {
            guard let score = scores[part] else { continue }
            switch combination {
            case .sum, .mean: result = (result ?? .zero) + nodes[part].weight * score
            case .min: result = min(result ?? score, score)
            case .max: result = max(result ?? score, score)
            }
            weight = weight + nodes[part].weight
        }
        return combination == .mean ? result?.quotient(by: weight) : result
    }
}

extension ScoreTree where Number == Rational {
    /// nil: there is no total, or a formula is no weighted sum.
    init?(_ rubric: Rubric) {
        guard let total = ScoreForm<Rational>.total(rubric), let ranking = ScoreForm<Rational>.ranking(rubric) else {
            return nil
        }
        self.total = total
        self.ranking = ranking
        nodes = rubric.criteria.map { criterion in
            var combination: BranchCombination?
            if case .branch(let how) = criterion.kind { combination = how }
            return Node(
                combination: combination, weight: Rational(criterion.weight) ?? .one, children: criterion.children)
        }
    }

    /// The same in binary numbers.
    var binary: ScoreTree<Double> {
        func form(_ exact: ScoreForm<Rational>) -> ScoreForm<Double> {
            ScoreForm(
                terms: exact.terms.map { .init(criterion: $0.criterion, factor: $0.factor.double) },
                isMean: exact.isMean)
        }
        return ScoreTree<Double>(
            nodes: nodes.map { .init(combination: $0.combination, weight: $0.weight.double, children: $0.children) },
            total: form(total), ranking: form(ranking))
    }

    /// The part of the total that goes to each criterion as written: the product of the shares down the tree. Where a branch
    /// takes the least or the greatest, its parts share alike. O(criteria).
    var shares: [Rational] {
        var shares = Array(repeating: Rational.zero, count: nodes.count)
        let sum = total.terms.reduce(Rational.zero) { $0 + $1.factor }
        for term in total.terms { shares[term.criterion] = term.factor.divided(by: sum) ?? .zero }
        for index in nodes.indices {
            guard let combination = nodes[index].combination else { continue }
            let isWeighted = combination == .sum || combination == .mean
            func weight(_ part: Int) -> Rational { isWeighted ? nodes[part].weight : .one }
            let sum = nodes[index].children.reduce(Rational.zero) { $0 + weight($1) }
            for part in nodes[index].children {
                shares[part] = shares[index] * (weight(part).divided(by: sum) ?? .zero)
            }
        }
        return shares
    }

    /// What a point of each criterion adds to the total, in points of the total; as `shares` where a branch takes an extreme.
    var leverage: [Rational] {
        var leverage = Array(repeating: Rational.zero, count: nodes.count)
        let sum = total.isMean ? total.terms.reduce(Rational.zero) { $0 + $1.factor } : .one
        for term in total.terms { leverage[term.criterion] = term.factor.divided(by: sum) ?? .zero }
        for index in nodes.indices {
            guard let combination = nodes[index].combination else { continue }
            let parts = nodes[index].children
            let sum: Rational =
                switch combination {
                case .sum: .one
                case .mean: parts.reduce(.zero) { $0 + nodes[$1].weight }
                case .min, .max: Rational(parts.count)
                }
            for part in parts {
                let weight = combination == .sum || combination == .mean ? nodes[part].weight : .one
                leverage[part] = leverage[index] * (weight.divided(by: sum) ?? .zero)
            }
        }
        return leverage
    }
}
