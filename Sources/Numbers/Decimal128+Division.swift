extension Decimal128 {
    /// The quotient, rounded half-even to 34 digits where it does not end before; `1 ÷ 0` is ∞, `0 ÷ 0` is NaN.
    ///
    /// An exact quotient has as few digits as the operands' exponents allow: `2.40 ÷ 2` is `1.20`, `1 ÷ 8` is `0.125`.
    package static func / (left: Decimal128, right: Decimal128) -> Decimal128 {
        if left.isNaN || right.isNaN { return .nan }
        let isNegative = left.isNegative != right.isNegative
        guard left.isFinite else { return right.isInfinite ? .nan : infinity(isNegative: isNegative) }
        guard right.isFinite else { return zero(isNegative: isNegative, exponent: minimumExponent) }
        guard !right.isZero else { return left.isZero ? .nan : infinity(isNegative: isNegative) }
        let ideal = left.exponent - right.exponent
        if left.isZero { return zero(isNegative: isNegative, exponent: ideal) }
        return quotient(left.digits.magnitude, right.digits.magnitude, ideal, isNegative: isNegative)
    }

    package static func /= (left: inout Decimal128, right: Decimal128) { left = left / right }

    private static func quotient(
        _ dividend: UInt128, _ divisor: UInt128, _ ideal: Int, isNegative: Bool
    ) -> Decimal128 {
        if dividend <= UInt64.max, let exact = shortQuotient(dividend, divisor, ideal, isNegative: isNegative) {
            return exact
        }
        // The dividend gets so many zeros that the quotient has 36 or 37 digits: two more than are kept.
        let lift = precision - PowersOfTen.digitCount(dividend)
        let further = PowersOfTen.digitCount(divisor) + 2
        let (high, low) = (dividend * PowersOfTen.power(lift)).multipliedFullWidth(by: PowersOfTen.power(further))
        let (quotient, remainder) = divisor.dividingFullWidth((high, low))
        let exponent = ideal - lift - further
        guard remainder == 0 else {
            return rounding(quotient, exponent, isInexact: true, isNegative: isNegative)
        }
        let short = PowersOfTen.strippingZeros(quotient, atMost: lift + further)
        return rounding(short.magnitude, exponent + short.zeros, isNegative: isNegative)
    }

    /// The quotient where it ends within 18 further digits: the usual case of money, weights and scores.
    private static func shortQuotient(
        _ dividend: UInt128, _ divisor: UInt128, _ ideal: Int, isNegative: Bool
    ) -> Decimal128? {
        for lift in [0, 3, 18] {
            let (quotient, remainder) = (dividend * PowersOfTen.power(lift)).quotientAndRemainder(dividingBy: divisor)
            if remainder == 0 {
                let short = PowersOfTen.strippingZeros(quotient, atMost: lift)
                return rounding(short.magnitude, ideal - lift + short.zeros, isNegative: isNegative)
            }
        }
        return nil
    }

    /// What is left of the number after taking away `divisor` as often as it fits whole, towards zero: the result has
    /// the sign of the number (`−7` by `3` leaves `−1`).
    ///
    /// NaN where the divisor is zero, where the number is infinite, or where the whole quotient has more than 34
    /// digits (General Decimal Arithmetic, "remainder").
    package func remainder(dividingBy divisor: Decimal128) -> Decimal128 {
        guard isFinite, !divisor.isNaN, !divisor.isZero else { return .nan }
        guard divisor.isFinite else { return self }
        let exponent = min(self.exponent, divisor.exponent)
        if isZero { return .zero(isNegative: isNegative, exponent: exponent) }
        if adjustedExponent < divisor.adjustedExponent { return settled(at: exponent) }
        guard adjustedExponent - divisor.adjustedExponent <= Self.precision else { return .nan }
        let left = Self.aligned(digits.magnitude, by: self.exponent - exponent)
        let right = divisor.digits.magnitude * PowersOfTen.power(divisor.exponent - exponent)
        let (quotient, rest) = right.dividingFullWidth(left)
        guard quotient < Self.coefficientLimit.magnitude else { return .nan }
        return Self.rounding(rest, exponent, isNegative: isNegative)
    }

    /// What is left after taking away `divisor` as often as it fits whole, downwards: the result has the sign of the
    /// divisor (`−7` by `3` leaves `2`). This is FEEL's `modulo` (DMN 1.5, table 75).
    package func modulo(_ divisor: Decimal128) -> Decimal128 {
        let rest = remainder(dividingBy: divisor)
        guard rest.isFinite, !rest.isZero, rest.isNegative != divisor.isNegative else { return rest }
        return rest + divisor
    }

    /// The number with its exponent lowered towards `exponent` as far as 34 digits allow; the value stays.
    private func settled(at exponent: Int) -> Decimal128 {
        let room = Self.precision - PowersOfTen.digitCount(digits.magnitude)
        let shift = min(self.exponent - exponent, room)
        guard shift > 0 else { return self }
        return Decimal128(
            unchecked: digits * Int128(PowersOfTen.power(shift)), scale: Int16(self.exponent - shift))
    }

    /// `magnitude` × 10^`shift` in 256 bits; `shift` is at most 68.
    private static func aligned(_ magnitude: UInt128, by shift: Int) -> (high: UInt128, low: UInt128) {
        let first = min(shift, precision - PowersOfTen.digitCount(magnitude))
        return (magnitude * PowersOfTen.power(first)).multipliedFullWidth(by: PowersOfTen.power(shift - first))
    }
}
