extension Decimal128 {
    /// The sum; `∞ + −∞` is NaN.
    package static func + (left: Decimal128, right: Decimal128) -> Decimal128 {
        if let (one, other) = aligned(left, right) {
            let sum = one &+ other
            if sum.magnitude < coefficientLimit.magnitude {
                return Decimal128(unchecked: sum, scale: min(left.scale, right.scale))
            }
        }
        return addition(left, right)
    }

    /// Both coefficients at the lower of the two exponents; nil where that takes more than one multiplication of 64-bit
    /// numbers, or where a number is not finite. Each is below 10³⁷ in magnitude.
    static func aligned(_ left: Decimal128, _ right: Decimal128) -> (left: Int128, right: Int128)? {
        guard left.form == .finite, right.form == .finite else { return nil }
        if left.scale == right.scale { return (left.digits, right.digits) }
        let shift = left.exponent - right.exponent
        guard let power = PowersOfTen.narrowPower(abs(shift)),
            let upper = Int64(exactly: shift > 0 ? left.digits : right.digits)
        else { return nil }
        let lifted = Int128(upper) &* Int128(power)
        return shift > 0 ? (lifted, right.digits) : (left.digits, lifted)
    }

    /// The difference; `∞ − ∞` is NaN.
    package static func - (left: Decimal128, right: Decimal128) -> Decimal128 { left + right.negated }

    /// The number with the opposite sign, as `0 − number`: there is no −0 among the results.
    package static prefix func - (number: Decimal128) -> Decimal128 {
        number.digits == 0 && number.isFinite ? Decimal128(unchecked: 0, scale: number.scale) : number.negated
    }

    /// The product; `0 × ∞` is NaN.
    package static func * (left: Decimal128, right: Decimal128) -> Decimal128 {
        if left.form == .finite, right.form == .finite, let narrow = Int64(exactly: left.digits),
            let other = Int64(exactly: right.digits), narrow != 0, other != 0
        {
            let product = Int128(narrow) &* Int128(other)
            let exponent = left.exponent + right.exponent
            if product.magnitude < coefficientLimit.magnitude, minimumExponent...maximumScale ~= exponent {
                return Decimal128(unchecked: product, scale: Int16(exponent))
            }
        }
        return multiplication(left, right)
    }

    package static func += (left: inout Decimal128, right: Decimal128) { left = left + right }
    package static func -= (left: inout Decimal128, right: Decimal128) { left = left - right }
    package static func *= (left: inout Decimal128, right: Decimal128) { left = left * right }
}

extension Decimal128 {
    /// The same number with the other sign, −0 included.
    private var negated: Decimal128 {
        switch form {
        case .finite where digits == 0: Decimal128(unchecked: 0, scale: scale, form: .negativeZero)
        case .finite: Decimal128(unchecked: -digits, scale: scale)
        case .negativeZero: Decimal128(unchecked: 0, scale: scale)
        case .infinity: .negativeInfinity
        case .negativeInfinity: .infinity
        case .nan: .nan
        }
    }

    private static func addition(_ left: Decimal128, _ right: Decimal128) -> Decimal128 {
        guard left.isFinite, right.isFinite else { return infiniteSum(left, right) }
        if left.isZero, right.isZero {
            let bothNegative = left.isNegative && right.isNegative
            return zero(isNegative: bothNegative, exponent: min(left.exponent, right.exponent))
        }
        let (upper, lower) = left.scale >= right.scale ? (left, right) : (right, left)
        if upper.isZero { return lower }
        let shift = upper.exponent - lower.exponent
        if shift <= 38 - PowersOfTen.digitCount(upper.digits.magnitude) {
            // 10³⁸ + 10³⁴ is below 2¹²⁷.
            let sum = upper.digits * Int128(PowersOfTen.power(shift)) + lower.digits
            return rounding(sum.magnitude, lower.exponent, isNegative: sum < 0)
        }
        return distantSum(upper, lower, shift)
    }

    /// A sum whose operands are so far apart that digits of the lower one can only decide the rounding.
    private static func distantSum(_ upper: Decimal128, _ lower: Decimal128, _ shift: Int) -> Decimal128 {
        let lift = 37 - PowersOfTen.digitCount(upper.digits.magnitude)
        let base = upper.digits.magnitude * PowersOfTen.power(lift)
        let cut = shift - lift
        let (part, lost) =
            cut < 39
            ? lower.digits.magnitude.quotientAndRemainder(dividingBy: PowersOfTen.power(cut))
            : (0, lower.digits.magnitude)
        let isInexact = lost != 0
        let isSum = upper.isNegative == lower.isNegative
        // Below the exact difference by less than one unit: the rest counts upwards, as `rounding` expects it.
        let magnitude = isSum ? base + part : base - part - (isInexact ? 1 : 0)
        return rounding(magnitude, upper.exponent - lift, isInexact: isInexact, isNegative: upper.isNegative)
    }

    private static func infiniteSum(_ left: Decimal128, _ right: Decimal128) -> Decimal128 {
        if left.isNaN || right.isNaN { return .nan }
        guard left.isInfinite else { return right }
        return right.isInfinite && left.isNegative != right.isNegative ? .nan : left
    }

    private static func multiplication(_ left: Decimal128, _ right: Decimal128) -> Decimal128 {
        if left.isNaN || right.isNaN { return .nan }
        let isNegative = left.isNegative != right.isNegative
        guard left.isFinite, right.isFinite else {
            return left.isZero || right.isZero ? .nan : infinity(isNegative: isNegative)
        }
        let exponent = left.exponent + right.exponent
        let (high, low) = left.digits.magnitude.multipliedFullWidth(by: right.digits.magnitude)
        guard high != 0 else { return rounding(low, exponent, isNegative: isNegative) }
        // The product has 39…68 digits: all but 37 or 36 of them can only decide the rounding.
        let cut =
            PowersOfTen.digitCount(left.digits.magnitude) + PowersOfTen.digitCount(right.digits.magnitude) - 37
        let (quotient, remainder) = PowersOfTen.power(cut).dividingFullWidth((high, low))
        return rounding(quotient, exponent + cut, isInexact: remainder != 0, isNegative: isNegative)
    }
}
