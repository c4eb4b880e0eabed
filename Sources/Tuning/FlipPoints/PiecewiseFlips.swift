import Awards
import Numbers
import Scoring

/// The intervals of one weight where scores are straight piece by piece: what can change anything is where two proposals meet on
/// pieces that both are on, where a score jumps, and where one meets its threshold.
struct PiecewiseFlips {
    private let studied: StudiedCall
    private let reweighing: Reweighing
    private let proposals: [SharePaths.Proposal]
    private let attention: OrderAttention
    private let pairs: [Pairs]

    /// So many pairs are held against each other at most.
    private static let mostPairs = 200_000

    /// nil: the scores are of another kind, or the call is too large.
    init?(_ studied: StudiedCall, _ reweighing: Reweighing) {
        attention = studied.attention
        pairs = SwapFilter.pairs(studied, attention, others: studied.notAwarded)
        guard pairs.reduce(0, { $0 + $1.count }) <= Self.mostPairs,
            let path = Self.paths(studied, reweighing)
        else { return nil }
        let proposals = studied.cards.indices.compactMap(path)
        guard proposals.count == studied.cards.count else { return nil }
        self.proposals = proposals
        self.studied = studied
        self.reweighing = reweighing
    }

    /// What makes the paths of one proposal.
    private static func paths(_ studied: StudiedCall, _ reweighing: Reweighing) -> ((Int) -> SharePaths.Proposal?)? {
        if let totals = studied.totals {
            return CombinedTotalPaths(studied, totals, reweighing).map { $0.proposal }
        }
        return SharePaths(studied, reweighing.group, member: reweighing.member).map { $0.proposal }
    }

    func answer(_ id: String, _ share: Rational) -> FlipPoints.Answer {
        var crossings: [Crossing] = []
        for pairs in pairs {
            pairs.forEach { first, second in
                for share in proposals[first].ranking.crossings(proposals[second].ranking) {
                    crossings.append(Crossing(share: share, first: first, second: second))
                }
            }
        }
        let points = PointSource(geometry: nil, base: share, known: crossings, thresholds: Array(forced))
        let ends = [Side.down, .up].map { side in
            var walk = AwardWalk(studied: studied, base: share, outcome: reweighing.outcome(at:))
            return walk.end(side, filter: nil, points: points)
        }
        let ranking = StableInterval(low: setEnd(.down, share), high: setEnd(.up, share))
        return FlipPoints.answer(id, share, ranking, ends)
    }

    /// Where something happens to one proposal alone.
    private var forced: Set<Rational> {
        proposals.reduce(into: []) { shares, proposal in
            shares.formUnion(proposal.ranking.jumps)
            for (path, threshold) in proposal.held {
                shares.formUnion(path.jumps)
                shares.formUnion(path.crossings(.constant(threshold)))
            }
        }
    }

    /// Among the proposals that are ranked now.
    private func setEnd(_ side: Side, _ base: Rational) -> StableInterval.End {
        let places = min(studied.places, studied.rankedCount)
        var best: (share: Rational, top: Int, other: Int)?
        for top in 0..<places {
            for other in places..<max(places, studied.rankedCount) {
                guard let share = firstFall(of: top, below: other, side, base) else { continue }
                if best.map({ side == .up ? share < $0.share : share > $0.share }) ?? true {
                    best = (share, top, other)
                }
            }
        }
        guard let best else { return StableInterval.End(value: side.limit, isIncluded: true) }
        let (leaves, enters) = (studied.cards[best.top].proposal, studied.cards[best.other].proposal)
        return StableInterval.End(
            value: best.share, isIncluded: true,
            change: ListChange(pair: .init(leaves: leaves, enters: enters), leaves: [leaves], enters: [enters]))
    }

    /// The share beyond which the first stands below the second; nil: it never does on that side.
    private func firstFall(of first: Int, below second: Int, _ side: Side, _ base: Rational) -> Rational? {
        let (one, other) = (proposals[first].ranking, proposals[second].ranking)
        var stretches: [(start: Rational, end: Rational, isBelow: Bool)] = []
        _ = one.joined(other) { start, end, one, other in
            let found = SharePath.stretches(one, other, start, end)
            for (index, stretch) in found.enumerated() {
                stretches.append(
                    (stretch.start, index + 1 < found.count ? found[index + 1].start : end, stretch.isBelow))
            }
            return []
        }
        switch side {
        case .up: return stretches.first { $0.isBelow && $0.end > base }.map { max($0.start, base) }
        case .down: return stretches.last { $0.isBelow && $0.start < base }.map { min($0.end, base) }
        }
    }
}
