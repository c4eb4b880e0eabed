import Diagnostics
package import Numbers

/// A draw that anybody can repeat with `sha256sum` and paper: exactly as many win as the chances add up to, and each with its
/// own chance.
///
/// All are put into the order of SHA-256(seed ‖ id), and their chances are added up in that order. U is SHA-256(seed) as a
/// fraction of 2²⁵⁶. One wins if U, or U and a whole number, falls between the sum before it and the sum with it. The sums are counted
/// in whole parts, of which 1 has `parts`: then only the whole part in which U falls matters.
///
/// Source: systematic sampling with unequal probabilities, in random order (Hartley and Rao 1962).
package struct SystematicDraw: Sendable, Hashable {
    /// One of those in the draw, in its place in the order.
    package struct Turn: Sendable, Hashable {
        /// Position in what was given.
        package var member: Int
        /// SHA-256(seed ‖ id).
        package var digest: [UInt8]
        /// Its part of the line, in parts: from here, up to there and without it.
        package var from: Rational
        package var to: Rational
        /// The point that falls into its part; nil: it is not drawn.
        package var point: Rational?
    }

    /// SHA-256(seed), which is U as a fraction of 2²⁵⁶.
    package let digest: [UInt8]
    /// How many parts 1 has: the least common denominator of the chances.
    package let parts: Rational
    /// The whole part in which U falls; the points are it, and it and every multiple of `parts`.
    package let first: Rational
    /// In the order of the draw.
    package let turns: [Turn]

    /// O(n log n).
    /// - Parameters:
    ///   - ids: different from each other.
    ///   - chances: one each, 0…1.
    package init(ids: [String], chances: [Rational], seed: String, sha256: Digest) {
        digest = sha256(Array(seed.utf8))
        parts = Rational.commonDenominator(of: chances)
        first = (Rational(fraction: digest) * parts).floor
        let order = ids.indices.map { (digest: sha256(Array((seed + ids[$0]).utf8)), member: $0) }.sorted {
            $0.digest == $1.digest
                ? ids[$0.member].precedes(ids[$1.member]) : $0.digest.lexicographicallyPrecedes($1.digest)
        }
        var (turns, sum, point) = ([Turn](), Rational.zero, first)
        turns.reserveCapacity(order.count)
        for (digest, member) in order {
            let next = sum + chances[member] * parts
            // A chance is at most 1, so at most one point falls into a part.
            let isDrawn = point < next
            turns.append(Turn(member: member, digest: digest, from: sum, to: next, point: isDrawn ? point : nil))
            if isDrawn { point += parts }
            sum = next
        }
        self.turns = turns
    }

    /// Who is drawn, in the order of the draw.
    package var drawn: [Int] { turns.filter { $0.point != nil }.map(\.member) }
}
