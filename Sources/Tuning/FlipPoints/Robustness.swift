import Numbers

/// How far all weights of a group may move together. docs/methods.md, "Weights", worked out exactly.
///
/// For one pair with score differences d the smallest lead over all weights in the box w ± p·e, on the simplex, is a
/// continuous knapsack; as a function of p it is convex and falls in straight pieces, so that Newton's method from p = 0 ends
/// at the radius itself. The radius of the set is the least over all pairs.
struct Robustness {
    /// Shares of the criteria.
    let shares: [Rational]
    /// One column a criterion.
    let columns: [[Rational]]
    let offsets: [Rational]

    /// Relative and absolute radius with the pair that gives way first; nil where nobody is above anybody.
    func radii(top: [Int], others: [Int]) -> (relative: Rational, absolute: Rational, pair: (Int, Int)?)? {
        guard !top.isEmpty, !others.isEmpty else { return nil }
        let relative = least(top, others, reach: shares)
        let absolute = least(top, others, reach: shares.map { _ in .one })
        let everything = shares.map { Rational.one - $0 }.max() ?? .one
        let everyRatio = shares.compactMap { (Rational.one - $0).divided(by: $0) }.max() ?? .one
        return (relative?.radius ?? everyRatio, absolute?.radius ?? everything, relative?.pair)
    }

    private func least(
        _ top: [Int], _ others: [Int], reach: [Rational]
    ) -> (radius: Rational, pair: (Int, Int))? {
        let scores = offsets.indices.map(score)
        let top = top.sorted { scores[$0] < scores[$1] }
        let others = others.sorted { scores[$0] > scores[$1] }
        // No lead falls faster than this with the radius.
        let fastest = columns.enumerated().reduce(Rational.zero) { sum, column in
            sum + ((column.element.max() ?? .zero) - (column.element.min() ?? .zero)) * reach[column.offset]
        }
        var best: (radius: Rational, pair: (Int, Int))?
        for member in top {
            for other in others {
                let lead = scores[member] - scores[other]
                if let best, lead >= best.radius * fastest { break }
                guard let radius = radius(member, other, lead: lead, reach: reach) else { continue }
                if best.map({ radius < $0.radius }) ?? true { best = (radius, (member, other)) }
            }
        }
        return best
    }

    private func score(_ row: Int) -> Rational {
        zip(shares, columns).reduce(offsets[row]) { $0 + $1.0 * $1.1[row] }
    }

    /// nil: the pair keeps its order under any weights.
    private func radius(_ member: Int, _ other: Int, lead: Rational, reach: [Rational]) -> Rational? {
        let offset = offsets[member] - offsets[other]
        let differences = columns.map { $0[member] - $0[other] + offset }
        let order = differences.indices.sorted { differences[$0] < differences[$1] }
        guard let lowest = order.first, differences[lowest].isNegative else { return nil }
        var radius = Rational.zero
        for _ in 0..<(16 * (shares.count + 1)) {
            let (least, slope) = smallestLead(differences, order, radius, reach)
            guard !least.isZero, slope.isNegative, let step = least.divided(by: -slope) else { break }
            radius += step
        }
        return radius
    }

    /// The smallest lead with the weights in the box, and how it changes as the box grows.
    private func smallestLead(
        _ differences: [Rational], _ order: [Int], _ radius: Rational, _ reach: [Rational]
    ) -> (lead: Rational, slope: Rational) {
        var lead = Rational.zero
        var slope = Rational.zero
        var mass = Rational.one
        var massSlope = Rational.zero
        for index in order {
            let low = shares[index] - radius * reach[index]
            let isFloored = low.isNegative || (low.isZero && !radius.isZero)
            if isFloored { continue }
            lead += low * differences[index]
            slope -= reach[index] * differences[index]
            mass -= low
            massSlope += reach[index]
        }
        for index in order {
            let low = shares[index] - radius * reach[index]
            let isFloored = low.isNegative || (low.isZero && !radius.isZero)
            let room = isFloored ? shares[index] + radius * reach[index] : (radius + radius) * reach[index]
            let roomSlope = isFloored ? reach[index] : reach[index] + reach[index]
            let takes = room < mass || (room == mass && roomSlope <= massSlope)
            lead += (takes ? room : mass) * differences[index]
            slope += (takes ? roomSlope : massSlope) * differences[index]
            guard takes else { break }
            mass -= room
            massSlope -= roomSlope
        }
        return (lead, slope)
    }
}
