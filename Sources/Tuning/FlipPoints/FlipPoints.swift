import Awards
import Numbers
import Rubrics
import Scoring
import Wording

/// The intervals of every weight of a rubric. docs/methods.md, "Weights".
struct FlipPoints: Sendable {
    let studied: StudiedCall

    /// So many score cards are ranked again at most for one end of one interval.
    static let work = 400_000
    /// From this many proposals on, a rule under which any swap may matter is probed instead of followed.
    static let largest = 2000
    /// So many pairs of proposals are held against each other at most, for one criterion.
    static let mostPairs = 50_000_000
    /// Probes outwards from a number that is not followed exactly.
    static let probes = 64

    struct Answer: Sendable {
        var point: FlipPoint?
        /// nil: the award interval was followed from one change to the next.
        var searched: SearchReason?
        var notes: [Message] = []
    }

    func answer(_ group: WeightGroup, member: Int) -> Answer {
        let reweighing = Reweighing(studied, group, member: member)
        let id = studied.rubric.criteria[group.members[member]].id
        guard let share = group.weights[member].divided(by: group.weights.reduce(.zero, +)), share != .one else {
            return Answer(notes: [
                Message("\(id) has all the weight of its group: nobody says how another would share it")
            ])
        }
        if let lines = reweighing.lines() { return followed(lines, reweighing, id, share) }
        guard let pieces = PiecewiseFlips(studied, reweighing) else { return probed(reweighing, id, share) }
        let ranking = pieces.ranking(share)
        return pieces.ends(share).map { Self.answer(id, share, ranking, $0) }
            ?? probed(reweighing, id, share, ranking: ranking)
    }

    /// Where scores are straight lines over the share.
    private func followed(_ lines: LineGeometry, _ reweighing: Reweighing, _ id: String, _ share: Rational) -> Answer {
        let ranking = StableInterval(low: setEnd(lines, .down), high: setEnd(lines, .up))
        let ends = ends(lines, thresholds: reweighing.thresholds(), base: share, outcome: reweighing.outcome(at:))
        return ends.map { Self.answer(id, share, ranking, $0) } ?? probed(reweighing, id, share, ranking: ranking)
    }

    /// How far the award list stays the same, downwards and upwards, while scores move along lines; nil: too many swaps would have to be
    /// looked at.
    /// - Parameters:
    ///   - thresholds: shares at which a total or a branch meets its threshold.
    ///   - base: the share as it stands.
    func ends(
        _ lines: LineGeometry, thresholds: [Rational], base: Rational, outcome: @escaping (Rational) -> AwardOutcome
    ) -> [AwardWalk.Answer]? {
        let attention = studied.attention
        guard searchReason(attention) == nil else { return nil }
        // Who is below another threshold than these never competes, whatever the weights.
        let others = studied.notAwarded.filter { !thresholds.isEmpty || $0 < studied.rankedCount }
        return [Side.down, .up].map { side in
            let known = thresholds.isEmpty ? firstSwap(lines, attention, side, others) : nil
            let filter = SwapFilter(studied, attention, lines, side, others: others, knowsFirstSwap: known != nil)
            let points = PointSource(base: base, known: known.map { [$0] } ?? [], thresholds: thresholds) {
                lines.crossings($0, $1, window: $2.parts)
            }
            var walk = AwardWalk(studied: studied, base: base, outcome: outcome)
            return walk.end(side, filter: filter, points: points)
        }
    }

    /// Why no interval of this call can be followed; nil: where scores are straight lines, it can.
    func searchReason(_ attention: OrderAttention) -> SearchReason? {
        if studied.contenders.followsScores { return .followsScores }
        return isTooLarge(attention) ? .tooLarge : nil
    }

    /// Too many swaps would have to be looked at.
    private func isTooLarge(_ attention: OrderAttention) -> Bool {
        if case .everything = attention { return studied.cards.count > Self.largest }
        let pairs = SwapFilter.pairs(studied, attention, others: studied.notAwarded)
        return pairs.reduce(0) { $0 + $1.count } > Self.mostPairs
    }

    /// - Parameter ends: the lower and the upper end of the award interval.
    static func answer(_ id: String, _ share: Rational, _ ranking: StableInterval, _ ends: [AwardWalk.Answer]) -> Answer
    {
        let award = StableInterval(low: ends[0].end, high: ends[1].end)
        return Answer(
            point: FlipPoint(criterion: id, weight: share, ranking: ranking, award: award),
            notes: ends.filter { !$0.isComplete }.map { interrupted(id, $0.end) })
    }

    private static func interrupted(_ id: String, _ end: StableInterval.End) -> Message {
        Message(
            "\(id): the award list is the same at least to \(numeral: end.value.text); beyond, too many swaps had to be tried"
        )
    }

    /// Where the list ends with the first that does not fit, the awarded are those at the top, and the first that falls below
    /// another changes the list.
    private func firstSwap(_ lines: LineGeometry, _ attention: OrderAttention, _ side: Side, _ others: [Int])
        -> Crossing?
    {
        guard case .top = attention else { return nil }
        let end = lines.topSetEnd(side, top: studied.awarded, others: others)
        // Nobody falls: a crossing beyond the range says so.
        guard let pair = end.pair else { return Crossing(share: Rational(2), first: 0, second: 0) }
        return Crossing(share: end.share, first: pair.leaves, second: pair.enters)
    }

    /// Among the proposals that are ranked now; at an end the pair is equal, so that the set still holds there.
    private func setEnd(_ lines: LineGeometry, _ side: Side) -> StableInterval.End {
        let places = min(studied.places, studied.rankedCount)
        let found = lines.topSetEnd(
            side, top: Array(0..<places), others: Array(places..<studied.rankedCount))
        let pair = found.pair.map { pair in
            ListChange.Pair(leaves: studied.cards[pair.leaves].proposal, enters: studied.cards[pair.enters].proposal)
        }
        return StableInterval.End(
            value: found.share, isIncluded: true,
            change: pair.map { ListChange(pair: $0, leaves: [$0.leaves], enters: [$0.enters]) })
    }

    /// Steps outwards, and the change in between halved down to 10⁻¹⁵.
    /// - Parameter ranking: nil: the same as that of the award list.
    private func probed(
        _ reweighing: Reweighing, _ id: String, _ share: Rational, ranking: StableInterval? = nil
    ) -> Answer {
        let award = ProbeSearch(base: share, outcome: studied.outcome, at: reweighing.outcome(at:)).interval
        return Answer(
            point: FlipPoint(criterion: id, weight: share, ranking: ranking ?? award, award: award),
            searched: searchReason(studied.attention) ?? .curved)
    }
}

/// Looks for the ends of an interval by trying values.
struct ProbeSearch {
    let base: Rational
    let outcome: AwardOutcome
    let at: (Rational) -> AwardOutcome

    var interval: StableInterval { StableInterval(low: end(.down), high: end(.up)) }

    private func end(_ side: Side) -> StableInterval.End {
        var same = base
        for step in 1...FlipPoints.probes {
            let part = Rational(step, over: FlipPoints.probes) ?? .one
            let next = base + (side.limit - base) * part
            let there = at(next)
            if there != outcome { return halved(same, next, there) }
            same = next
        }
        return StableInterval.End(value: side.limit, isIncluded: true)
    }

    private func halved(_ same: Rational, _ other: Rational, _ found: AwardOutcome) -> StableInterval.End {
        var (same, other, found) = (same, other, found)
        for _ in 0..<44 {
            guard let middle = (same + other).divided(by: Rational(2)) else { break }
            let there = at(middle)
            if there == outcome { same = middle } else { (other, found) = (middle, there) }
        }
        return StableInterval.End(value: same, isIncluded: true, change: outcome.change(to: found, pair: nil))
    }
}
