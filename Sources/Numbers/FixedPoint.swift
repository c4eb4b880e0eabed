internal import BigInt

/// A number with 120 binary-free decimal places, for exponentials and logarithms: 34 digits of a result as small as
/// 10⁻³⁴ are wanted, and the rest guards against the errors of the steps between.
struct FixedPoint {
    private static let places = 120
    private static let unit = BigInt(10).power(places)
    /// ln 10 = 3 ln 2 + ln 1.25, by the series of the inverse hyperbolic tangent.
    private static let logarithmOfTen = 3 * inverseTangentSeries(unit / 3) * 2 + inverseTangentSeries(unit / 9) * 2

    /// The number in units of 10⁻¹²⁰.
    private var units: BigInt

    private init(units: BigInt) { self.units = units }

    /// `decimal` is finite; digits beyond the places are cut off.
    init(_ decimal: Decimal128) {
        let shift = decimal.exponent + Self.places
        units =
            shift >= 0
            ? BigInt(wide: decimal.coefficient) * BigInt(10).power(shift)
            : BigInt(wide: decimal.coefficient) / BigInt(10).power(-shift)
    }

    /// The natural logarithm of a positive number.
    static func logarithm(of number: Decimal128) -> FixedPoint {
        // number = mantissa × 10^scale with the mantissa in [0.3, 3), so that a result near 0 loses no digits.
        let count = PowersOfTen.digitCount(number.coefficient.magnitude)
        let leading = number.coefficient.magnitude / PowersOfTen.power(count - 1)
        let scale = number.exponent + count - (leading < 3 ? 1 : 0)
        var root = FixedPoint(
            units: BigInt(wide: number.coefficient) * BigInt(10).power(places + number.exponent - scale))
        // Eight square roots bring it within 0.005 of 1; each halves the logarithm.
        for _ in 0..<8 { root.units = (root.units * unit).squareRoot() }
        let ratio = (root.units - unit) * unit / (root.units + unit)
        return FixedPoint(units: inverseTangentSeries(ratio) * 512 + logarithmOfTen * BigInt(scale))
    }

    /// x + x³/3 + x⁵/5 …
    private static func inverseTangentSeries(_ x: BigInt) -> BigInt {
        let square = x * x / unit
        var power = x
        var sum = x
        var divisor = 3
        while power != 0 {
            power = power * square / unit
            sum += power / BigInt(divisor)
            divisor += 2
        }
        return sum
    }

    func multiplied(by factor: Decimal128) -> FixedPoint {
        let product = units * BigInt(wide: factor.coefficient)
        return FixedPoint(
            units: factor.exponent >= 0
                ? product * BigInt(10).power(min(factor.exponent, Self.places))
                : product / BigInt(10).power(-factor.exponent))
    }

    /// e to the power of the number, rounded half-even.
    func exponential() -> Decimal128 {
        let limit = 20_000 * Self.unit
        guard units.magnitude < limit.magnitude else {
            return units.sign == .minus ? .zero(isNegative: false, exponent: Decimal128.minimumExponent) : .infinity
        }
        guard units != 0 else { return .one }
        // e^x = 10^scale × (e^(rest / 2⁸))^(2⁸) with the rest in [0, ln 10).
        var (scale, rest) = units.quotientAndRemainder(dividingBy: Self.logarithmOfTen)
        if rest.sign == .minus {
            scale -= 1
            rest += Self.logarithmOfTen
        }
        var power = Self.exponentialSeries(rest >> 8)
        for _ in 0..<8 { power = power * power / Self.unit }
        return Decimal128.rounding(
            power.magnitude, Int(scale) - Self.places, isInexact: true, isNegative: false)
    }

    /// 1 + x + x²/2 + x³/6 …
    private static func exponentialSeries(_ x: BigInt) -> BigInt {
        var term = unit
        var sum = unit
        var count = 1
        while term != 0 {
            term = term * x / unit / BigInt(count)
            sum += term
            count += 1
        }
        return sum
    }

    /// The nearest decimal.
    var decimal: Decimal128 {
        Decimal128.rounding(units.magnitude, -Self.places, isInexact: true, isNegative: units.sign == .minus)
    }
}
