import Testing

@testable import Numbers

/// Numbers written as bytes, and rounded to steps.
@Suite struct NumberTextTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "-0"), ("0.00", "0.00"), ("-0.00", "-0.00"), ("1", "1"), ("-1", "-1"), ("10", "10"),
        ("1E+3", "1000"), ("-25E+5", "-2500000"), ("0E+7", "0"), ("0.5", "0.5"), ("-0.05", "-0.05"),
        ("12.50", "12.50"), ("1000000", "1000000"), ("99.99", "99.99"),
        ("18446744073709551615", "18446744073709551615"), ("18446744073709551616", "18446744073709551616"),
        ("123456789012345678.9012345678901234", "123456789012345678.9012345678901234"),
        ("1E-18", "0.000000000000000001"), ("1E-19", "0.0000000000000000001"), ("7E+18", "7000000000000000000"),
        ("7E+19", "70000000000000000000"), ("-1E-30", "-0.000000000000000000000000000001"), ("NaN", "NaN"),
        ("Infinity", "Infinity"), ("-Infinity", "-Infinity"),
    ])
    func `plain notation, as a text and added to bytes`(text: String, expected: String) throws {
        let number = try #require(Decimal128(text))
        #expect(number.plainDescription == expected)
        var bytes: [UInt8] = [UInt8(ascii: "x")]
        number.write(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "x" + expected)
    }

    @Test(arguments: ["1E+20", "1E+40", "-3", "0.5"])
    func `a fraction is added to bytes as it is described`(unit: String) throws {
        let unit = try #require(Decimal128(unit).flatMap { Rational($0) })
        for top in -8...8 {
            for bottom in 1...9 {
                let number = try #require(Rational(top, over: bottom)) * unit
                var bytes: [UInt8] = [UInt8(ascii: "x")]
                number.write(to: &bytes)
                #expect(String(decoding: bytes, as: UTF8.self) == "x\(number)")
            }
        }
    }

    @Test(arguments: ["1", "0.5", "-3", "1E-17", "1E-30", "1E+20", "9223372036854775807", "-9223372036854775808"])
    func `a fraction between marks, a decimal without`(unit: String) throws {
        let unit = try #require(Decimal128(unit).flatMap { Rational($0) })
        for top in -8...8 {
            for bottom in 1...9 {
                let number = try #require(Rational(top, over: bottom)) * unit
                var bytes: [UInt8] = [UInt8(ascii: "x")]
                number.write(to: &bytes, fractionsBetween: UInt8(ascii: "|"))
                let mark = number.exactDecimal == nil ? "|" : ""
                #expect(String(decoding: bytes, as: UTF8.self) == "x\(mark)\(number)\(mark)")
            }
        }
    }

    @Test(arguments: 0...6) func `with so many places, as rounding to whole steps has it`(places: Int) throws {
        let unit = Decimal128(coefficient: 1, exponent: -places)
        for top in [-7_000_001, -999, -25, -5, -3, -1, 0, 1, 2, 5, 7, 15, 25, 35, 125, 999, 1_000, 12_345_678] {
            for bottom in [1, 2, 3, 4, 6, 7, 8, 40, 80, 125, 2_000, 1 << 40] {
                let number = try #require(Rational(top, over: bottom))
                let rounded = number.rounded(toMultipleOf: unit, .halfEven)
                let exact = try #require(rounded.exactDecimal)
                var expected = exact.reduced.plainDescription
                let decimals = expected.split(separator: ".").dropFirst().first?.count ?? 0
                if decimals < places {
                    expected += (decimals == 0 ? "." : "") + String(repeating: "0", count: places - decimals)
                }
                #expect(number.fixedText(places: places) == expected, "\(number)")
            }
        }
    }

    @Test func `what is too wide for machine words is left to others`() throws {
        #expect(Rational(Int.max).fixedText(places: 2) == nil)
        #expect((Rational(Int.max) * Rational(Int.max)).fixedText(places: 0) == nil)
        #expect(Rational(5).fixedText(places: 30) == nil)
        #expect(Rational(Int.min).fixedText(places: 0) == "-9223372036854775808")
    }

    @Test(arguments: RoundingMode.allCases)
    func `rounding to whole steps is that of whole numbers`(mode: RoundingMode) throws {
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
