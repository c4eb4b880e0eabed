internal import BigInt

extension Decimal128 {
    /// The whole number `magnitude` × 10^`exponent`, rounded once; `isInexact` as in `rounding`, and then `magnitude`
    /// has at least 36 digits.
    static func rounding(
        _ magnitude: BigUInt, _ exponent: Int, isInexact: Bool = false, isNegative: Bool
    ) -> Decimal128 {
        let surplus = max(magnitude.decimalDigitCount - 37, 0)
        let (kept, rest) = magnitude.quotientAndRemainder(dividingBy: BigUInt(10).power(surplus))
        return rounding(
            kept.low128, exponent + surplus, isInexact: isInexact || rest != 0, isNegative: isNegative)
    }

    /// The nearest decimal to `numerator`/`denominator`, which is above zero.
    init(quotient numerator: BigInt, _ denominator: BigInt) {
        let digits = numerator.magnitude.decimalDigitCount - denominator.magnitude.decimalDigitCount
        let lift = 37 - digits
        let (top, bottom) =
            lift >= 0
            ? (numerator.magnitude * BigUInt(10).power(lift), denominator.magnitude)
            : (numerator.magnitude, denominator.magnitude * BigUInt(10).power(-lift))
        let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
        let rounded = Self.rounding(
            quotient, -lift, isInexact: remainder != 0, isNegative: numerator.sign == .minus)
        self = remainder == 0 ? rounded.settledTowardsZero : rounded
    }

    /// The number with its exponent brought as near to 0 as its trailing zeros and 34 digits allow.
    var settledTowardsZero: Decimal128 {
        guard isFinite, digits != 0 else { return self }
        let short = PowersOfTen.strippingZeros(digits.magnitude, atMost: max(-exponent, 0))
        return Self.rounding(short.magnitude, exponent + short.zeros, isNegative: isNegative)
    }
}

extension BigUInt {
    /// The number of decimal digits; 1 for zero.
    var decimalDigitCount: Int {
        // log10(2) lies between 30102 and 30103 / 100000: the estimate is exact or one too few at these sizes.
        let estimate = bitWidth * 30102 / 100_000
        var count = Swift.max(estimate, 1)
        var limit = BigUInt(10).power(count)
        while self >= limit {
            limit *= 10
            count += 1
        }
        return count
    }
}

// BigInt's own conversions go word by word through generic code that gets negative 128-bit integers wrong (measured with
// version 6.0.1), so the words are taken apart and put together here.

extension BigUInt {
    init(wide value: UInt128) {
        self.init(words: [UInt(truncatingIfNeeded: value), UInt(truncatingIfNeeded: value >> 64)])
    }

    /// The last 128 bits: the number itself where it is below 2¹²⁸.
    var low128: UInt128 {
        words.prefix(2).enumerated().reduce(0) { $0 | UInt128($1.element) << (UInt128($1.offset) * 64) }
    }
}

extension BigInt {
    init(wide value: Int128) {
        self.init(sign: value < 0 ? .minus : .plus, magnitude: BigUInt(wide: value.magnitude))
    }

    /// The number in 128 bits; nil where its magnitude is 2¹²⁷ or more.
    var asInt128: Int128? {
        guard magnitude.bitWidth <= 128, let value = Int128(exactly: magnitude.low128) else { return nil }
        return sign == .minus ? -value : value
    }
}
