/// Fractions, one after the other, that never change: eight bytes each where they have a common denominator, as scores mostly have.
package struct FractionColumn: Sendable {
    /// Over one denominator; the least whole number stands where there is none.
    private let numerators: [Int64]
    private let denominator: Int64
    /// Where they have no common denominator that fits: all of them; else empty.
    private let fractions: [Rational?]

    /// O(n).
    package init(_ fractions: [Rational?]) {
        if let packed = Self.packed(fractions) {
            (numerators, denominator, self.fractions) = (packed.numerators, packed.denominator, [])
        } else {
            (numerators, denominator, self.fractions) = ([], 1, fractions)
        }
    }

    /// nil: they do not fit.
    private static func packed(_ fractions: [Rational?]) -> (numerators: [Int64], denominator: Int64)? {
        var common: Int64 = 1
        for case let fraction? in fractions {
            guard case .small(_, let own) = fraction.storage, let own = Int64(exactly: own) else { return nil }
            if own == common || common.isMultiple(of: own) { continue }
            let divisor = Int64(Rational.greatestCommonDivisor(UInt64(common), UInt64(own)))
            let (product, overflow) = common.multipliedReportingOverflow(by: own / divisor)
            if overflow { return nil }
            common = product
        }
        var numerators: [Int64] = []
        numerators.reserveCapacity(fractions.count)
        for fraction in fractions {
            guard let fraction else {
                numerators.append(.min)
                continue
            }
            guard case .small(let top, let own) = fraction.storage, let top = Int64(exactly: top) else { return nil }
            let (numerator, overflow) = top.multipliedReportingOverflow(by: common / Int64(own))
            if overflow || numerator == .min { return nil }
            numerators.append(numerator)
        }
        return (numerators, common)
    }

    package var count: Int { numerators.count + fractions.count }

    /// nil: there is none. O(1).
    package subscript(row: Int) -> Rational? {
        guard fractions.isEmpty else { return fractions[row] }
        let numerator = numerators[row]
        if numerator == .min { return nil }
        if denominator == 1 { return Rational(.small(Int128(numerator), 1)) }
        let divisor = Int64(Rational.greatestCommonDivisor(numerator.magnitude, UInt64(denominator)))
        return Rational(.small(Int128(numerator / divisor), Int128(denominator / divisor)))
    }
}
