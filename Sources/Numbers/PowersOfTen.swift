/// Powers of ten and digit counts of 128-bit magnitudes.
enum PowersOfTen {
    /// 10⁰ … 10³⁸; 10³⁸ is the greatest power of ten below 2¹²⁸.
    private static let table: [UInt128] = {
        var powers: [UInt128] = [1]
        for index in 0..<38 { powers.append(powers[index] * 10) }
        return powers
    }()

    /// 10⁰ … 10¹⁸: what fits 64 bits.
    private static let narrowTable: [Int64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ]

    /// 10 to the `exponent`; nil unless it lies in 0…18.
    static func narrowPower(_ exponent: Int) -> Int64? {
        narrowTable.indices.contains(exponent) ? narrowTable[exponent] : nil
    }

    /// 10 to the `exponent`, which lies in 0…38.
    static func power(_ exponent: Int) -> UInt128 { table[exponent] }

    /// The number of decimal digits of `magnitude`; 1 for zero.
    static func digitCount(_ magnitude: UInt128) -> Int {
        // log10(2) ≈ 1233 / 4096: exact or one too few for every 128-bit width.
        let bits = UInt128.bitWidth - magnitude.leadingZeroBitCount
        let estimate = (bits * 1233) >> 12
        return magnitude >= table[estimate] ? estimate + 1 : max(estimate, 1)
    }

    /// Divides by ten as often as no digit is lost, at most `limit` times.
    ///
    /// - Returns: the shortened magnitude and how many zeros it lost. `magnitude` is not zero.
    static func strippingZeros(_ magnitude: UInt128, atMost limit: Int) -> (magnitude: UInt128, zeros: Int) {
        var zeros = 0
        if var rest = UInt64(exactly: magnitude), rest < 1_000_000_000 {
            while zeros < limit, rest.isMultiple(of: 10) {
                rest /= 10
                zeros += 1
            }
            return (UInt128(rest), zeros)
        }
        var rest = magnitude
        for step in [32, 16, 8, 4, 2, 1] where zeros + step <= limit {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: table[step])
            if remainder == 0 {
                rest = quotient
                zeros += step
            }
        }
        return (rest, zeros)
    }

    /// Cuts `count` digits off the end and rounds; `isInexact` says that something non-zero was cut off before.
    static func dropping(
        _ count: Int, from magnitude: UInt128, isInexact: Bool = false, isNegative: Bool, _ mode: RoundingMode
    ) -> UInt128 {
        guard count > 0 else { return magnitude }
        guard count < table.count else {
            let rest: RoundingMode.Rest = magnitude == 0 && !isInexact ? .nothing : .belowHalf
            return mode.increments(rest, isOdd: false, isNegative: isNegative) ? 1 : 0
        }
        let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: table[count])
        let rest = classify(remainder, of: table[count], isInexact: isInexact)
        return mode.increments(rest, isOdd: quotient & 1 == 1, isNegative: isNegative) ? quotient + 1 : quotient
    }

    private static func classify(_ remainder: UInt128, of unit: UInt128, isInexact: Bool) -> RoundingMode.Rest {
        let half = unit / 2
        if remainder > half { return .aboveHalf }
        if remainder == half { return isInexact ? .aboveHalf : .half }
        return remainder == 0 && !isInexact ? .nothing : .belowHalf
    }
}
