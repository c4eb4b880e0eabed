internal import BigInt

/// An exact fraction in lowest terms: what means, shares and weighted totals are made of.
///
/// It never overflows and never rounds; numbers whose parts fit 128 bits are kept inline, greater ones as big integers.
package struct Rational: Sendable, Hashable {
    /// One representation per value: `small` wherever both parts fit, lowest terms, denominator above zero.
    enum Storage: Sendable {
        case small(Int128, Int128)
        case big(WideParts)

        static func big(_ numerator: BigInt, _ denominator: BigInt) -> Storage {
            .big(WideParts(numerator, denominator))
        }
    }

    /// Parts of which one needs more than 128 bits. An object, since big integers in place would make every fraction three times as large, and a
    /// copy of it five times as slow.
    final class WideParts: Sendable, Hashable {
        let numerator: BigInt
        let denominator: BigInt

        init(_ numerator: BigInt, _ denominator: BigInt) {
            (self.numerator, self.denominator) = (numerator, denominator)
        }

        static func == (left: WideParts, right: WideParts) -> Bool {
            left.numerator == right.numerator && left.denominator == right.denominator
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(numerator)
            hasher.combine(denominator)
        }
    }

    /// The same in places of eight bytes.
    private enum Kept: Sendable, Hashable {
        case small(TwoWords, TwoWords)
        case big(WideParts)
    }

    private let kept: Kept

    var storage: Storage {
        switch kept {
        case .small(let numerator, let denominator): .small(numerator.number, denominator.number)
        case .big(let parts): .big(parts)
        }
    }

    /// Both parts in machine words, as most fractions have them: read where they lie.
    var words: (top: Int64, bottom: UInt64)? {
        guard case .small(let top, let bottom) = kept, let top = top.word, let bottom = bottom.word else { return nil }
        return (top, UInt64(bottom))
    }

    init(_ storage: Storage) {
        switch storage {
        case .small(let numerator, let denominator): kept = .small(TwoWords(numerator), TwoWords(denominator))
        case .big(let parts): kept = .big(parts)
        }
    }

    /// The whole number `int`.
    package init(_ int: Int) { self.init(.small(Int128(int), 1)) }

    /// The fraction `n`/`d`; nil where `d` is zero.
    package init?(_ n: Int, over d: Int) {
        guard d != 0 else { return nil }
        self.init(reducing: Int128(n), Int128(d))
    }

    /// The exact value of `decimal`; nil for infinities and NaN.
    package init?(_ decimal: Decimal128) {
        guard decimal.isFinite else { return nil }
        let short = decimal.reduced
        switch short.exponent {
        case 0:
            self.init(.small(short.coefficient, 1))
        case -37..<0:
            self.init(reducing: short.coefficient, Int128(PowersOfTen.power(-short.exponent)))
        case let exponent where exponent > 0:
            self.init(reducing: BigInt(wide: short.coefficient) * BigInt(10).power(exponent), 1)
        default:
            self.init(reducing: BigInt(wide: short.coefficient), BigInt(10).power(-short.exponent))
        }
    }

    /// 0.
    package static let zero = Rational(0)
    /// 1.
    package static let one = Rational(1)

    /// Whether the number is zero.
    package var isZero: Bool {
        switch storage {
        case .small(let numerator, _): numerator == 0
        case .big: false
        }
    }

    /// Whether the number is below zero.
    package var isNegative: Bool {
        switch storage {
        case .small(let numerator, _): numerator < 0
        case .big(let parts): parts.numerator.sign == .minus
        }
    }

    /// The number without its sign.
    package var magnitude: Rational { isNegative ? -self : self }

    var numerator: BigInt {
        switch storage {
        case .small(let numerator, _): BigInt(wide: numerator)
        case .big(let parts): parts.numerator
        }
    }

    var denominator: BigInt {
        switch storage {
        case .small(_, let denominator): BigInt(wide: denominator)
        case .big(let parts): parts.denominator
        }
    }
}

// MARK: - Lowest terms

extension Rational {
    /// The fraction in lowest terms; `denominator` is not zero.
    init(reducing numerator: Int128, _ denominator: Int128) {
        let isNegative = (numerator < 0) != (denominator < 0)
        if let top = UInt64(exactly: numerator.magnitude), let bottom = UInt64(exactly: denominator.magnitude) {
            let divisor = Self.greatestCommonDivisor(top, bottom)
            let reduced = Int128(top / divisor)
            self.init(.small(isNegative ? -reduced : reduced, Int128(bottom / divisor)))
            return
        }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let (top, bottom) = (numerator.magnitude / divisor, denominator.magnitude / divisor)
        if let top = Int128(exactly: top), let bottom = Int128(exactly: bottom) {
            self.init(.small(isNegative ? -top : top, bottom))
        } else {
            self.init(
                .big(
                    BigInt(sign: isNegative ? .minus : .plus, magnitude: BigUInt(wide: top)),
                    BigInt(BigUInt(wide: bottom))))
        }
    }

    /// The fraction in lowest terms; `denominator` is not zero.
    init(reducing numerator: BigInt, _ denominator: BigInt) {
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator.sign == .minus ? -1 : 1
        let (top, bottom) = (numerator / divisor * sign, denominator / divisor * sign)
        if let small = top.asInt128, let smallBottom = bottom.asInt128 {
            self.init(.small(small, smallBottom))
        } else {
            self.init(.big(top, bottom))
        }
    }

    /// Euclid's algorithm; `second` is not zero.
    static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var (one, other) = (first, second)
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }

    /// The binary algorithm, as 128-bit remainders are slow; `second` is not zero.
    static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        guard first != 0 else { return second }
        let shift = (first | second).trailingZeroBitCount
        var one = first >> first.trailingZeroBitCount
        var other = second
        while other != 0 {
            other >>= other.trailingZeroBitCount
            if one > other { swap(&one, &other) }
            other -= one
        }
        return one << shift
    }
}

extension Rational {
    /// Numerator and denominator in lowest terms, the denominator above zero; nil where one of them needs more than 128 bits.
    package var parts: (numerator: Int128, denominator: Int128)? {
        guard case .small(let numerator, let denominator) = storage else { return nil }
        return (numerator, denominator)
    }

    /// The fraction `numerator`/`denominator`; nil where `denominator` is zero.
    package init?(numerator: Int128, denominator: Int128) {
        guard denominator != 0 else { return nil }
        self.init(reducing: numerator, denominator)
    }
}

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
