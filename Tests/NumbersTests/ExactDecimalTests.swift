import TestSupport
import Testing

@testable import Numbers

/// The short way to the exact decimal says what the division says.
@Suite struct ExactDecimalTests {
    private static func byDivision(_ number: Rational) -> Decimal128? {
        let nearest = number.decimal
        return Rational(nearest) == number ? nearest : nil
    }

    @Test(arguments: [1, 2, 3, 4]) func `generated`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<5_000 {
            let bottom =
                Bool.random(using: &generator)
                ? 1 << Int.random(in: 0...62, using: &generator) : Int.random(in: 1...4_000, using: &generator)
            let top = Int.random(
                in: Bool.random(using: &generator) ? -5_000...5_000 : .min + 1 ... .max, using: &generator)
            let number = try #require(Rational(top, over: bottom))
            let (found, expected) = (number.exactDecimal, Self.byDivision(number))
            #expect(found == expected && found?.description == expected?.description, "\(top)/\(bottom)")
        }
    }

    @Test(arguments: ["0", "10", "100000000", "999999999", "1000000000", "1230000000000", "5.50", "-70.0", "1E+30"])
    func `trailing zeros`(text: String) throws {
        let number = try #require(Decimal128(exactly: text))
        #expect(number.reduced == number)
        let digits = number.reduced.coefficient
        #expect(digits == 0 || digits % 10 != 0)
    }
}
