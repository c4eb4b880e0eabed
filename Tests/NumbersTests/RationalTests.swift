import Numbers
import TestSupport
import Testing

@Suite struct RationalTests {
    /// Fractions of every size: small ones, ones near the 128-bit limit and ones beyond it.
    static func fraction(_ generator: inout SplitMix64) -> Rational {
        let bits = [3, 8, 40, 62].randomElement(using: &generator) ?? 3
        let limit = 1 << bits
        var value = Rational.zero
        let parts = Int.random(in: 1...4, using: &generator)
        for part in 0..<parts {
            let top = Int.random(in: -limit...limit, using: &generator)
            let bottom = Int.random(in: 1...limit, using: &generator)
            guard let next = Rational(top, over: bottom) else { continue }
            value = part == 0 ? next : value * next + next
        }
        return value
    }

    private static let word: Int128 = 1 << 64
    private static let wide: [Int128] = [0, 1, -1, .max, .min, word, -word, word - 1, -word - 1, word / 2]

    @Test(arguments: wide) func `two words hold what they were given`(number: Int128) {
        #expect(TwoWords(number).number == number)
        #expect(TwoWords(number) != TwoWords(number &+ 1))
    }

    @Test func `numbers stand at multiples of eight bytes`() {
        #expect(MemoryLayout<Decimal128>.stride == 24 && MemoryLayout<Decimal128?>.stride == 24)
        #expect(MemoryLayout<Rational>.stride == 40 && MemoryLayout<Rational?>.stride == 40)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `field laws on generated fractions, from 3 bits to many hundred`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let (a, b, c) = (Self.fraction(&generator), Self.fraction(&generator), Self.fraction(&generator))
            #expect(a + b == b + a)
            #expect((a + b) + c == a + (b + c))
            #expect(a * (b + c) == a * b + a * c)
            #expect((a - b) + b == a)
            #expect(a + -a == .zero)
            if !b.isZero { #expect(a.divided(by: b).map { $0 * b } == a) }
            #expect((a < b) == ((a - b).isNegative))
            #expect([a < b, a == b, a > b].filter { $0 }.count == 1)
            #expect((a + b - b).hashValue == a.hashValue)
        }
    }

    @Test func `division by zero has no answer`() {
        #expect(Rational(1).divided(by: .zero) == nil)
        #expect(Rational(1, over: 0) == nil)
        #expect(Rational(1) != .zero)
    }

    @Test func `the extreme whole numbers`() throws {
        #expect(try #require(Rational(Int.min, over: -1)).description == "9223372036854775808")
        #expect(Rational(Int.min, over: Int.min) == Rational(1))
        let square = Rational(Int.min) * Rational(Int.min)
        #expect((square * Rational(2)).description == "170141183460469231731687303715884105728")
        #expect((square * Rational(-2)).description == "-170141183460469231731687303715884105728")
        #expect(-(square * Rational(-2)) == square * Rational(2))
    }

    @Test(
        arguments: [
            ("0.30", "0.3"), ("13", "13"), ("-1.25", "-1.25"), ("1E+3", "1000"), ("0.00", "0"), ("1E-40", nil),
            ("9999999999999999999999999999999999", "9999999999999999999999999999999999"),
        ] as [(String, String?)])
    func `decimals are taken exactly`(text: String, expected: String?) throws {
        let decimal = try #require(Decimal128(text))
        let rational = try #require(Rational(decimal))
        #expect(rational.exactDecimal == decimal)
        #expect(rational.decimal == decimal)
        if let expected { #expect(rational.description == expected) }
    }

    @Test func `infinities and NaN are no fractions`() {
        #expect(Rational(Decimal128.nan) == nil)
        #expect(Rational(Decimal128.infinity) == nil)
    }

    @Test(arguments: [
        (13, 3, "13/3"), (-13, 3, "-13/3"), (26, 6, "13/3"), (9, 2, "4.5"), (1, 8, "0.125"), (10, 5, "2"),
        (1, -4, "-0.25"), (0, 7, "0"),
    ])
    func `descriptions`(top: Int, bottom: Int, expected: String) throws {
        #expect(try #require(Rational(top, over: bottom)).description == expected)
    }

    @Test func `the nearest decimal is rounded once, half-even`() throws {
        #expect(try #require(Rational(1, over: 3)).decimal == Decimal128("0.3333333333333333333333333333333333"))
        #expect(try #require(Rational(2, over: 3)).decimal == Decimal128("0.6666666666666666666666666666666667"))
        #expect(try #require(Rational(1, over: 3)).exactDecimal == nil)
        // 12345678901234567890123456789012345 has 35 digits and ends in 5: half-even keeps the 4 before it.
        let tie = try #require(Decimal128("1234567890123456789012345678901234"))
        let exact = try #require(Rational(tie)) * Rational(10) + Rational(5)
        #expect(exact.decimal == Decimal128("12345678901234567890123456789012340"))
        #expect(exact.exactDecimal == nil)
        #expect((exact + (try #require(Rational(1, over: 1_000_000)))).decimal == exact.decimal + 10)
    }

    @Test(arguments: [
        (15, 4, "0.5", RoundingMode.halfUp, "4"), (15, 4, "0.5", .halfEven, "4"), (13, 4, "0.5", .halfEven, "3"),
        (13, 4, "0.5", .halfUp, "3.5"), (13, 4, "0.5", .halfDown, "3"), (13, 3, "0.5", .halfUp, "4.5"),
        (13, 3, "0.01", .down, "4.33"), (13, 3, "0.01", .up, "4.34"), (-13, 4, "0.5", .halfUp, "-3.5"),
        (-13, 4, "0.5", .floor, "-3.5"), (-13, 4, "0.5", .ceiling, "-3"), (7, 1, "5", .halfEven, "5"),
        (449, 100, "0.1", .floor, "4.4"), (1, 3, "0", .halfUp, "1/3"),
    ])
    func `rounding to a step is exact`(top: Int, bottom: Int, step: String, mode: RoundingMode, expected: String) throws
    {
        let unit = try #require(Decimal128(step))
        let value = try #require(Rational(top, over: bottom))
        #expect(value.rounded(toMultipleOf: unit, mode).description == expected)
    }

    @Test func `the published sum that floating point gets wrong: 4.7 + 4.1 + 4.2 is 13`() throws {
        let sum = try ["4.7", "4.1", "4.2"].reduce(Rational.zero) { partial, text in
            partial + (try #require(Decimal128(text).flatMap { Rational($0) }))
        }
        #expect(sum == Rational(13))
        #expect(!(sum < Rational(13)))
    }

    @Test func `a step of one decimal place rounds as the same step written with a zero more`() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<300 {
            let (top, bottom) = (
                Int.random(in: -9_999_999...9_999_999, using: &random), Int.random(in: 1...720, using: &random)
            )
            let number = try #require(Rational(top, over: bottom))
            for places in [0, 1, 4, 17, 18, 19] {
                for mode in RoundingMode.allCases {
                    let short = number.rounded(toMultipleOf: Decimal128(coefficient: 1, exponent: -places), mode)
                    let long = number.rounded(toMultipleOf: Decimal128(coefficient: 10, exponent: -places - 1), mode)
                    #expect(short == long, "\(number) to \(places) places, \(mode)")
                }
            }
        }
    }

    @Test func `fractions of big integers are equal, ordered and hashed by value`() throws {
        let far = try #require(Rational(Decimal128(coefficient: 1, exponent: 60)))
        let third = try #require(Rational(1, over: 3))
        let (one, other) = (far + third, third + far)
        #expect(one == other && one.hashValue == other.hashValue && !(one < other))
        #expect(one != far && far < one && -one < one && (-one).isNegative)
        #expect(one - far == third)
        #expect("\(far * far - far * far + third)" == "1/3")
        #expect("\(one)" == "3" + String(repeating: "0", count: 59) + "1/3")
    }
}
