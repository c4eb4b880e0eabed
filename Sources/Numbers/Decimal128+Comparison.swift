extension Decimal128: Hashable, Comparable {
    /// Numeric equality: `1.0` equals `1.00`, `−0` equals `0`. NaN equals NaN, so that sets and dictionaries work.
    @inlinable @inline(__always)
    package static func == (left: Decimal128, right: Decimal128) -> Bool {
        left.isAlike(right) ? left.digits == right.digits : isEqual(left, right)
    }

    /// Numeric order; a total one: NaN comes after everything else.
    @inlinable @inline(__always)
    package static func < (left: Decimal128, right: Decimal128) -> Bool {
        left.isAlike(right) ? left.digits < right.digits : isLess(left, right)
    }

    /// Whether the coefficients alone tell the order: what most comparisons come to, without a call.
    @inlinable @inline(__always)
    func isAlike(_ other: Decimal128) -> Bool {
        scale == other.scale && form == .finite && other.form == .finite
    }

    @usableFromInline
    static func isEqual(_ left: Decimal128, _ right: Decimal128) -> Bool {
        if let (one, other) = aligned(left, right) { return one == other }
        if left.isNaN || right.isNaN { return left.isNaN && right.isNaN }
        return ordering(left, right) == 0
    }

    @usableFromInline
    static func isLess(_ left: Decimal128, _ right: Decimal128) -> Bool {
        if let (one, other) = aligned(left, right) { return one < other }
        if left.isNaN || right.isNaN { return !left.isNaN && right.isNaN }
        return ordering(left, right) < 0
    }

    /// −1, 0 or 1 as `left` is less than, equal to or greater than `right`; nil where one of them is NaN.
    package static func compare(_ left: Decimal128, _ right: Decimal128) -> Int? {
        left.isNaN || right.isNaN ? nil : ordering(left, right)
    }

    /// Equal numbers hash equally, whatever their exponents.
    package func hash(into hasher: inout Hasher) {
        guard isFinite else { return hasher.combine(form) }
        guard digits != 0 else { return hasher.combine(0 as Int128) }
        let short = PowersOfTen.strippingZeros(digits.magnitude, atMost: Self.precision)
        hasher.combine(digits < 0 ? -Int128(short.magnitude) : Int128(short.magnitude))
        hasher.combine(exponent + short.zeros)
    }

    /// Where the number stands: −2 for −∞, −1, 0, 1 for finite numbers by sign, 2 for ∞.
    private var side: Int {
        switch form {
        case .finite: digits.signum() == 0 ? 0 : (digits < 0 ? -1 : 1)
        case .negativeZero: 0
        case .infinity: 2
        case .negativeInfinity: -2
        case .nan: 3
        }
    }

    /// Compares numbers of which none is NaN.
    private static func ordering(_ left: Decimal128, _ right: Decimal128) -> Int {
        let side = left.side
        if side != right.side { return side < right.side ? -1 : 1 }
        guard abs(side) == 1 else { return 0 }
        let (first, second) = (left.adjustedExponent, right.adjustedExponent)
        if first != second { return (first < second) == (side > 0) ? -1 : 1 }
        // The first digits stand in the same place, so aligning needs at most 33 zeros and stays within 34 digits.
        let shift = left.exponent - right.exponent
        let one = shift > 0 ? left.digits * Int128(PowersOfTen.power(shift)) : left.digits
        let other = shift < 0 ? right.digits * Int128(PowersOfTen.power(-shift)) : right.digits
        return one == other ? 0 : (one < other ? -1 : 1)
    }
}
