import Numbers

/// docs/methods.md, "Weights": as long as the lowest line of the proposals at the top is not below the highest of the others, the same
/// proposals are at the top. The difference is concave, so that the answer is one interval, found by Newton's method.
struct TopSet<Number: LineNumber>: Sendable {
    private let inside: ScoreLines<Number>
    private let outside: ScoreLines<Number>
    private let insideIndex: [Int]
    private let outsideIndex: [Int]

    init(_ lines: ScoreLines<Number>, top: [Int], others: [Int]) {
        inside = lines.only(top)
        outside = lines.only(others)
        insideIndex = top
        outsideIndex = others
    }

    struct End {
        var share: Share<Number>
        /// Positions of the pair that swaps; nil: the end of the range was reached.
        var pair: (leaves: Int, enters: Int)?
    }

    /// The end of the interval on the side of `start`, an end of the range. Exact after a handful of steps, O(n) each.
    func end(from start: Share<Number>) -> End {
        var end = End(share: start)
        guard !insideIndex.isEmpty, !outsideIndex.isEmpty else { return end }
        while true {
            let (low, lowest) = inside.extreme(at: end.share, by: <)
            let (high, highest) = outside.extreme(at: end.share, by: >)
            guard lowest < highest, let share = meeting(low, high) else { return end }
            end = End(share: share, pair: (insideIndex[low], outsideIndex[high]))
        }
    }

    private func meeting(_ low: Int, _ high: Int) -> Share<Number>? {
        ScoreLines(
            zero: [inside.zero[low], outside.zero[high]], one: [inside.one[low], outside.one[high]], base: inside.base
        ).crossing(0, 1)
    }
}

extension ScoreLines {
    fileprivate func only(_ members: [Int]) -> ScoreLines {
        ScoreLines(zero: members.map { zero[$0] }, one: members.map { one[$0] }, base: base)
    }

    /// The first line with the least or greatest value; there is at least one.
    fileprivate func extreme(
        at share: Share<Number>, by precedes: (Number.Product, Number.Product) -> Bool
    ) -> (index: Int, value: Number.Product) {
        var best = (index: 0, value: value(0, at: share))
        for index in zero.indices.dropFirst() {
            let next = value(index, at: share)
            if precedes(next, best.value) { best = (index, next) }
        }
        return best
    }
}
