extension Rational {
    /// Row by row the sum of factor × number over several columns, divided. Whole numbers over one common denominator are added up, and each
    /// row is brought to lowest terms once.
    /// - Parameters:
    ///   - columns: of equal length.
    ///   - factors: one a column.
    /// - Returns: nil where `divisor` is zero, or the numbers are too wide for that: then sums have to be made one by one.
    package static func weightedSums(
        _ columns: [ContiguousArray<Rational>], _ factors: [Rational], dividedBy divisor: Rational
    ) -> ContiguousArray<Rational>? {
        guard columns.count <= 64, let count = columns.first?.count else { return nil }
        var unit: UInt64 = 1
        var parts: [(numerator: Int64, denominator: UInt64)] = []
        for (column, factor) in zip(columns, factors) {
            guard case .small(let top, let bottom)? = factor.divided(by: divisor)?.storage,
                let own = commonDenominator(column), let numerator = Int64(exactly: top),
                let bottom = UInt64(exactly: bottom), let denominator = product(own, bottom),
                let next = leastCommonMultiple(unit, denominator)
            else { return nil }
            unit = next
            parts.append((numerator, denominator))
        }
        var sums = ContiguousArray<Int128>(repeating: 0, count: count)
        for (column, part) in zip(columns, parts) {
            let (factor, overflow) = Int128(part.numerator).multipliedReportingOverflow(
                by: Int128(unit / part.denominator))
            guard !overflow, let own = commonDenominator(column), add(column, own, times: factor, to: &sums) else {
                return nil
            }
        }
        return ContiguousArray(sums.map { Rational(reducing: $0, Int128(unit)) })
    }

    /// Numbers below 2⁶² times factors below 2⁵⁸: with 64 columns no sum overflows.
    private static func add(
        _ column: ContiguousArray<Rational>, _ unit: UInt64, times factor: Int128,
        to sums: inout ContiguousArray<Int128>
    ) -> Bool {
        guard factor.magnitude < 1 << 58 else { return false }
        for row in column.indices {
            guard case .small(let top, let bottom) = column[row].storage else { return false }
            let whole = bottom == Int128(unit) ? top : top &* Int128(unit / UInt64(truncatingIfNeeded: bottom))
            guard whole.magnitude < 1 << 62, top.magnitude < 1 << 62 else { return false }
            sums[row] &+= whole &* factor
        }
        return true
    }

    private static func commonDenominator(_ column: ContiguousArray<Rational>) -> UInt64? {
        var unit: UInt64 = 1
        for number in column {
            guard case .small(_, let bottom) = number.storage, let own = UInt64(exactly: bottom) else { return nil }
            if own == unit || own == 1 || unit.isMultiple(of: own) { continue }
            guard let next = leastCommonMultiple(unit, own) else { return nil }
            unit = next
        }
        return unit
    }

    private static func leastCommonMultiple(_ one: UInt64, _ other: UInt64) -> UInt64? {
        product(one / greatestCommonDivisor(one, other), other)
    }

    private static func product(_ one: UInt64, _ other: UInt64) -> UInt64? {
        let (product, overflow) = one.multipliedReportingOverflow(by: other)
        return overflow || product > 1 << 62 ? nil : product
    }
}
