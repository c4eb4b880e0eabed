import Calls
import FEEL
import Numbers
import Rubrics
import Scoring

/// The score cards of a call with the share of one criterion moved, by the rubric's own rules.
struct Reweighing: Sendable {
    let studied: StudiedCall
    let group: WeightGroup
    /// Position in the group.
    let member: Int
    private let call: Call
    private let base: [Rational]

    init(_ studied: StudiedCall, _ group: WeightGroup, member: Int) {
        self.studied = studied
        self.group = group
        self.member = member
        base = studied.rubric.criteria.map { Rational($0.weight) ?? .one }
        call =
            group.source == .equal
            ? studied.call(budget: nil) { $0.total?.combination = .weightedSum } : studied.call
    }

    func cards(at share: Rational) -> [ScoreCard] {
        switch group.source {
        case .weights, .equal:
            let scorer = call.scorer(weights: group.weights(base, member: member, share: share))
            return studied.cards.map { scorer.rescored($0) }
        case .rankingFormula, .totalFormula:
            let gains = zip(group.shifted(member: member, share: share), group.weights).map { $0 - $1 }
            return studied.cards.map { formulaCard($0, gains) }
        }
    }

    func outcome(at share: Rational) -> AwardOutcome { studied.outcome(of: cards(at: share)) }

    private func formulaCard(_ card: ScoreCard, _ gains: [Rational]) -> ScoreCard {
        var card = card
        let slots = studied.rubric.slots
        let gain = zip(group.members, gains).reduce(Rational.zero) { $0 + (card.criteria[$1.0].score ?? .zero) * $1.1 }
        card.rankingScore = card.rankingScore.map { $0 + gain }
        card.frame[slots.rankingScore] = .number((card.rankingScore ?? .zero).decimal)
        guard group.source == .totalFormula else { return card }
        card.total = card.total.map { $0 + gain }
        card.frame[slots.total] = .number((card.total ?? .zero).decimal)
        let meets = card.criteria.allSatisfy { $0.meetsThreshold != false } && meetsTotal(card)
        card.outcome = meets ? .ranked : .belowThreshold
        return card
    }

    private func meetsTotal(_ card: ScoreCard) -> Bool {
        guard let threshold = studied.rubric.total?.threshold.flatMap({ Rational($0) }) else { return true }
        return card.total.map { $0 >= threshold } ?? false
    }

    /// The ranking scores taken apart into this group's weighted mean and the rest, in the unit of the group.
    var scores: WeightedScores? {
        let columns = group.members.map { member in studied.cards.map { $0.criteria[member].score ?? .zero } }
        let sum = group.weights.reduce(Rational.zero, +)
        let shares = group.weights.map { $0.divided(by: sum) ?? .zero }
        let offsets = studied.cards.indices.map { row in
            let own = zip(columns, shares).reduce(Rational.zero) { $0 + $1.0[row] * $1.1 }
            return ((studied.cards[row].rankingScore ?? .zero).divided(by: group.factor) ?? .zero) - own
        }
        return WeightedScores(weights: group.weights, columns: columns, offsets: offsets)
    }

    /// The scores as lines over the share; nil where the criterion has all the weight.
    func lines() -> LineGeometry? { scores?.lines(of: member) }

    /// Shares at which the total or a branch of some proposal meets its threshold.
    func thresholds() -> [Rational] {
        let bounds = thresholdBounds
        guard !bounds.isEmpty else { return [] }
        let (start, end) = (cards(at: .zero), cards(at: .one))
        var shares: Set<Rational> = []
        for (low, high) in zip(start, end) {
            for (read, threshold) in bounds {
                guard let from = read(low), let to = read(high),
                    let share = (threshold - from).divided(by: to - from), !share.isNegative, share <= .one
                else { continue }
                shares.insert(share)
            }
        }
        return Array(shares)
    }

    /// What moves with the weight and has a threshold.
    private var thresholdBounds: [(read: (ScoreCard) -> Rational?, threshold: Rational)] {
        var bounds: [(read: (ScoreCard) -> Rational?, threshold: Rational)] = []
        var branch = group.parent
        while let index = branch {
            if let threshold = studied.rubric.criteria[index].threshold.flatMap({ Rational($0) }) {
                bounds.append((read: { $0.criteria[index].score }, threshold: threshold))
            }
            branch = studied.rubric.criteria[index].parent
        }
        if group.source != .rankingFormula, let threshold = studied.rubric.total?.threshold.flatMap({ Rational($0) }) {
            bounds.append((read: { $0.total }, threshold: threshold))
        }
        return bounds
    }
}
