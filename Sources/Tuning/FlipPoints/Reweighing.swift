import Calls
import Numbers
import Rubrics
import Scoring

/// The scores of a call with the share of one criterion moved, by the rubric's own model.
struct Reweighing: Sendable {
    let studied: StudiedCall
    let group: WeightGroup
    /// Position in the group.
    let member: Int

    init(_ studied: StudiedCall, _ group: WeightGroup, member: Int) {
        self.studied = studied
        self.group = group
        self.member = member
    }

    func model(at share: Rational) -> ScoreModel<Rational> {
        group.model(studied.model, group.shifted(member: member, share: share))
    }

    func scores(at share: Rational) -> ScoredColumns<Rational> { model(at: share).scores(of: studied.table) }

    func outcome(at share: Rational) -> AwardOutcome {
        guard let totals = studied.totals else { return studied.outcome(of: scores(at: share)) }
        return studied.outcome(of: totals.opinions.scored(by: model(at: share)))
    }

    /// The ranking scores taken apart into this group's weighted mean and the rest, in the unit of the group.
    var weightedScores: WeightedScores? {
        guard studied.isModelled, let factor = group.factor, !factor.isZero else { return nil }
        let columns = group.members.map { Array(studied.scored.criteria[$0].values) }
        let sum = group.weights.reduce(Rational.zero, +)
        let shares = group.weights.map { $0.divided(by: sum) ?? .zero }
        let offsets = studied.cards.indices.map { row in
            let own = zip(columns, shares).reduce(Rational.zero) { $0 + $1.0[row] * $1.1 }
            return (studied.scored.ranking.values[row].divided(by: factor) ?? .zero) - own
        }
        return WeightedScores(weights: group.weights, columns: columns, offsets: offsets)
    }

    /// The scores as lines over the share; nil where the criterion has all the weight, or they are no lines.
    func lines() -> LineGeometry? { weightedScores?.lines(of: member) }

    /// Shares at which the total or a branch of some proposal meets its threshold, where these are lines.
    func thresholds() -> [Rational] {
        let (start, end) = (scores(at: .zero), scores(at: .one))
        var shares: Set<Rational> = []
        func add(_ from: ScoreColumn<Rational>, _ to: ScoreColumn<Rational>, _ threshold: Rational) {
            for row in from.values.indices {
                guard let low = from[row], let high = to[row],
                    let share = (threshold - low).divided(by: high - low), !share.isNegative, share <= .one
                else { continue }
                shares.insert(share)
            }
        }
        for branch in branches {
            guard let threshold = studied.model.nodes[branch].threshold else { continue }
            add(start.criteria[branch], end.criteria[branch], threshold)
        }
        if let threshold = studied.model.totalThreshold, group.source != .ranking {
            add(start.total, end.total, threshold)
        }
        return Array(shares)
    }

    /// The group's branch and those that it belongs to.
    private var branches: [Int] {
        var found: [Int] = []
        var branch = group.parent
        while let index = branch {
            found.append(index)
            branch = studied.rubric.criteria[index].parent
        }
        return found
    }
}
