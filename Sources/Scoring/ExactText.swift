public import Numbers

extension Rational {
    /// For people: the exact decimal where there is one, else the fraction with its beginning: `13/3 (4.3333…)`.
    public var text: String {
        if let decimal = exactDecimal { return decimal.reduced.plainDescription }
        return "\(description) (\(decimal.rounded(scale: 4, .down).plainDescription)…)"
    }
}

extension Decimal128 {
    /// For people: without an exponent and without closing zeros behind the sign.
    public var text: String { reduced.plainDescription }
}
