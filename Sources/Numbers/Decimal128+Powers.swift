internal import BigInt

extension Decimal128 {
    /// The number to the power of `exponent`.
    ///
    /// A whole exponent gives the exactly rounded power, except for the sign of an error far below the 34th digit;
    /// any other exponent goes through logarithm and exponential with 40 further digits. NaN for 0⁰, and for a
    /// negative number with an exponent that is not whole.
    package func power(_ exponent: Decimal128) -> Decimal128 {
        if isNaN || exponent.isNaN { return .nan }
        if let count = exponent.asInt(), count.magnitude <= 999_999_999 { return wholePower(count) }
        guard isFinite, exponent.isFinite else { return limitingPower(exponent) }
        if isZero { return exponent.isNegative ? .infinity : .zero }
        guard !isNegative || exponent.isInteger else { return .nan }
        let isNegativeResult = isNegative && !exponent.isEvenInteger
        let base = isNegative ? -self : self
        if base == 1 { return isNegativeResult ? -1 : 1 }
        let root = FixedPoint.logarithm(of: base).multiplied(by: exponent)
        let power = root.exponential().settledTowardsZero
        return isNegativeResult ? -power : power
    }

    /// The square root, rounded half-even and exact where there is an exact one; NaN below zero.
    package func squareRoot() -> Decimal128 {
        if isNaN || form == .infinity || (isZero && exponent == 0) { return self }
        if isZero { return .zero(isNegative: isNegative, exponent: (exponent - (exponent & 1)) / 2) }
        guard !isNegative else { return .nan }
        let evenExponent = exponent & 1 == 0
        let ideal = (exponent - (evenExponent ? 0 : 1)) / 2
        let lifted = BigUInt(wide: digits.magnitude) * (evenExponent ? 1 : 10)
        let places = 37
        let radicand = lifted * BigUInt(100).power(places)
        let root = radicand.squareRoot()
        let isExact = root * root == radicand
        let rounded = Self.rounding(root, ideal - places, isInexact: !isExact, isNegative: false)
        guard isExact, rounded.exponent < ideal else { return rounded }
        let short = PowersOfTen.strippingZeros(rounded.digits.magnitude, atMost: ideal - rounded.exponent)
        return Self.rounding(short.magnitude, rounded.exponent + short.zeros, isNegative: false)
    }

    /// e to the power of the number, rounded half-even.
    package func exp() -> Decimal128 {
        if isNaN || form == .infinity { return self }
        if form == .negativeInfinity { return .zero }
        if isZero { return .one }
        if adjustedExponent > 5 {
            return isNegative ? .zero(isNegative: false, exponent: Self.minimumExponent) : .infinity
        }
        return FixedPoint(self).exponential()
    }

    /// The natural logarithm, rounded half-even; −∞ for zero, NaN below zero.
    package func ln() -> Decimal128 {
        if isNaN || form == .infinity { return self }
        if isZero { return .negativeInfinity }
        guard !isNegative else { return .nan }
        if self == 1 { return .zero }
        return FixedPoint.logarithm(of: self).decimal
    }

    private var isEvenInteger: Bool {
        isInteger && remainder(dividingBy: 2).isZero
    }

    /// A power where the number or the exponent is infinite.
    private func limitingPower(_ exponent: Decimal128) -> Decimal128 {
        guard !isNegative else { return .nan }
        if isInfinite { return exponent.isNegative ? .zero : .infinity }
        if self == 1 { return .one }
        return (self > 1) == exponent.isNegative ? .zero : .infinity
    }

    private func wholePower(_ count: Int) -> Decimal128 {
        guard count != 0 else { return isZero ? .nan : .one }
        let isNegativeResult = isNegative && count & 1 == 1
        if isZero || isInfinite {
            let isGreat = isInfinite == (count > 0)
            return isGreat
                ? Self.infinity(isNegative: isNegativeResult) : .zero(isNegative: isNegativeResult, exponent: 0)
        }
        let product = WorkingDecimal(digits.magnitude, exponent: exponent).power(Int(count.magnitude))
        let positive = count > 0 ? product.decimal : product.reciprocal
        return isNegativeResult ? -positive : positive
    }
}
