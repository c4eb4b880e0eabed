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
