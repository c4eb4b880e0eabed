package import Numbers

/// Towards more or less weight.
enum Side: Sendable, CaseIterable {
    case down, up

    var limit: Rational { self == .up ? .one : .zero }
}

/// Which pairs of proposals are looked at.
enum Pairs: Sendable {
    case between([Int], [Int])
    case all([Int])

    var count: Int {
        switch self {
        case .between(let first, let second): first.count * second.count
        case .all(let members): members.count * (members.count - 1) / 2
        }
    }

    func forEach(_ visit: (Int, Int) -> Void) {
        switch self {
        case .between(let first, let second): for one in first { for other in second { visit(one, other) } }
        case .all(let members):
            for (position, one) in members.enumerated() { for other in members[..<position] { visit(one, other) } }
        }
    }
}

/// Two proposals of which one overtakes the other, and the share of the criterion at which it does.
struct Crossing: Sendable {
    var share: Rational
    var first: Int
    var second: Int
}

/// Score lines in the narrowest numbers that hold them. A case a kind of number, so that each is compiled for its own.
enum LineGeometry: Sendable {
    case narrow(ScoreLines<Int64>)
    case wide(ScoreLines<Int128>)
    case fractions(ScoreLines<Rational>)

    /// docs/methods.md, "Weights": how far the share may move until another proposal has to be among those at the top.
    func topSetEnd(_ side: Side, top: [Int], others: [Int]) -> (share: Rational, pair: (leaves: Int, enters: Int)?) {
        switch self {
        case .narrow(let lines): lines.topSetEnd(side, top: top, others: others)
        case .wide(let lines): lines.topSetEnd(side, top: top, others: others)
        case .fractions(let lines): lines.topSetEnd(side, top: top, others: others)
        }
    }

    /// Crossings beyond the share as it is, with a share above `window.lowerBound` and up to `window.upperBound` parts of
    /// 1024 (to the other side: below the upper bound and down to the lower).
    func crossings(_ pairs: [Pairs], _ side: Side, window: ClosedRange<Int>) -> [Crossing] {
        switch self {
        case .narrow(let lines): lines.crossings(pairs, side, window: window)
        case .wide(let lines): lines.crossings(pairs, side, window: window)
        case .fractions(let lines): lines.crossings(pairs, side, window: window)
        }
    }

    /// Which of two stands higher just beyond the share as it is; nil: they are always equal.
    func isAbove(_ first: Int, _ second: Int, _ side: Side) -> Bool? {
        switch self {
        case .narrow(let lines): lines.isAbove(first, second, side)
        case .wide(let lines): lines.isAbove(first, second, side)
        case .fractions(let lines): lines.isAbove(first, second, side)
        }
    }
}

extension WeightedScores {
    /// How far the share of a criterion may move down and up until another proposal has to be among those at the top.
    /// - Returns: nil: there is no other criterion that could take the rest of the weight.
    package func topSetInterval(of criterion: Int, top: [Int], others: [Int]) -> ClosedRange<Rational>? {
        lines(of: criterion).map { lines in
            let low = lines.topSetEnd(.down, top: top, others: others).share
            let high = lines.topSetEnd(.up, top: top, others: others).share
            return low...high
        }
    }
}
