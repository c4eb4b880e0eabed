internal import BigInt

extension Rational {
    /// The exact sum.
    package static func + (left: Rational, right: Rational) -> Rational {
        // Parts of one word cannot overflow two, here and below.
        if let (a, b) = left.words, let (c, d) = right.words {
            if b == d { return sum(Int128(a) &+ Int128(c), over: b) }
            return Rational(
                reducing: Int128(a) &* Int128(d) &+ Int128(c) &* Int128(b), Int128(b) &* Int128(d))
        }
        guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
            return bigSum(left, right)
        }
        if b == d {
            let (sum, overflow) = a.addingReportingOverflow(c)
            if !overflow { return b == 1 ? whole(sum) : Rational(reducing: sum, b) }
        }
        guard let left1 = product(a, d), let right1 = product(c, b), let bottom = product(b, d) else {
            return bigSum(left, right)
        }
        let (sum, overflow) = left1.addingReportingOverflow(right1)
        return overflow ? bigSum(left, right) : Rational(reducing: sum, bottom)
    }

    /// The exact difference.
    package static func - (left: Rational, right: Rational) -> Rational { left + -right }

    /// The number with the opposite sign.
    package static prefix func - (number: Rational) -> Rational {
        switch number.storage {
        case .small(let numerator, let denominator): Rational(.small(-numerator, denominator))
        case .big(let parts): Rational(.big(-parts.numerator, parts.denominator))
        }
    }

    /// The exact product.
    package static func * (left: Rational, right: Rational) -> Rational {
        if let (a, b) = left.words, let (c, d) = right.words {
            let (top, bottom) = (Int128(a) &* Int128(c), Int128(b) &* Int128(d))
            return bottom == 1 ? Rational(.small(top, 1)) : Rational(reducing: top, bottom)
        }
        guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
            let top = product(a, c), let bottom = product(b, d)
        else { return Rational(reducing: left.numerator * right.numerator, left.denominator * right.denominator) }
        return bottom == 1 ? whole(top) : Rational(reducing: top, bottom)
    }

    package static func += (left: inout Rational, right: Rational) { left = left + right }
    package static func -= (left: inout Rational, right: Rational) { left = left - right }
    package static func *= (left: inout Rational, right: Rational) { left = left * right }

    /// The exact quotient; nil where `divisor` is zero.
    package func divided(by divisor: Rational) -> Rational? {
        guard !divisor.isZero else { return nil }
        guard case .small(let a, let b) = storage, case .small(let c, let d) = divisor.storage,
            let top = Self.product(a, d), let bottom = Self.product(b, c)
        else { return Rational(reducing: numerator * divisor.denominator, denominator * divisor.numerator) }
        return Rational(reducing: top, bottom)
    }

    private static func sum(_ top: Int128, over bottom: UInt64) -> Rational {
        bottom == 1 ? Rational(.small(top, 1)) : Rational(reducing: top, Int128(bottom))
    }

    private static func bigSum(_ left: Rational, _ right: Rational) -> Rational {
        Rational(
            reducing: left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    private static func whole(_ value: Int128) -> Rational {
        value == .min ? Rational(reducing: BigInt(wide: value), 1) : Rational(.small(value, 1))
    }

    private static func product(_ left: Int128, _ right: Int128) -> Int128? {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow || product == .min ? nil : product
    }
}

extension Rational: Comparable {
    /// The exact order.
    package static func < (left: Rational, right: Rational) -> Bool {
        if let (a, b) = left.words, let (c, d) = right.words {
            return b == d ? a < c : Int128(a) &* Int128(d) < Int128(c) &* Int128(b)
        }
        guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
            return left.numerator * right.denominator < right.numerator * left.denominator
        }
        if b == d { return a < c }
        guard let one = product(a, d), let other = product(c, b) else {
            return left.numerator * right.denominator < right.numerator * left.denominator
        }
        return one < other
    }
}
