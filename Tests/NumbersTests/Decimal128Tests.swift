import Numbers
import TestSupport
import Testing

@Suite struct Decimal128Tests {
    @Test(arguments: [
        "", " ", " 1", "1 ", "+", "-", ".", "e5", "1e", "1e+", "1..2", "1.2.3", "--1", "+-1", "1,5", "1_000",
        "40 %",
        "6 points", "0x10", "1e5.0", "١٢", "１２", "−1", "infinit", "nanx", "sNaN", "NaN1", "1\u{0}", "1\n", "½", "e",
    ])
    func `texts that are no numbers are refused whole`(text: String) {
        #expect(Decimal128(text) == nil)
        #expect(Decimal128(exactly: text) == nil)
    }

    @Test(arguments: [
        ("1.10", true), ("9999999999999999999999999999999999", true),
        ("99999999999999999999999999999999999", false),
        ("10000000000000000000000000000000000000000000000000000000000000000000000000000000", true),
        ("0.10000000000000000000000000000000000000000000000000000000000000000000000000000", true),
        ("0.10000000000000000000000000000000000000000000000000000000000000000000000000001", false),
        ("1E-6176", true), ("1E-6177", false), ("1E+6144", true), ("1E+6145", false), ("Infinity", false),
        ("NaN", false), ("0E-999999999999999999999", true),
    ])
    func `exact reading refuses what would be rounded`(text: String, isExact: Bool) {
        #expect((Decimal128(exactly: text) != nil) == isExact)
        #expect(Decimal128(text) != nil)
    }

    @Test(arguments: [
        ("1000000", "1000000", "1000000"), ("1E+6", "1000000", "1E+6"), ("0.30", "0.30", "0.30"),
        ("1E-10", "0.0000000001", "1E-10"), ("-1.5E+3", "-1500", "-1.5E+3"), ("0E+3", "0", "0E+3"),
        ("0.000", "0.000", "0.000"), ("-0", "-0", "-0"), ("1.5E+40", "1.5E+40", "1.5E+40"),
        ("-Infinity", "-Infinity", "-Infinity"),
        ("NaN", "NaN", "NaN"), ("1E-6176", "1E-6176", "1E-6176"),
    ])
    func `notations`(text: String, description: String, scientific: String) throws {
        let number = try #require(Decimal128(text))
        #expect(number.description == description)
        #expect(number.scientificDescription == scientific)
        #expect(Decimal128(number.plainDescription) == number)
    }

    @Test func `plain notation never has an exponent`() throws {
        #expect(try #require(Decimal128("1.5E+40")).plainDescription == "15" + String(repeating: "0", count: 39))
        #expect(try #require(Decimal128("1E-40")).plainDescription == "0." + String(repeating: "0", count: 39) + "1")
    }

    @Test func `equality, order and hash follow the value, not the digits`() throws {
        let texts = ["1", "1.0", "1.00000", "0.1E+1", "10E-1"]
        let numbers = try texts.map { try #require(Decimal128($0)) }
        #expect(Set(numbers).count == 1)
        #expect(Set([Decimal128.zero, -Decimal128.zero, try #require(Decimal128("-0E+5"))]).count == 1)
        #expect(Set([Decimal128.nan, .nan]).count == 1)
        let ascending = ["-Infinity", "-1E+10", "-2", "-1.5", "0", "1E-300", "1", "1.01", "9E+10", "Infinity", "NaN"]
        let sorted = try ascending.map { try #require(Decimal128($0)) }
        for (lower, one) in sorted.enumerated() {
            for (upper, other) in sorted.enumerated() {
                #expect((one < other) == (lower < upper))
                #expect((one == other) == (lower == upper))
            }
        }
    }

    @Test(arguments: [
        ("1.5", 2, RoundingMode.halfUp, "1.5"), ("1.555", 2, .halfUp, "1.56"), ("1.545", 2, .halfEven, "1.54"),
        ("-1.545", 2, .up, "-1.55"), ("-1.545", 2, .floor, "-1.55"), ("-1.545", 2, .ceiling, "-1.54"),
        ("1.545", 2, .halfDown, "1.54"), ("1250", -2, .halfEven, "1200"), ("1350", -2, .halfEven, "1400"),
        ("0.4", 0, .up, "1"), ("0.4", 0, .down, "0"), ("5", -1, .halfEven, "0"), ("1E-6176", 2, .halfEven, "0.00"),
    ])
    func `rounding to decimals keeps what is already short`(
        text: String, scale: Int, mode: RoundingMode, expected: String
    ) throws {
        #expect(try #require(Decimal128(text)).rounded(scale: scale, mode).description == expected)
    }

    @Test func `whole numbers`() throws {
        #expect(try #require(Decimal128("12.00")).asInt() == 12)
        #expect(try #require(Decimal128("1E+3")).asInt() == 1000)
        #expect(try #require(Decimal128("12.5")).asInt() == nil)
        #expect(try #require(Decimal128("9223372036854775807")).asInt() == .max)
        #expect(try #require(Decimal128("9223372036854775808")).asInt() == nil)
        #expect(try #require(Decimal128("1E+6000")).asInt() == nil)
        #expect(try #require(Decimal128("0E+6000")).asInt() == 0)
        #expect(Decimal128.infinity.asInt() == nil && !Decimal128.infinity.isInteger)
        #expect(Decimal128(Int.min).asInt() == .min)
    }

    @Test(arguments: [
        ("12", "5", "2"), ("-12", "5", "3"), ("12", "-5", "-3"), ("-12", "-5", "-2"), ("10.1", "4.5", "1.1"),
        ("-10.1", "4.5", "3.4"), ("10.1", "-4.5", "-3.4"), ("-10.1", "-4.5", "-1.1"), ("10", "5", "0"),
        ("1", "0", "NaN"),
    ])
    func `modulo has the sign of the divisor`(left: String, right: String, expected: String) throws {
        let (dividend, divisor) = (try #require(Decimal128(left)), try #require(Decimal128(right)))
        #expect(dividend.modulo(divisor).description == expected)
    }

    @Test(arguments: [
        (Decimal128(2).power(10), "1024"), (Decimal128(2).power(-2), "0.25"), (Decimal128(-2).power(3), "-8"),
        (Decimal128(0).power(3), "0"), (Decimal128(0).power(0), "NaN"), (Decimal128(0).power(-1), "Infinity"),
        (Decimal128(4).power(Decimal128(1) / 2), "2"), (Decimal128(-4).power(Decimal128(1) / 2), "NaN"),
        (Decimal128(3).power(-1), "0.3333333333333333333333333333333333"),
        (Decimal128(10).power(7000), "Infinity"), (Decimal128(16).squareRoot(), "4"),
        (Decimal128(2).squareRoot(), "1.414213562373095048801688724209698"), (Decimal128(-1).squareRoot(), "NaN"),
        (Decimal128(0).exp(), "1"), (Decimal128(1).exp(), "2.718281828459045235360287471352662"),
        (Decimal128(4).exp(), "54.59815003314423907811026120286088"), (Decimal128(1).ln(), "0"),
        (Decimal128(10).ln(), "2.302585092994045684017991454684364"), (Decimal128(-1).ln(), "NaN"),
        (Decimal128(0).ln(), "-Infinity"), (Decimal128(100_000).exp(), "Infinity"),
        (Decimal128(-100_000).exp(), "0E-6176"),
    ])
    func `powers, roots, exponentials and logarithms`(value: Decimal128, expected: String) {
        #expect(value.description == expected)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `laws on generated numbers`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let (a, b) = (Self.number(&generator), Self.number(&generator))
            #expect(a + b == b + a)
            #expect(a * b == b * a)
            #expect(a - b == -(b - a))
            #expect(a.reduced == a && a.reduced.hashValue == a.hashValue)
            #expect(Decimal128(a.description) == a)
            #expect((a < b) == (b > a))
            let (left, right) = (try #require(Rational(a)), try #require(Rational(b)))
            #expect((left + right).decimal == a + b)
            #expect((left * right).decimal == a * b)
            if !b.isZero { #expect(left.divided(by: right)?.decimal == a / b) }
            #expect((left < right) == (a < b))
        }
    }

    /// Numbers of 1 to 34 digits, around 1 and far from it.
    static func number(_ generator: inout SplitMix64) -> Decimal128 {
        let count = Int.random(in: 1...34, using: &generator)
        let numerals = (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
        let exponent = Int.random(in: -45...10, using: &generator)
        return Decimal128((Bool.random(using: &generator) ? "-" : "") + numerals + "E\(exponent)") ?? .zero
    }
}
