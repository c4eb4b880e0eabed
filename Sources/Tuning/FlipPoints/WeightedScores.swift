package import Numbers

/// The scores of n proposals on m criteria with their weights, in whole units of common denominators: what flip points are
/// worked out from. Score = offset + sum of share × score, the shares being the weights over their sum.
package struct WeightedScores: Sendable {
    /// Shares of the criteria; they add up to 1.
    let shares: [Rational]
    let offsets: [Rational]
    /// One column a criterion.
    let columns: [[Rational]]
    private let whole: WholeNumbers?

    /// - Parameters:
    ///   - weights: not negative, in any unit; their sum is above zero.
    ///   - columns: for each criterion the score of every proposal.
    ///   - offsets: what counts apart from these criteria, in the unit of the scores.
    package init?(weights: [Rational], columns: [[Rational]], offsets: [Rational]) {
        let sum = weights.reduce(Rational.zero, +)
        let shares = weights.compactMap { $0.divided(by: sum) }
        guard shares.count == weights.count, !weights.contains(where: \.isNegative) else { return nil }
        self.shares = shares
        self.columns = columns
        self.offsets = offsets
        whole = WholeNumbers(weights: weights, columns: columns, offsets: offsets)
    }

    /// The scores over the share of one criterion, in the narrowest numbers that hold them; nil where all weight is on it
    /// alone, so that nobody says how the rest would be shared.
    func lines(of criterion: Int) -> LineGeometry? {
        guard shares[criterion] != .one else { return nil }
        guard let whole, let (zero, one, bits) = whole.lines(of: criterion) else {
            return .fractions(fractions(of: criterion))
        }
        let base = whole.share(of: criterion)
        guard bits <= Int64.bits else { return .wide(ScoreLines(zero: zero, one: one, base: base)) }
        return .narrow(
            ScoreLines(
                zero: zero.map(Int64.init(truncatingIfNeeded:)), one: one.map(Int64.init(truncatingIfNeeded:)),
                base: Share(part: Int64(truncatingIfNeeded: base.part), rest: Int64(truncatingIfNeeded: base.rest))))
    }

    func fractions(of criterion: Int) -> ScoreLines<Rational> {
        let others = shares.indices.filter { $0 != criterion }
        let rest = Rational.one - shares[criterion]
        let ratios = others.map { shares[$0].divided(by: rest) ?? .zero }
        let zero = offsets.indices.map { row in
            zip(others, ratios).reduce(offsets[row]) { $0 + columns[$1.0][row] * $1.1 }
        }
        return ScoreLines(
            zero: zero, one: offsets.indices.map { offsets[$0] + columns[criterion][$0] },
            base: Share(part: shares[criterion], rest: rest))
    }
}

/// The same in whole numbers; every step is checked for overflow.
private struct WholeNumbers: Sendable {
    let weights: [Int128]
    let weightSum: Int128
    let columns: [[Int128]]
    let offsets: [Int128]
    /// For each proposal the sum of weight × score.
    let sums: [Int128]

    init?(weights: [Rational], columns: [[Rational]], offsets: [Rational]) {
        guard let weightUnit = Self.commonDenominator(weights),
            let weights = Self.whole(weights, unit: weightUnit),
            let unit = (columns + [offsets]).reduce(
                Int128(1),
                { unit, column in
                    unit.flatMap { Self.commonDenominator(column, from: $0) }
                }),
            let offsets = Self.whole(offsets, unit: unit)
        else { return nil }
        let whole = columns.compactMap { Self.whole($0, unit: unit) }
        guard whole.count == columns.count else { return nil }
        var sums = [Int128](repeating: 0, count: offsets.count)
        for (column, weight) in zip(whole, weights) {
            for row in sums.indices {
                guard let sum = Self.add(sums[row], column[row], times: weight) else { return nil }
                sums[row] = sum
            }
        }
        self.weights = weights
        weightSum = weights.reduce(0, +)
        self.columns = whole
        self.offsets = offsets
        self.sums = sums
    }

    func share(of criterion: Int) -> Share<Int128> {
        Share(part: weights[criterion], rest: weightSum - weights[criterion])
    }

    /// At share 0 the others' weighted sum, at share 1 this score alone, both times the weight of the others.
    func lines(of criterion: Int) -> (zero: [Int128], one: [Int128], bits: Int)? {
        let (weight, rest) = (weights[criterion], weightSum - weights[criterion])
        let column = columns[criterion]
        var zero = [Int128](repeating: 0, count: sums.count)
        var one = zero
        var widest: UInt128 = rest.magnitude | weight.magnitude
        for row in sums.indices {
            guard let others = Self.add(sums[row], column[row], times: -weight),
                let start = Self.add(others, offsets[row], times: rest),
                let alone = Self.add(0, offsets[row], times: rest), let end = Self.add(alone, column[row], times: rest)
            else { return nil }
            zero[row] = start
            one[row] = end
            widest |= start.magnitude | end.magnitude
        }
        let bits = UInt128.bitWidth - widest.leadingZeroBitCount
        return bits <= Int128.bits ? (zero, one, bits) : nil
    }

    private static func add(_ sum: Int128, _ number: Int128, times factor: Int128) -> Int128? {
        let (product, wide) = number.multipliedReportingOverflow(by: factor)
        let (total, overflow) = sum.addingReportingOverflow(product)
        return wide || overflow ? nil : total
    }

    private static func commonDenominator(_ numbers: [Rational], from start: Int128 = 1) -> Int128? {
        var unit = start
        for number in numbers {
            guard let denominator = number.parts?.denominator else { return nil }
            guard unit % denominator != 0 else { continue }
            let divisor = greatestCommonDivisor(unit, denominator)
            let (next, overflow) = (unit / divisor).multipliedReportingOverflow(by: denominator)
            guard !overflow else { return nil }
            unit = next
        }
        return unit
    }

    private static func whole(_ numbers: [Rational], unit: Int128) -> [Int128]? {
        var whole: [Int128] = []
        whole.reserveCapacity(numbers.count)
        for number in numbers {
            guard let (numerator, denominator) = number.parts else { return nil }
            let (product, overflow) = numerator.multipliedReportingOverflow(by: unit / denominator)
            guard !overflow else { return nil }
            whole.append(product)
        }
        return whole
    }

    private static func greatestCommonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
        var (one, other) = (first, second)
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }
}
