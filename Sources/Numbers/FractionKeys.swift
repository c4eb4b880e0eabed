/// Fractions, one after the other, and whole numbers in the same exact order: the numerators over a common denominator. What
/// sorts or compares many of them compares integers alone.
package struct FractionKeys: Sendable {
    private var numerators: [Int128] = []
    /// 0: there is no fraction.
    private var denominators: [UInt64] = []
    /// The least common one so far.
    private var common: UInt64 = 1
    /// Whether numerators fit 128 bits and denominators 64.
    private var fits = true

    package init(reserving count: Int = 0) {
        numerators.reserveCapacity(count)
        denominators.reserveCapacity(count)
    }

    /// - Parameter fraction: nil: there is none; that is less than every fraction. O(1).
    package mutating func append(_ fraction: Rational?) {
        guard fits else { return }
        guard let fraction else { return append(0, 0) }
        guard case .small(let numerator, let denominator) = fraction.storage,
            let own = UInt64(exactly: denominator), let common = commonDenominator(with: own)
        else { return giveUp() }
        self.common = common
        append(numerator, own)
    }

    private mutating func append(_ numerator: Int128, _ denominator: UInt64) {
        numerators.append(numerator)
        denominators.append(denominator)
    }

    /// Something came that has no key.
    package mutating func giveUp() { self = FractionKeys(fits: false) }

    private init(fits: Bool) { self.fits = fits }

    private func commonDenominator(with own: UInt64) -> UInt64? {
        if own == common || common.isMultiple(of: own) { return common }
        let factor = own / Rational.greatestCommonDivisor(common, own)
        let (product, overflow) = common.multipliedReportingOverflow(by: factor)
        return overflow ? nil : product
    }

    /// One for each fraction, in their order; equal ones for equal fractions. nil where they do not fit 128 bits. O(n).
    package var keys: [Int128]? {
        guard fits else { return nil }
        var keys = numerators
        var least: Int128?
        for index in keys.indices where denominators[index] != 0 {
            let (key, overflow) = keys[index].multipliedReportingOverflow(by: Int128(common / denominators[index]))
            if overflow { return nil }
            keys[index] = key
            least = least.map { min($0, key) } ?? key
        }
        let (missing, overflow) = (least ?? 0).subtractingReportingOverflow(1)
        for index in keys.indices where denominators[index] == 0 {
            if overflow { return nil }
            keys[index] = missing
        }
        return keys
    }
}
