import Numbers

/// The scores of all proposals as lines over the share t of one criterion: zero·(1 − t) + one·t, in a common unit.
struct ScoreLines<Number: LineNumber>: Sendable {
    var zero: [Number]
    var one: [Number]
    /// The share as it is.
    var base: Share<Number>

    /// Parts of a whole in which windows are counted.
    static var parts: Int { 1024 }

    func value(_ member: Int, at share: Share<Number>) -> Number.Product {
        Number.sum(Number.product(zero[member], share.rest), Number.product(one[member], share.part))
    }

    /// Where two lines meet, in 0…1; nil where they do not, or are the same line.
    func crossing(_ first: Int, _ second: Int) -> Share<Number>? {
        let start = zero[first] - zero[second]
        let end = one[first] - one[second]
        if start >= .zero, end <= .zero, start > end { return Share(part: start, rest: .zero - end) }
        if start <= .zero, end >= .zero, start < end { return Share(part: .zero - start, rest: end) }
        return nil
    }

    func crossings(_ pairs: [Pairs], _ side: Side, window: ClosedRange<Int>) -> [Crossing] {
        let (low, high) = (mark(window.lowerBound), mark(window.upperBound))
        var found: [Crossing] = []
        for pairs in pairs {
            pairs.forEach { first, second in
                guard let share = crossing(first, second), isBeyond(share, side, low, high), let exact = share.rational
                else { return }
                found.append(Crossing(share: exact, first: first, second: second))
            }
        }
        return found
    }

    private func mark(_ parts: Int) -> Share<Number> {
        Share(part: Number(small: parts), rest: Number(small: Self.parts - parts))
    }

    private func isBeyond(
        _ share: Share<Number>, _ side: Side, _ low: Share<Number>, _ high: Share<Number>
    ) -> Bool {
        switch side {
        case .up: Share.isLess(base, share) && Share.isLess(low, share) && !Share.isLess(high, share)
        case .down: Share.isLess(share, base) && Share.isLess(share, high) && !Share.isLess(share, low)
        }
    }

    func isAbove(_ first: Int, _ second: Int, _ side: Side) -> Bool? {
        let (one, other) = (value(first, at: base), value(second, at: base))
        if one != other { return one > other }
        let (start, end) = (zero[first] - zero[second], self.one[first] - self.one[second])
        if start == end { return nil }
        return side == .up ? end > start : start > end
    }

    func topSetEnd(
        _ side: Side, top: [Int], others: [Int]
    ) -> (share: Rational, pair: (leaves: Int, enters: Int)?) {
        let end = TopSet(self, top: top, others: others).end(from: mark(side == .up ? Self.parts : 0))
        return (end.share.rational ?? side.limit, end.pair)
    }
}

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
