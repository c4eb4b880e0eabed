internal import Numbers

/// A score, a weight or an amount of money, exactly: a fraction. Rounded only where somebody asks for it.
public struct ExactNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    let rational: Rational

    init(_ rational: Rational) { self.rational = rational }

    /// nil: it is an infinity or not a number.
    init?(_ decimal: Decimal128) {
        guard let rational = Rational(decimal) else { return nil }
        self.rational = rational
    }

    public init(_ number: Int) { rational = Rational(number) }

    /// Reads a decimal number as a rubric writes it, with a point and without separators: `-12.50`. At most 34 digits.
    /// - Returns: nil for anything else.
    public init?(_ text: String) {
        guard let decimal = Decimal128(exactly: text), decimal.isFinite else { return nil }
        self.init(decimal)
    }

    /// The number itself: `3.5` where a decimal ends, else `11/6`.
    public var description: String { rational.exactDecimal?.text ?? rational.description }

    /// Rounded half to even, with so many digits behind the point: `3.6667`. For people; nothing is decided by it.
    /// - Parameter places: from 0 to 30.
    public func decimal(places: Int) -> String {
        rational.decimal.quantized(to: -min(max(places, 0), 30)).plainDescription
    }

    public static func < (left: ExactNumber, right: ExactNumber) -> Bool { left.rational < right.rational }
}

extension Double {
    /// The nearest binary number, for charts and statistics; two different numbers may become one.
    public init(_ number: ExactNumber) {
        self = Double(number.rational.decimal.scientificDescription) ?? .nan
    }
}
