import Awards
import Numbers
import Scoring

/// Walks outwards from a number of the rubric, from one point where something can change to the next, and runs the call's
/// own award rule at each point and between the points, until the award list is another. docs/methods.md, "Weights".
struct AwardWalk {
    let studied: StudiedCall
    /// The number as it stands.
    let base: Rational
    /// The outcome at any value of the number.
    let outcome: (Rational) -> AwardOutcome
    /// Evaluations still allowed; what is beyond is a note, never silence.
    private var budget: Int

    init(studied: StudiedCall, base: Rational, outcome: @escaping (Rational) -> AwardOutcome) {
        self.studied = studied
        self.base = base
        self.outcome = outcome
        budget = max(64, FlipPoints.work / max(1, studied.cards.count))
    }

    /// How far the outcome is the same; `isComplete` false: it was followed only so far.
    struct Answer {
        var end: StableInterval.End
        var isComplete = true
    }

    /// - Parameters:
    ///   - filter: nil: any of the points may matter.
    ///   - points: points in order outwards, with the crossings there.
    mutating func end(_ side: Side, filter: SwapFilter?, points: PointSource) -> Answer {
        var filter = filter
        let limit = side.limit
        var last = (share: base, crossings: ArraySlice<Crossing>())
        var isOpen = true
        for window in PointSource.windows(side, base: base) {
            let found = points.points(filter?.pairs ?? [], side, window)
            for (position, point) in found.enumerated() {
                if isOpen, let end = beyond(last, before: point.share, isIncluded: true) { return Answer(end: end) }
                isOpen = filter?.mayChange(point.crossings) ?? true || point.isForced
                if isOpen {
                    guard budget > 0 else { return interrupted(at: last.share) }
                    let next = position + 1 < found.count ? found[position + 1].share : window.end
                    if let end = at(point, before: next) { return Answer(end: end) }
                }
                last = (point.share, point.crossings)
            }
        }
        if isOpen, last.share != limit, let end = beyond(last, before: limit, isIncluded: true) {
            return Answer(end: end)
        }
        return Answer(end: StableInterval.End(value: limit, isIncluded: true))
    }

    private func interrupted(at share: Rational) -> Answer {
        Answer(end: StableInterval.End(value: share, isIncluded: true), isComplete: false)
    }

    private typealias Place = (share: Rational, crossings: ArraySlice<Crossing>)

    /// The change between a point and the next; nil: none.
    private mutating func beyond(_ last: Place, before next: Rational, isIncluded: Bool) -> StableInterval.End? {
        guard let middle = (last.share + next).divided(by: Rational(2)), next != last.share else { return nil }
        budget -= 1
        let there = outcome(middle)
        guard there != studied.outcome else { return nil }
        return end(last.share, isIncluded, there, last.crossings)
    }

    /// The change at a point itself; what it comes to is read beyond it.
    private mutating func at(_ point: PointSource.Point, before next: Rational) -> StableInterval.End? {
        budget -= 1
        let here = outcome(point.share)
        guard here != studied.outcome else { return nil }
        if let end = beyond((point.share, point.crossings), before: next, isIncluded: false) { return end }
        return end(point.share, false, here, point.crossings)
    }

    private func end(
        _ share: Rational, _ isIncluded: Bool, _ there: AwardOutcome, _ crossings: ArraySlice<Crossing>
    ) -> StableInterval.End {
        let pair = pair(crossings, there)
        return StableInterval.End(
            value: share, isIncluded: isIncluded, change: studied.outcome.change(to: there, pair: pair))
    }

    /// The pair that turned: one that leaves and one that enters, where there is such a pair.
    private func pair(_ crossings: ArraySlice<Crossing>, _ there: AwardOutcome) -> ListChange.Pair? {
        let pairs = crossings.flatMap { crossing in
            [(crossing.first, crossing.second), (crossing.second, crossing.first)].map { leaves, enters in
                ListChange.Pair(leaves: studied.cards[leaves].proposal, enters: studied.cards[enters].proposal)
            }
        }
        let here = studied.outcome.awarded
        return pairs.first {
            here[$0.leaves] != nil && there.awarded[$0.leaves] == nil && here[$0.enters] == nil
                && there.awarded[$0.enters] != nil
        } ?? pairs.first { here[$0.leaves] != nil && here[$0.enters] == nil }
    }
}
