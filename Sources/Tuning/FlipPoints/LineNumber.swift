import Numbers

/// What the ends of score lines are made of. Every kind is exact; the narrowest in which nothing can overflow is the fastest.
protocol LineNumber: Comparable, Sendable {
    /// Wide enough for the sum of two products of differences.
    associatedtype Product: Comparable
    static func - (left: Self, right: Self) -> Self
    static func product(_ left: Self, _ right: Self) -> Product
    static func sum(_ left: Product, _ right: Product) -> Product
    static var zero: Self { get }
    /// `part` of `part + rest`.
    static func share(_ part: Self, rest: Self) -> Rational?
    init(small: Int)
}

/// For numbers below 2³⁰: differences, products and their sum stay below 2⁶³.
extension Int64: LineNumber {
    static let bits = 30

    static func product(_ left: Int64, _ right: Int64) -> Int64 { left &* right }
    static func sum(_ left: Int64, _ right: Int64) -> Int64 { left &+ right }
    static func share(_ part: Int64, rest: Int64) -> Rational? {
        Rational(numerator: Int128(part), denominator: Int128(part) + Int128(rest))
    }
    init(small: Int) { self.init(small) }
}

/// For numbers below 2¹²⁵, with products of 256 bits.
extension Int128: LineNumber {
    static let bits = 125

    static func product(_ left: Int128, _ right: Int128) -> Wide {
        let (high, low) = left.multipliedFullWidth(by: right)
        return Wide(high: high, low: low)
    }
    static func sum(_ left: Wide, _ right: Wide) -> Wide {
        let (low, carry) = left.low.addingReportingOverflow(right.low)
        return Wide(high: left.high &+ right.high &+ (carry ? 1 : 0), low: low)
    }
    static func share(_ part: Int128, rest: Int128) -> Rational? {
        Rational(numerator: part, denominator: part + rest)
    }
    init(small: Int) { self.init(small) }

    /// A whole number of 256 bits, in two's complement.
    struct Wide: Comparable {
        var high: Int128
        var low: UInt128

        static func < (left: Wide, right: Wide) -> Bool {
            left.high == right.high ? left.low < right.low : left.high < right.high
        }
    }
}

/// For everything else.
extension Rational: LineNumber {
    static func product(_ left: Rational, _ right: Rational) -> Rational { left * right }
    static func sum(_ left: Rational, _ right: Rational) -> Rational { left + right }
    static func share(_ part: Rational, rest: Rational) -> Rational? { part.divided(by: part + rest) }
    init(small: Int) { self.init(small) }
}

/// A share t from 0 to 1, written as two parts that need no division: t = part ÷ (part + rest).
struct Share<Number: LineNumber>: Sendable {
    var part: Number
    var rest: Number

    static func isLess(_ left: Share, _ right: Share) -> Bool {
        Number.product(left.part, right.rest) < Number.product(right.part, left.rest)
    }

    var rational: Rational? { Number.share(part, rest: rest) }
}
