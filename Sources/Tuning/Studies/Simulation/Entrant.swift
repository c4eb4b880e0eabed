import FEEL
import Numbers
import Rubrics
import Scoring

/// A proposal that has all its scores, ranked or below a threshold, as the simulation sees it.
struct Entrant: Sendable {
    let card: ScoreCard
    /// In the call as it stands; nil: below a threshold.
    let rank: Int?
    let isFunded: Bool
    /// Nobody scored a criterion that has a threshold: no draw changes that.
    let isBarred: Bool
    /// By criterion; branches are open.
    let scores: [Double?]
    /// What the weighted sum does not explain: committee points, roundings.
    let totalOffset: Double
    let rankingOffset: Double

    init?(_ card: ScoreCard, rank: Int?, isFunded: Bool, _ tree: ScoreTree<Rational>, _ rubric: Rubric) {
        guard let total = card.total, let ranking = card.rankingScore else { return nil }
        self.card = card
        self.rank = rank
        self.isFunded = isFunded
        isBarred = card.criteria.contains { $0.isUnscored && $0.meetsThreshold == false }
        var exact = Self.leaves(card, rubric)
        scores = exact.map { $0?.double }
        tree.rollUp(&exact)
        totalOffset = (total - (tree.total.value(exact) ?? .zero)).double
        rankingOffset = (ranking - (tree.ranking.value(exact) ?? .zero)).double
    }

    static func leaves(_ card: ScoreCard, _ rubric: Rubric) -> [Rational?] {
        zip(rubric.criteria, card.criteria).map { $0.isLeaf ? $1.score : nil }
    }

    /// Equal keys: no draw may prefer one to the other.
    struct Key: Hashable {
        var scores: [[Double?]]
        var offsets: [Double]
        var rank: Int?
        /// What the award rule asks about it: amount, lot, groups.
        var award: [Value]
    }

    func key(scenarios: [[Double?]], _ rule: AwardRule?) -> Key {
        let programs =
            [rule?.amount].compactMap { $0 } + (rule?.lots.map(\.when) ?? []) + (rule?.guarantees.map(\.per) ?? [])
            + (rule?.caps.compactMap(\.per) ?? [])
        return Key(
            scores: [scores] + scenarios, offsets: [totalOffset, rankingOffset], rank: rank,
            award: programs.map { $0.evaluate(card.frame, EvaluationContext()) })
    }
}
