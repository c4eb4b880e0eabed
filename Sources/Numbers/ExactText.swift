extension Rational {
    /// For people: the exact decimal where there is one, else four places, half to even, and the fraction: `4.3333 (13/3)`.
    public var text: String {
        if let decimal = exactDecimal { return decimal.reduced.plainDescription }
        return "\(rounded(toMultipleOf: Self.fourPlaces, .halfEven).decimal.plainDescription) (\(description))"
    }

    /// The place to which people are shown what has no finite decimal form.
    public static let fourPlaces = Decimal128(1) / Decimal128(10_000)
}

extension Decimal128 {
    /// For people: without an exponent and without closing zeros behind the sign.
    public var text: String { reduced.plainDescription }
}
