import TestSupport
import Testing

@testable import Numbers

/// Sums over whole numbers are the sums of fractions, one by one.
@Suite struct RationalSumsTests {
    private static func folded(
        _ columns: [ContiguousArray<Rational>], _ factors: [Rational], _ divisor: Rational
    ) -> [Rational?] {
        columns[0].indices.map { row in
            zip(columns, factors).reduce(Rational.zero) { $0 + $1.1 * $1.0[row] }.divided(by: divisor)
        }
    }

    @Test(arguments: 0..<200) func `like fractions one by one`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        func number() throws -> Rational {
            try #require(Rational(random.int(-400...400), over: random.pick([1, 1, 2, 3, 10, 16, 100, 700])))
        }
        let columns = try (0..<random.int(1...6)).map { _ in ContiguousArray(try (0..<9).map { _ in try number() }) }
        let factors = try columns.map { _ in try number() }
        let divisor = try #require(Rational(random.int(1...60), over: random.int(1...7)))
        let sums = try #require(Rational.weightedSums(columns, factors, dividedBy: divisor))
        #expect(Array(sums) == Self.folded(columns, factors, divisor))
    }

    @Test func `what is too wide is left to fractions`() throws {
        let wide = try #require(Rational(Decimal128(coefficient: 1 << 61, exponent: 0)))
        #expect(Rational.weightedSums([[wide]], [Rational(2)], dividedBy: .one) == [wide + wide])
        #expect(Rational.weightedSums([[wide + wide]], [.one], dividedBy: .one) == nil)
        #expect(Rational.weightedSums([[.one]], [wide], dividedBy: .one) == nil)
        let primes = try [4_294_967_291, 4_294_967_279].map { try #require(Rational(1, over: $0)) }
        #expect(Rational.weightedSums([ContiguousArray(primes)], [.one], dividedBy: .one) == nil)
        #expect(Rational.weightedSums([[.one]], [.one], dividedBy: .zero) == nil)
    }
}
