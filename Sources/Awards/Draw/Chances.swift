package import Numbers

/// What each of those in a draw has for a chance, exactly.
package struct Chances: Sendable, Hashable {
    /// One each, 0…1, in the order in which they were given.
    package var each: [Rational]
    /// Of clipped linear chances: the score at which the chance begins to be more than 0.
    package var level: Rational?

    /// Why there are no chances.
    package enum Refusal: Error, Hashable {
        case noWidth(Rational)
        /// More is to be given than all of them take.
        case tooMuch(Rational, of: Rational)
    }

    /// The same for all.
    /// - Parameters:
    ///   - uses: what each one takes of what there is; 1 each where places are drawn, the amount where money is.
    ///   - sum: what there is to be given; on average exactly this is taken.
    package static func equal(uses: [Rational], sum: Rational) throws(Refusal) -> Chances {
        let all = uses.reduce(.zero, +)
        if sum > all { throw .tooMuch(sum, of: all) }
        let chance = sum.divided(by: all) ?? .one
        return Chances(each: uses.map { _ in chance }, level: nil)
    }

    /// `clip((score − level) ÷ width, 0, 1)`, where the level is such that on average exactly `sum` is taken.
    ///
    /// A score that moves by δ moves its own chance by at most δ ÷ width. Where several levels give the same chances, the level is the
    /// highest of them. O(n log n). Source: arXiv 2605.20069.
    /// - Parameters:
    ///   - scores: one each.
    ///   - uses: as for `equal`.
    package static func clippedLinear(
        scores: [Rational], width: Rational, uses: [Rational], sum: Rational
    ) throws(Refusal) -> Chances {
        guard width > .zero else { throw .noWidth(width) }
        let all = uses.reduce(.zero, +)
        if sum > all { throw .tooMuch(sum, of: all) }
        let level = level(scores, width, uses, sum)
        return Chances(
            each: scores.map { clip(($0 - level).divided(by: width) ?? .zero) }, level: level)
    }

    private static func clip(_ share: Rational) -> Rational { min(max(share, .zero), .one) }

    /// From the highest score down what is taken grows, piece by piece along straight lines: at a score one more begins to have a
    /// chance, and a width below it that one's chance is 1.
    private static func level(
        _ scores: [Rational], _ width: Rational, _ uses: [Rational], _ sum: Rational
    ) -> Rational {
        let turns = zip(scores, uses).flatMap { score, use in [(at: score, use), (at: score - width, -use)] }
            .sorted { $0.at > $1.at }
        guard var level = turns.first?.at else { return .zero }
        var (taken, slope) = (Rational.zero, Rational.zero)
        for (at, use) in turns {
            let next = taken + (slope * (level - at)).over(width)
            if next >= sum { break }
            (taken, level) = (next, at)
            slope += use
        }
        return slope.isZero ? level : level - ((sum - taken) * width).over(slope)
    }
}

extension Rational {
    /// The quotient by a number that is known not to be zero.
    fileprivate func over(_ divisor: Rational) -> Rational { divided(by: divisor) ?? .zero }
}
