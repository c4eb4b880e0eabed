import TestSupport
import Testing

@testable import Numbers

/// Whole numbers that stand for fractions, and numbers written as bytes.
@Suite struct RationalKeyTests {
    private static func fractions(_ seed: Int, _ count: Int) throws -> [Rational] {
        var random = SplitMix64(seed: seed)
        return try (0..<count).map { _ in
            try #require(Rational(random.int(-300...300), over: random.pick([1, 2, 3, 4, 6, 7, 20, 100, 240])))
        }
    }

    @Test("keys have the order of the fractions", arguments: 0..<40)
    func order(seed: Int) throws {
        let fractions = try Self.fractions(seed, 40)
        let keys = try #require(Rational.keys(of: fractions))
        for (one, other) in zip(fractions.indices, fractions.indices.reversed()) {
            #expect((keys[one] < keys[other]) == (fractions[one] < fractions[other]))
            #expect((keys[one] == keys[other]) == (fractions[one] == fractions[other]))
        }
    }

    @Test("no keys where a common denominator does not fit")
    func tooLarge() throws {
        let primes = [999_999_937, 999_999_929, 999_999_893]
        let fractions = try primes.map { try #require(Rational(1, over: $0)) }
        #expect(Rational.keys(of: fractions) == nil)
        let huge = try #require(Rational(numerator: .max, denominator: 1))
        #expect(Rational.keys(of: [huge, try #require(Rational(1, over: 3))]) == nil)
        #expect(Rational.keys(of: []) == [])
    }

    @Test(
        "bytes are those of the plain description",
        arguments: [
            "0", "-0", "0.00", "-0.00", "1", "-1", "10", "1E+3", "-25E+5", "0E+7", "0.5", "-0.05", "12.50", "1000000",
            "99.99",
            "18446744073709551615", "18446744073709551616", "123456789012345678.9012345678901234", "1E-18", "1E-19",
            "7E+18",
            "7E+19", "-1E-30", "NaN", "Infinity", "-Infinity",
        ])
    func bytes(text: String) throws {
        let number = try #require(Decimal128(text))
        var bytes: [UInt8] = [UInt8(ascii: "x")]
        number.write(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "x" + number.plainDescription)
    }

    @Test("rounding to whole steps is that of whole numbers", arguments: RoundingMode.allCases)
    func rounding(mode: RoundingMode) throws {
        // An even number beyond machine integers on the same side of zero changes neither what is cut off nor parity.
        let beyond = try #require(Decimal128("1E+60").flatMap { Rational($0) })
        for top in -25...25 {
            for bottom in 1...8 {
                let (floor, rest) = (top.divided(floorBy: bottom), top - top.divided(floorBy: bottom) * bottom)
                let up =
                    switch mode {
                    case .floor: false
                    case .ceiling: rest > 0
                    case .down: top < 0 && rest > 0
                    case .up: top > 0 && rest > 0
                    case .halfUp: 2 * rest > bottom || (2 * rest == bottom && top > 0)
                    case .halfDown: 2 * rest > bottom || (2 * rest == bottom && top < 0)
                    case .halfEven: 2 * rest > bottom || (2 * rest == bottom && !floor.isMultiple(of: 2))
                    }
                let (number, whole) = (try #require(Rational(top, over: bottom)), Rational(up ? floor + 1 : floor))
                #expect(number.rounded(toMultipleOf: 1, mode) == whole, "\(top)/\(bottom) \(mode)")
                let far = top < 0 ? Rational.zero - beyond : beyond
                #expect((far + number).rounded(toMultipleOf: 1, mode) == far + whole, "\(far + number) \(mode)")
            }
        }
    }
}

extension Int {
    fileprivate func divided(floorBy divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
