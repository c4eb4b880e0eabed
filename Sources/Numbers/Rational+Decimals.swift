internal import BigInt

extension Rational: CustomStringConvertible {
    /// The nearest decimal of 34 digits, half-even; an infinity beyond the format's range.
    package var decimal: Decimal128 {
        if case .small(let top, let bottom) = storage, let left = Decimal128(top), let right = Decimal128(bottom) {
            return left / right
        }
        return Decimal128(quotient: numerator, denominator)
    }

    /// The decimal that has exactly this value; nil where the expansion does not end within 34 digits.
    package var exactDecimal: Decimal128? {
        if case .small(let top, 1) = storage, let whole = Decimal128(top) { return whole }
        if case .small(let top, let bottom) = storage, let bottom = UInt64(exactly: bottom) {
            let (rest, places) = Self.decimalPlaces(bottom)
            guard rest == 1 else { return nil }
            if let short = Self.shortDecimal(top, bottom, places) { return short }
            let factor = places < 38 ? Int128(PowersOfTen.power(places) / UInt128(bottom)) : .max
            let (coefficient, overflow) = top.multipliedReportingOverflow(by: factor)
            if !overflow, places < 38, let short = Decimal128(coefficient) {
                return Decimal128(coefficient: short.coefficient, exponent: -places)
            }
        }
        let nearest = decimal
        return Rational(nearest) == self ? nearest : nil
    }

    /// With so many places, in machine words; nil where it does not fit them.
    private static func shortDecimal(_ top: Int128, _ bottom: UInt64, _ places: Int) -> Decimal128? {
        guard let top = Int64(exactly: top), let coefficient = shortCoefficient(top, bottom, places) else { return nil }
        return Decimal128(unchecked: Int128(coefficient), scale: Int16(-places))
    }

    private static func shortCoefficient(_ top: Int64, _ bottom: UInt64, _ places: Int) -> Int64? {
        guard let power = PowersOfTen.narrowPower(places) else { return nil }
        let (coefficient, overflow) = top.multipliedReportingOverflow(by: power / Int64(bottom))
        return overflow ? nil : coefficient
    }

    /// How many places a fraction with this denominator has, and what prime factors beside 2 and 5 leave of it: with any, no
    /// expansion ends.
    private static func decimalPlaces(_ denominator: UInt64) -> (rest: UInt64, places: Int) {
        let twos = denominator.trailingZeroBitCount
        var rest = denominator >> twos
        var fives = 0
        while rest.isMultiple(of: 5) {
            rest /= 5
            fives += 1
        }
        return (rest, max(twos, fives))
    }

    /// The multiple of `step` that `mode` chooses, found exactly: 15/4 to 0.5, half-up, is 4; 13/3 to 0.5 is 9/2.
    ///
    /// A `step` that is zero, negative or not finite leaves the number as it is.
    package func rounded(toMultipleOf step: Decimal128, _ mode: RoundingMode) -> Rational {
        if let rounded = rounded(toPlaces: -step.exponent, of: step, mode) { return rounded }
        guard let unit = Rational(step), !unit.isZero, !unit.isNegative, let steps = divided(by: unit) else {
            return self
        }
        return steps.roundedToWhole(mode) * unit
    }

    /// The same for a step such as 0.0001, in fewer divisions; nil: it is another step, or the number is too wide.
    private func rounded(toPlaces places: Int, of step: Decimal128, _ mode: RoundingMode) -> Rational? {
        guard step.coefficient == 1, let power = PowersOfTen.narrowPower(places),
            case .small(let top, let bottom) = storage
        else { return nil }
        let (scaled, overflow) = top.multipliedReportingOverflow(by: Int128(power))
        guard !overflow, let whole = Self.whole(scaled, bottom.magnitude, mode),
            case .small(let steps, _) = whole.storage
        else { return nil }
        return Rational(reducing: steps, Int128(power))
    }

    /// Rounded half to even to so many places, which are all written; nil: it is too wide for that to be quick. A number that becomes zero has no
    /// sign.
    package func fixedText(places: Int) -> String? {
        guard let (top, bottom) = words, let power = PowersOfTen.narrowPower(places) else { return nil }
        guard let whole = Self.whole(Int128(top) &* Int128(power), UInt128(bottom), .halfEven)?.words?.top else {
            return nil
        }
        return ShortNumeral(whole.magnitude, places: places, isNegative: whole < 0).text
    }

    /// The exact decimal where there is one of 34 digits (`4.5`), otherwise the fraction (`13/3`).
    package var description: String {
        if let exact = exactDecimal { return exact.plainDescription }
        switch storage {
        case .small(let top, let bottom): return "\(top)/\(bottom)"
        case .big(let parts):
            return parts.denominator == 1 ? "\(parts.numerator)" : "\(parts.numerator)/\(parts.denominator)"
        }
    }

    /// Adds the number to UTF-8: the same as `description`, mostly without a text of its own.
    /// - Parameter mark: stands before and behind a fraction.
    package func write(to bytes: inout [UInt8], fractionsBetween mark: UInt8) {
        if writeShort(to: &bytes, mark) { return }
        let isFraction = exactDecimal == nil
        if isFraction { bytes.append(mark) }
        write(to: &bytes)
        if isFraction { bytes.append(mark) }
    }

    /// - Returns: whether it was one of those in machine words; otherwise nothing was added.
    private func writeShort(to bytes: inout [UInt8], _ mark: UInt8?) -> Bool {
        guard let (top, bottom) = words else { return false }
        let (rest, places) = Self.decimalPlaces(bottom)
        guard rest == 1 else {
            if let mark { bytes.append(mark) }
            bytes.append(digits: top.magnitude, places: 0, isNegative: top < 0)
            bytes.append(UInt8(ascii: "/"))
            bytes.append(digits: bottom, places: 0, isNegative: false)
            if let mark { bytes.append(mark) }
            return true
        }
        guard let coefficient = Self.shortCoefficient(top, bottom, places) else { return false }
        bytes.append(digits: coefficient.magnitude, places: places, isNegative: top < 0)
        return true
    }

    /// Adds the number to UTF-8: the same as `description`, mostly without a text of its own.
    package func write(to bytes: inout [UInt8]) {
        if writeShort(to: &bytes, nil) { return }
        if let exact = exactDecimal { return exact.write(to: &bytes) }
        guard case .small(let top, let bottom) = storage, let top = Decimal128(top), let bottom = Decimal128(bottom)
        else {
            return bytes.append(contentsOf: description.utf8)
        }
        top.write(to: &bytes)
        bytes.append(UInt8(ascii: "/"))
        bottom.write(to: &bytes)
    }

    private func roundedToWhole(_ mode: RoundingMode) -> Rational {
        if case .small(let top, let bottom) = storage, let whole = Self.whole(top, bottom.magnitude, mode) {
            return whole
        }
        let unit = denominator.magnitude
        let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: unit)
        let grows = mode.increments(
            Self.rest(remainder, of: unit), isOdd: quotient & 1 == 1, isNegative: isNegative)
        return Rational(
            reducing: BigInt(sign: isNegative ? .minus : .plus, magnitude: grows ? quotient + 1 : quotient), 1)
    }

    /// nil where the result needs big integers.
    private static func whole(_ top: Int128, _ unit: UInt128, _ mode: RoundingMode) -> Rational? {
        let (quotient, remainder) = top.magnitude.quotientAndRemainder(dividingBy: unit)
        let complement = unit - remainder
        let rest: RoundingMode.Rest =
            remainder == 0
            ? .nothing : remainder == complement ? .half : remainder < complement ? .belowHalf : .aboveHalf
        let grows = mode.increments(rest, isOdd: quotient & 1 == 1, isNegative: top < 0)
        guard let result = Int128(exactly: grows ? quotient + 1 : quotient) else { return nil }
        return Rational(.small(top < 0 ? -result : result, 1))
    }

    private static func rest(_ remainder: BigUInt, of unit: BigUInt) -> RoundingMode.Rest {
        guard remainder != 0 else { return .nothing }
        let complement = unit - remainder
        return remainder == complement ? .half : (remainder < complement ? .belowHalf : .aboveHalf)
    }
}
