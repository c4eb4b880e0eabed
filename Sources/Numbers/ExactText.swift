extension Rational {
    /// For people: the exact decimal where there is one, else four places, half to even, and the fraction: `4.3333 (13/3)`.
    package var text: String {
        if let decimal = exactDecimal { return decimal.reduced.plainDescription }
        return "\(rounded(toMultipleOf: Self.fourPlaces, .halfEven).decimal.plainDescription) (\(description))"
    }

    /// For people where nothing hangs on the last digit: the exact decimal where there is one, else four places: `4.3333`.
    package var shortText: String {
        (exactDecimal ?? rounded(toMultipleOf: Self.fourPlaces, .halfEven).decimal).text
    }

    /// Two numbers that are read beside each other: short, and with the fractions where they would look the same and are not.
    package static func texts(_ one: Rational, _ other: Rational) -> (one: String, other: String) {
        let short = (one.shortText, other.shortText)
        return one == other || short.0 != short.1 ? short : (one.text, other.text)
    }

    /// The place to which people are shown what has no finite decimal form.
    package static let fourPlaces = Decimal128(1) / Decimal128(10_000)
}

extension Decimal128 {
    /// For people: without an exponent and without closing zeros behind the sign.
    package var text: String { reduced.plainDescription }
}
