import Numbers

/// A number in which scores can be rolled up: exact fractions decide, binary ones simulate.
protocol ScoreNumber: Comparable, Sendable {
    static var zero: Self { get }
    static func + (left: Self, right: Self) -> Self
    static func * (left: Self, right: Self) -> Self
    /// nil where `divisor` is zero.
    func quotient(by divisor: Self) -> Self?
    /// The same number, or the nearest.
    init(nearest exact: Rational)
}

extension Rational: ScoreNumber {
    func quotient(by divisor: Rational) -> Rational? { divided(by: divisor) }
    init(nearest exact: Rational) { self = exact }

    /// The nearest binary number, for statistics and drawing.
    var double: Double {
        let short = decimal.reduced
        let (digits, exponent) = (short.coefficient, short.exponent)
        guard digits.magnitude < 1 << 53, -22...0 ~= exponent else { return Double(short.description) ?? .nan }
        return Double(Int64(digits)) / Double.tenToThe(-exponent)
    }

    /// A binary number as a fraction, to twelve decimals. nil: too large.
    init?(twelveDecimals value: Double) {
        let units = (value * 1e12).rounded()
        guard abs(units) < 1e33 else { return nil }
        self.init(Decimal128(coefficient: Int128(units), exponent: -12))
    }
}

extension Double: ScoreNumber {
    func quotient(by divisor: Double) -> Double? { divisor == 0 ? nil : self / divisor }
    init(nearest exact: Rational) { self = exact.double }

    /// Exact up to 22.
    fileprivate static func tenToThe(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
