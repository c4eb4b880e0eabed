import Awards
import Numbers
import Scoring

/// Walks outwards from a number of the rubric, from one point where something can change to the next, and runs the call's
/// own award rule at each point and between the points, until the award list is another. METHODS 4a, "award list".
struct AwardWalk {
    let studied: StudiedCall
    /// The number as it stands.
    let base: Rational
    /// The outcome at any value of the number.
    let outcome: (Rational) -> AwardOutcome
    /// Evaluations still allowed; what is beyond is a note, never silence.
    var budget: Int

    /// How far the outcome is the same; `isComplete` false: it was followed only so far.
    struct Answer {
        var end: StableInterval.End
        var isComplete = true
    }

    /// - Parameters:
    ///   - limit: the last possible value on that side.
    ///   - points: points in order outwards, with the crossings there.
    mutating func end(_ side: Side, limit: Rational, filter: SwapFilter, points: PointSource) -> Answer {
        var filter = filter
        var last = (share: base, crossings: ArraySlice<Crossing>())
        var isOpen = true
        for window in PointSource.windows(side, base: base) {
            let found = points.points(filter.pairs, side, window)
            for (position, point) in found.enumerated() {
                if isOpen, let end = beyond(last, before: point.share, isIncluded: true) { return Answer(end: end) }
                isOpen = point.isForced || filter.mayChange(point.crossings)
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

/// Where the award list can change, in order outwards.
struct PointSource {
    let geometry: any LineGeometry
    /// Shares at which a total or a branch meets or misses its threshold.
    let thresholds: [Rational]

    struct Point {
        var share: Rational
        var crossings: ArraySlice<Crossing>
        /// A threshold is met or missed here, whatever the order.
        var isForced: Bool
    }

    /// A stretch of shares, and its far end.
    struct Window {
        var parts: ClosedRange<Int>
        var end: Rational
    }

    /// Stretches that double in length: most answers are found in the first.
    static func windows(_ side: Side, base: Rational) -> [Window] {
        let total = ScoreLines<Int64>.parts
        var near = side == .up ? 0 : total
        let mark = { (parts: Int) in Rational(parts, over: total) ?? .zero }
        while side == .up ? mark(near + 1) <= base && near < total : mark(near - 1) >= base && near > 0 {
            near += side == .up ? 1 : -1
        }
        var windows: [Window] = []
        var length = 8
        while side == .up ? near < total : near > 0 {
            let far = side == .up ? min(total, near + length) : max(0, near - length)
            windows.append(Window(parts: min(near, far)...max(near, far), end: mark(far)))
            near = far
            length *= 2
        }
        return windows
    }

    func points(_ pairs: [Pairs], _ side: Side, _ window: Window) -> [Point] {
        let isBefore: (Rational, Rational) -> Bool = side == .up ? { $0 < $1 } : { $0 > $1 }
        let crossings = geometry.crossings(pairs, side, window: window.parts).sorted { isBefore($0.share, $1.share) }
        let base = geometry.baseShare
        let (low, high) = (window.parts.lowerBound, window.parts.upperBound)
        let total = ScoreLines<Int64>.parts
        var forced = Set(
            thresholds.filter { share in
                guard let low = Rational(low, over: total), let high = Rational(high, over: total) else { return false }
                return side == .up
                    ? share > base && share > low && share <= high : share < base && share < high && share >= low
            })
        var points: [Point] = []
        for group in crossings.runs(where: { $0.share == $1.share }) {
            guard let share = group.first?.share else { continue }
            points.append(Point(share: share, crossings: group, isForced: forced.remove(share) != nil))
        }
        points += forced.map { Point(share: $0, crossings: [], isForced: true) }
        return points.sorted { isBefore($0.share, $1.share) }
    }
}

extension Array {
    /// Runs of neighbours that belong together.
    func runs(where belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var runs: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices where index + 1 == endIndex || !belong(self[index], self[index + 1]) {
            runs.append(self[start...index])
            start = index + 1
        }
        return runs
    }
}
