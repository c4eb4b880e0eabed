package import Numbers

/// A number in which scores can be added up: exact fractions decide, binary ones simulate.
package protocol ScoreNumber: Comparable, Sendable {
    static var zero: Self { get }
    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
    static func * (left: Self, right: Self) -> Self
    /// nil where `divisor` is zero.
    func quotient(by divisor: Self) -> Self?
    /// The same number, or the nearest.
    init(nearest exact: Rational)
    /// The same number, or one within 10⁻¹² of it; nil: too large.
    var fraction: Rational? { get }
    /// Row by row the sum of factor × number over several columns, divided; nil where `divisor` is zero.
    static func sums(_ columns: [ContiguousArray<Self>], _ factors: [Self], dividedBy divisor: Self?)
        -> ContiguousArray<Self>?
    /// As a threshold: what a score has to reach, the arithmetic's noise allowed for.
    var tolerated: Self { get }
}

extension ScoreNumber {
    /// The same, number by number.
    package static func foldedSums(
        _ columns: [ContiguousArray<Self>], _ factors: [Self], dividedBy divisor: Self?
    ) -> ContiguousArray<Self>? {
        guard divisor != .zero, var sums = columns.first else { return nil }
        var target = sums.mutableSpan
        for row in target.indices { target[row] = target[row] * factors[0] }
        for (column, factor) in zip(columns, factors).dropFirst() { add(factor, times: column.span, to: &target) }
        guard let divisor else { return sums }
        for row in target.indices { target[row] = target[row].quotient(by: divisor) ?? .zero }
        return sums
    }

    private static func add(_ factor: Self, times column: Span<Self>, to sums: inout MutableSpan<Self>) {
        precondition(column.count == sums.count)
        for row in sums.indices { sums[row] = sums[row] + factor * column[row] }
    }
}

extension Rational: ScoreNumber {
    package static func sums(
        _ columns: [ContiguousArray<Rational>], _ factors: [Rational], dividedBy divisor: Rational?
    ) -> ContiguousArray<Rational>? {
        weightedSums(columns, factors, dividedBy: divisor ?? .one)
            ?? foldedSums(columns, factors, dividedBy: divisor)
    }
    package func quotient(by divisor: Rational) -> Rational? { divided(by: divisor) }
    package init(nearest exact: Rational) { self = exact }
    package var fraction: Rational? { self }
    package var tolerated: Rational { self }

    /// The nearest binary number, for statistics and drawing.
    package var double: Double {
        let short = decimal.reduced
        let (digits, exponent) = (short.coefficient, short.exponent)
        guard digits.magnitude < 1 << 53, -22...0 ~= exponent else { return Double(short.description) ?? .nan }
        return Double(Int64(digits)) / Double.tenToThe(-exponent)
    }

    /// A binary number as a fraction, to twelve decimals. nil: too large.
    package init?(twelveDecimals value: Double) {
        let units = (value * 1e12).rounded()
        guard abs(units) < 1e33 else { return nil }
        self.init(Decimal128(coefficient: Int128(units), exponent: -12))
    }
}

extension Double: ScoreNumber {
    package static func sums(
        _ columns: [ContiguousArray<Double>], _ factors: [Double], dividedBy divisor: Double?
    ) -> ContiguousArray<Double>? { foldedSums(columns, factors, dividedBy: divisor) }
    package func quotient(by divisor: Double) -> Double? { divisor == 0 ? nil : self / divisor }
    package init(nearest exact: Rational) { self = exact.double }
    package var fraction: Rational? { Rational(twelveDecimals: self) }
    package var tolerated: Double { self - 1e-9 * max(1, abs(self)) }

    /// Exact up to 22.
    fileprivate static func tenToThe(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
