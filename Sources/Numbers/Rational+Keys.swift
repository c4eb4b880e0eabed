extension Rational {
    /// Whole numbers in the exact order of the fractions, equal ones for equal fractions: the numerators over a common
    /// denominator. nil where they do not fit 128 bits. O(n), and sorting by them compares integers alone.
    public static func keys(of fractions: [Rational]) -> [Int128]? {
        guard let common = commonDenominator(of: fractions) else { return nil }
        var keys: [Int128] = []
        keys.reserveCapacity(fractions.count)
        for fraction in fractions {
            guard case .small(let top, let bottom) = fraction.storage, let own = UInt64(exactly: bottom) else {
                return nil
            }
            let (key, overflow) = top.multipliedReportingOverflow(by: Int128(common / own))
            if overflow { return nil }
            keys.append(key)
        }
        return keys
    }

    /// The least one; nil where it needs more than 64 bits.
    private static func commonDenominator(of fractions: [Rational]) -> UInt64? {
        var common: UInt64 = 1
        for fraction in fractions {
            guard case .small(_, let bottom) = fraction.storage, let own = UInt64(exactly: bottom) else { return nil }
            if own == 1 || common.isMultiple(of: own) { continue }
            let (product, overflow) = common.multipliedReportingOverflow(
                by: own / greatestCommonDivisor(common, own))
            if overflow { return nil }
            common = product
        }
        return common
    }
}
