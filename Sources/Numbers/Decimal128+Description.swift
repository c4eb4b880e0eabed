extension Decimal128: CustomStringConvertible {
    /// Plain notation for ordinary magnitudes (`1000000`, `0.30`; zeros at the end are kept), scientific notation where
    /// plain notation would need more than 34 zeros before or after the digits' own places.
    package var description: String {
        guard isFinite else { return nonFiniteDescription }
        return abs(adjustedExponent) <= Self.precision && exponent >= -2 * Self.precision
            ? plainDescription : scientificDescription
    }

    /// Plain notation at any magnitude: never an exponent. Up to 6 177 characters long.
    package var plainDescription: String {
        guard isFinite else { return nonFiniteDescription }
        if -18...0 ~= exponent, let magnitude = UInt64(exactly: digits.magnitude) {
            return ShortNumeral(magnitude, places: -exponent, isNegative: isNegative).text
        }
        let numerals = UInt64(exactly: digits.magnitude).map { String($0) } ?? String(digits.magnitude)
        let sign = isNegative ? "-" : ""
        if exponent >= 0 {
            return sign + numerals + (isZero ? "" : String(repeating: "0", count: exponent))
        }
        let whole = numerals.utf8.count + exponent
        if whole > 0 { return sign + numerals.prefix(whole) + "." + numerals.suffix(-exponent) }
        return sign + "0." + String(repeating: "0", count: -whole) + numerals
    }

    /// The specification's `to-scientific-string`: plain where the exponent is not positive and the first digit stands
    /// no further than six places behind the point, otherwise one digit before the point and `E±n`.
    package var scientificDescription: String {
        guard isFinite else { return nonFiniteDescription }
        let adjusted = adjustedExponent
        if exponent <= 0, adjusted >= -6 { return plainDescription }
        let numerals = String(digits.magnitude)
        let fraction = numerals.utf8.count > 1 ? "." + numerals.dropFirst() : ""
        return (isNegative ? "-" : "") + numerals.prefix(1) + fraction + "E" + (adjusted < 0 ? "" : "+") + "\(adjusted)"
    }

    private var nonFiniteDescription: String {
        isNaN ? "NaN" : (isNegative ? "-Infinity" : "Infinity")
    }
}

extension Decimal128 {
    /// Adds the number in plain notation to UTF-8: the same as `plainDescription`, without a text of its own.
    package func write(to bytes: inout [UInt8]) {
        if !writeShort(to: &bytes) { bytes.append(contentsOf: plainDescription.utf8) }
    }

    /// The same without zeros at the end of its decimals.
    package func writeShortest(to bytes: inout [UInt8]) { (exponent < 0 ? reduced : self).write(to: &bytes) }

    /// - Returns: whether it was one of the numbers that occur, of no more than machine words; otherwise nothing was added.
    func writeShort(to bytes: inout [UInt8]) -> Bool {
        guard isFinite, let magnitude = UInt64(exactly: digits.magnitude), -18...18 ~= exponent else { return false }
        bytes.append(digits: magnitude, places: max(-exponent, 0), isNegative: isNegative)
        if exponent > 0, magnitude > 0 { bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent)) }
        return true
    }
}

/// A number of one machine word in plain notation.
struct ShortNumeral {
    /// 20 digits at most, a point and a sign, at the end.
    private var numerals = InlineArray<22, UInt8>(repeating: 0)
    private var start: Int

    /// - Parameter places: how many of the digits stand behind the point, at most 18; one stands before it.
    init(_ magnitude: UInt64, places: Int, isNegative: Bool) {
        start = numerals.count
        // From the last.
        var rest = magnitude
        let point = places > 0 ? start - places - 1 : -1
        repeat {
            start -= 1
            if start == point { start -= 1 }
            numerals[start] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0 || start > point && point >= 0
        if point >= 0 { numerals[point] = UInt8(ascii: ".") }
        if isNegative {
            start -= 1
            numerals[start] = UInt8(ascii: "-")
        }
    }

    var text: String {
        guard let text = try? UTF8Span(validating: numerals.span.extracting(start...)) else { return "" }
        return String(copying: text)
    }

    func write(to bytes: inout [UInt8]) {
        bytes.append(addingCapacity: numerals.count) { output in
            for index in start..<numerals.count { output.append(numerals[index]) }
        }
    }
}

extension [UInt8] {
    /// Adds a number in plain notation.
    /// - Parameter places: how many of the digits stand behind the point, at most 18; one stands before it.
    mutating func append(digits magnitude: UInt64, places: Int, isNegative: Bool) {
        if magnitude < 10, places == 0, !isNegative { return append(UInt8(ascii: "0") + UInt8(magnitude)) }
        ShortNumeral(magnitude, places: places, isNegative: isNegative).write(to: &self)
    }
}
