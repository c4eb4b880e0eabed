/// A decimal number of 34 significant digits: the decimal128 format of IEEE 754-2008, as FEEL demands
/// (DMN 1.5, 10.3.2.3.1).
///
/// Every operation is total and rounds half-even, once, to 34 digits: exact wherever the exact result has no more.
/// Division by zero gives an infinity or NaN instead of a trap, so that callers decide what "no answer" means.
/// Trailing zeros are kept as the General Decimal Arithmetic specification says (`1.20 + 0.30` is `1.50`) and are
/// without influence on equality, order and hash.
package struct Decimal128: Sendable, BitwiseCopyable {
    /// What the number is; the coefficient counts only where the form is finite.
    @usableFromInline
    enum Form: UInt8, Sendable, BitwiseCopyable {
        case finite, negativeZero, infinity, negativeInfinity, nan
    }

    @usableFromInline let words: TwoWords
    @usableFromInline let scale: Int16
    @usableFromInline let form: Form

    /// The signed coefficient; its magnitude is below 10³⁴.
    @inlinable @inline(__always)
    var digits: Int128 { words.number }

    /// The greatest number of digits of a coefficient.
    package static let precision = 34
    /// The greatest exponent of a normal number's first digit.
    package static let maximumExponent = 6144
    /// The smallest exponent that a coefficient can carry.
    package static let minimumExponent = -6176
    /// The greatest exponent that a coefficient can carry.
    static let maximumScale = 6111
    /// 10³⁴, the first coefficient that does not fit.
    static let coefficientLimit: Int128 = 10_000_000_000_000_000_000_000_000_000_000_000

    /// Takes the parts as they are: `|digits|` is below 10³⁴ and `scale` lies in −6176…6111.
    init(unchecked digits: Int128, scale: Int16, form: Form = .finite) {
        words = TwoWords(digits)
        self.scale = scale
        self.form = form
    }

    /// The number `coefficient` × 10^`exponent`, rounded half-even where it has more than 34 digits.
    package init(coefficient: Int128, exponent: Int) {
        self = Self.rounding(coefficient.magnitude, exponent, isNegative: coefficient < 0)
    }

    /// The whole number `value`; always exact.
    package init(_ value: Int) {
        self.init(unchecked: Int128(value), scale: 0)
    }

    /// The whole number `value`; nil where it has more than 34 digits.
    package init?(_ value: Int128) {
        guard value.magnitude < Self.coefficientLimit.magnitude else { return nil }
        self.init(unchecked: value, scale: 0)
    }

    /// 0.
    package static let zero = Decimal128(unchecked: 0, scale: 0)
    /// 1.
    package static let one = Decimal128(unchecked: 1, scale: 0)
    /// Not a number: the result of an operation that has none, such as 0 ÷ 0.
    package static let nan = Decimal128(unchecked: 0, scale: 0, form: .nan)
    /// Positive infinity: the result of an overflow or of 1 ÷ 0.
    package static let infinity = Decimal128(unchecked: 0, scale: 0, form: .infinity)
    /// Negative infinity.
    package static let negativeInfinity = Decimal128(unchecked: 0, scale: 0, form: .negativeInfinity)
}

extension Decimal128: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self.init(value) }
}

// MARK: - Parts

extension Decimal128 {
    /// The signed coefficient: the number is `coefficient` × 10^`exponent`. 0 for infinities and NaN.
    package var coefficient: Int128 { digits }

    /// The exponent of the coefficient's last digit: −2 for `1.50`. 0 for infinities and NaN.
    package var exponent: Int { Int(scale) }

    /// Whether the number is neither an infinity nor NaN.
    package var isFinite: Bool { form == .finite || form == .negativeZero }

    /// Whether the number is NaN.
    package var isNaN: Bool { form == .nan }

    /// Whether the number is positive or negative infinity.
    package var isInfinite: Bool { form == .infinity || form == .negativeInfinity }

    /// Whether the number is zero, of either sign and any exponent.
    package var isZero: Bool { digits == 0 && isFinite }

    /// Whether the sign is negative; true for −0 too, false for NaN.
    package var isNegative: Bool { digits < 0 || form == .negativeZero || form == .negativeInfinity }

    /// Whether the number is finite and has no fraction: true for `2.00` and `1E+3`.
    package var isInteger: Bool {
        guard isFinite else { return false }
        if scale >= 0 || digits == 0 { return true }
        guard scale > -Self.precision else { return false }
        return digits.magnitude.isMultiple(of: PowersOfTen.power(-exponent))
    }

    /// The number as an `Int`; nil where it has a fraction or does not fit.
    package func asInt() -> Int? {
        guard isInteger else { return nil }
        if digits == 0 { return 0 }
        guard scale > 0 else { return Int(exactly: digits / Int128(PowersOfTen.power(-exponent))) }
        guard exponent < 19 else { return nil }
        let (product, overflow) = digits.multipliedReportingOverflow(by: Int128(PowersOfTen.power(exponent)))
        return overflow ? nil : Int(exactly: product)
    }

    /// The number without its sign.
    package var magnitude: Decimal128 { isNegative ? -self : self }

    /// The exponent of the first digit: 0 for 1…9.99, 3 for 1000.
    var adjustedExponent: Int { exponent + PowersOfTen.digitCount(digits.magnitude) - 1 }

    static func infinity(isNegative: Bool) -> Decimal128 { isNegative ? negativeInfinity : infinity }

    /// A zero with the exponent nearest to `exponent` that the format has.
    static func zero(isNegative: Bool, exponent: Int) -> Decimal128 {
        let scale = Int16(min(max(exponent, minimumExponent), maximumScale))
        return Decimal128(unchecked: 0, scale: scale, form: isNegative ? .negativeZero : .finite)
    }
}

// MARK: - The one place that rounds results

extension Decimal128 {
    /// Brings an intermediate result into the format: 34 digits, subnormals, overflow, exponents folded down.
    ///
    /// - Parameter isInexact: whether the exact result is greater in magnitude, by less than one unit of the last
    ///   digit of `magnitude`; then `magnitude` has at least 36 digits, so that rounding happens only here.
    static func rounding(
        _ magnitude: UInt128, _ exponent: Int, isInexact: Bool = false, isNegative: Bool
    ) -> Decimal128 {
        if magnitude < coefficientLimit.magnitude, magnitude != 0, minimumExponent...maximumScale ~= exponent {
            return Decimal128(unchecked: isNegative ? -Int128(magnitude) : Int128(magnitude), scale: Int16(exponent))
        }
        guard magnitude != 0 else { return zero(isNegative: isNegative, exponent: exponent) }
        let surplus = max(PowersOfTen.digitCount(magnitude) - precision, minimumExponent - exponent, 0)
        var kept = PowersOfTen.dropping(
            surplus, from: magnitude, isInexact: isInexact, isNegative: isNegative, .halfEven)
        var exponent = exponent + surplus
        if kept == coefficientLimit.magnitude {
            kept /= 10
            exponent += 1
        }
        guard kept != 0 else { return zero(isNegative: isNegative, exponent: exponent) }
        guard exponent + PowersOfTen.digitCount(kept) - 1 <= maximumExponent else {
            return infinity(isNegative: isNegative)
        }
        if exponent > maximumScale {
            kept *= PowersOfTen.power(exponent - maximumScale)
            exponent = maximumScale
        }
        let digits = Int128(kept)
        return Decimal128(unchecked: isNegative ? -digits : digits, scale: Int16(exponent))
    }
}

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
