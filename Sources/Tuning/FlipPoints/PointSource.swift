import Numbers

/// Where the award list can change, in order outwards.
struct PointSource {
    let base: Rational
    /// Crossings that are known already, beside those that are looked for.
    let known: [Crossing]
    /// Shares at which a total or a branch meets or misses its threshold.
    let thresholds: [Rational]
    /// Where pairs meet in a window; what lies outside of it does not matter.
    let crossings: ([Pairs], Side, Window) -> [Crossing]

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

    /// Whether a share lies in a window, beyond the share as it is.
    private func inside(_ side: Side, _ window: Window) -> (Rational) -> Bool {
        let total = ScoreLines<Int64>.parts
        let low = Rational(window.parts.lowerBound, over: total) ?? .zero
        let high = Rational(window.parts.upperBound, over: total) ?? .one
        let (above, below) = (max(base, low), min(base, high))
        return side == .up ? { $0 > above && $0 <= high } : { $0 < below && $0 >= low }
    }

    func points(_ pairs: [Pairs], _ side: Side, _ window: Window) -> [Point] {
        let isBefore: (Rational, Rational) -> Bool = side == .up ? { $0 < $1 } : { $0 > $1 }
        let isInside = inside(side, window)
        let found = (crossings(pairs, side, window) + known).filter { isInside($0.share) }
        let crossings = found.sorted { isBefore($0.share, $1.share) }
        var forced = Set(thresholds.filter(isInside))
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
