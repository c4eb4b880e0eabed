internal import BigInt

/// A positive decimal of up to 80 digits for intermediate products: exact while it fits, cut off beyond.
struct WorkingDecimal {
    private static let digitLimit = 80

    private var magnitude: BigUInt
    private var exponent: Int
    private var isInexact = false

    /// `magnitude` is not zero.
    init(_ magnitude: UInt128, exponent: Int) {
        let short = PowersOfTen.strippingZeros(magnitude, atMost: Decimal128.precision)
        self.magnitude = BigUInt(wide: short.magnitude)
        self.exponent = exponent + short.zeros
    }

    static func * (left: WorkingDecimal, right: WorkingDecimal) -> WorkingDecimal {
        var product = left
        product.magnitude *= right.magnitude
        product.exponent += right.exponent
        product.isInexact = left.isInexact || right.isInexact
        let surplus = product.magnitude.decimalDigitCount - digitLimit
        guard surplus > 0 else { return product }
        let (kept, rest) = product.magnitude.quotientAndRemainder(dividingBy: BigUInt(10).power(surplus))
        product.magnitude = kept
        product.exponent += surplus
        product.isInexact = product.isInexact || rest != 0
        return product
    }

    /// The power by squaring; `count` is at least 1.
    func power(_ count: Int) -> WorkingDecimal {
        guard count > 1 else { return self }
        let half = power(count / 2)
        return count & 1 == 1 ? half * half * self : half * half
    }

    var decimal: Decimal128 {
        Decimal128.rounding(magnitude, exponent, isInexact: isInexact, isNegative: false)
    }

    /// 1 divided by the number.
    var reciprocal: Decimal128 {
        let lift = magnitude.decimalDigitCount + Self.digitLimit
        let (quotient, remainder) = BigUInt(10).power(lift).quotientAndRemainder(dividingBy: magnitude)
        let isExact = remainder == 0 && !isInexact
        let rounded = Decimal128.rounding(quotient, -lift - exponent, isInexact: !isExact, isNegative: false)
        return isExact ? rounded.settledTowardsZero : rounded
    }
}
