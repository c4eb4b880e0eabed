extension Decimal128 {
    /// The number with exactly the given exponent: `1.25` to −1, half-up, is `1.3`; `3` to −2 is `3.00`.
    ///
    /// NaN where the result would need more than 34 digits, where the exponent is outside the format, or where the
    /// number is not finite (an infinity stays one only beside another infinity, which an exponent cannot express).
    package func quantized(to exponent: Int, _ mode: RoundingMode = .halfEven) -> Decimal128 {
        guard isFinite, Self.minimumExponent...Self.maximumExponent ~= exponent else { return .nan }
        if isZero { return .zero(isNegative: isNegative, exponent: exponent) }
        guard adjustedExponent - exponent < Self.precision else { return .nan }
        let magnitude = digits.magnitude
        let kept =
            exponent > self.exponent
            ? PowersOfTen.dropping(exponent - self.exponent, from: magnitude, isNegative: isNegative, mode)
            : magnitude * PowersOfTen.power(self.exponent - exponent)
        guard kept < Self.coefficientLimit.magnitude else { return .nan }
        let result = Self.rounding(kept, exponent, isNegative: isNegative)
        return result.isInfinite ? .nan : result
    }

    /// The nearest whole number by `mode`; whole numbers, infinities and NaN stay as they are.
    package func roundedToIntegral(_ mode: RoundingMode = .halfEven) -> Decimal128 {
        guard isFinite, scale < 0 else { return self }
        return quantized(to: 0, mode)
    }

    /// The number with at most `scale` decimals; a negative `scale` rounds to tens, hundreds and so on.
    ///
    /// A number that has no more decimals stays as it is, to the digit.
    package func rounded(scale: Int, _ mode: RoundingMode = .halfEven) -> Decimal128 {
        guard isFinite, exponent < -scale else { return self }
        let target = min(max(-scale, Self.minimumExponent), Self.maximumScale)
        return quantized(to: target, mode)
    }

    /// The number without trailing zeros: `1.500` becomes `1.5`, `1000` becomes `1E+3`, `0.00` becomes `0`.
    package var reduced: Decimal128 {
        guard isFinite else { return self }
        guard digits != 0 else { return .zero(isNegative: isNegative, exponent: 0) }
        let room = Self.maximumScale - exponent
        let short = PowersOfTen.strippingZeros(digits.magnitude, atMost: room)
        let magnitude = Int128(short.magnitude)
        return Decimal128(unchecked: digits < 0 ? -magnitude : magnitude, scale: Int16(exponent + short.zeros))
    }
}
