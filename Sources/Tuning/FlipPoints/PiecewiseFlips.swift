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
    private let geometry: PathGeometry

    /// nil: the scores are of another kind, or the call is too large.
    init?(_ studied: StudiedCall, _ reweighing: Reweighing) {
        attention = studied.attention
        pairs = SwapFilter.pairs(studied, attention, others: studied.notAwarded)
        guard FlipPoints(studied: studied).searchReason(attention) != .tooLarge,
            let proposals = Self.proposals(studied, reweighing)
        else { return nil }
        self.proposals = proposals
        geometry = PathGeometry(proposals.map(\.ranking))
        self.studied = studied
        self.reweighing = reweighing
    }

    /// The paths of all proposals; nil: one has none.
    private static func proposals(_ studied: StudiedCall, _ reweighing: Reweighing) -> [SharePaths.Proposal]? {
        if let totals = studied.totals {
            return CombinedTotalPaths(studied, totals, reweighing)?.proposals()
        }
        guard let paths = SharePaths(studied, reweighing.group, member: reweighing.member) else { return nil }
        let proposals = studied.cards.indices.compactMap(paths.proposal)
        return proposals.count == studied.cards.count ? proposals : nil
    }

    /// How far the award list stays the same, downwards and upwards; nil: it follows the scores themselves, not only their order.
    func ends(_ share: Rational) -> [AwardWalk.Answer]? {
        guard !studied.contenders.followsScores else { return nil }
        let points = PointSource(base: share, known: [], thresholds: Array(forced)) { _, _, window in
            geometry.crossings(pairs, window: window)
        }
        return [Side.down, .up].map { side in
            var walk = AwardWalk(studied: studied, base: share, outcome: reweighing.outcome(at:))
            return walk.end(side, filter: nil, points: points)
        }
    }

    /// How far the set at the top of the ranking holds.
    func ranking(_ share: Rational) -> StableInterval {
        StableInterval(low: setEnd(.down, share), high: setEnd(.up, share))
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
        guard let fall = firstFall(side, base) else { return StableInterval.End(value: side.limit, isIncluded: true) }
        let (leaves, enters) = (studied.cards[fall.top].proposal, studied.cards[fall.other].proposal)
        return StableInterval.End(
            value: fall.share, isIncluded: true,
            change: ListChange(pair: .init(leaves: leaves, enters: enters), leaves: [leaves], enters: [enters]))
    }

    /// The first fall of one at the top below one of the others; nil: there is none.
    private func firstFall(_ side: Side, _ base: Rational) -> (share: Rational, top: Int, other: Int)? {
        let places = min(studied.places, studied.rankedCount)
        let isBefore: (Rational, Rational) -> Bool = side == .up ? { $0 < $1 } : { $0 > $1 }
        for window in PointSource.windows(side, base: base) {
            var best: (share: Rational, top: Int, other: Int)?
            geometry.mayFall(0..<places, below: places..<studied.rankedCount, in: window) { top, other in
                guard let share = firstFall(of: top, below: other, side, base) else { return }
                if best.map({ isBefore(share, $0.share) }) ?? true { best = (share, top, other) }
            }
            if let best, !isBefore(window.end, best.share) { return best }
        }
        return nil
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
