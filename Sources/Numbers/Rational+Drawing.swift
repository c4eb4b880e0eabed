internal import BigInt

// What a draw by lot needs beside arithmetic.
extension Rational {
    /// Bytes as a fraction of 256 to the power of their number: at least 0 and below 1, the first byte the highest.
    package init(fraction bytes: [UInt8]) {
        let top = bytes.reduce(BigInt(0)) { ($0 << 8) + BigInt(Int($1)) }
        self.init(reducing: top, BigInt(1) << (8 * bytes.count))
    }

    /// The least whole number above zero of which every one of these is a whole number of parts. O(n) divisions.
    package static func commonDenominator(of numbers: [Rational]) -> Rational {
        var common = BigInt(1)
        for number in numbers {
            let own = number.denominator
            guard common % own != 0 else { continue }
            common = common / common.greatestCommonDivisor(with: own) * own
        }
        return Rational(reducing: common, 1)
    }

    /// The greatest whole number that is not above.
    package var floor: Rational { rounded(toMultipleOf: 1, .floor) }

    /// Always as a fraction in lowest terms, `3/4`; a whole number stands alone, `1`.
    package var fractionText: String {
        let (top, bottom) = (numerator, denominator)
        return bottom == 1 ? "\(top)" : "\(top)/\(bottom)"
    }
}
