/// Fractions, one after the other, that never change: eight bytes each where they have a common denominator, as scores mostly have.
package struct FractionColumn: Sendable {
    private enum Content: Sendable {
        /// Over one denominator; the least whole number stands where there is none.
        case numerators([Int64], over: Int64)
        case fractions([Rational?])
    }
    private let content: Content

    /// O(n).
    package init(_ fractions: [Rational?]) {
        content = Self.packed(fractions) ?? .fractions(fractions)
    }

    /// nil: they do not fit.
    private static func packed(_ fractions: [Rational?]) -> Content? {
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
        return .numerators(numerators, over: common)
    }

    package var count: Int {
        switch content {
        case .numerators(let numerators, _): numerators.count
        case .fractions(let fractions): fractions.count
        }
    }

    /// nil: there is none. O(1).
    package subscript(row: Int) -> Rational? {
        switch content {
        case .fractions(let fractions): return fractions[row]
        case .numerators(let numerators, let denominator):
            let numerator = numerators[row]
            if numerator == .min { return nil }
            if denominator == 1 { return Rational(.small(Int128(numerator), 1)) }
            let divisor = Int64(Rational.greatestCommonDivisor(numerator.magnitude, UInt64(denominator)))
            return Rational(.small(Int128(numerator / divisor), Int128(denominator / divisor)))
        }
    }
}
