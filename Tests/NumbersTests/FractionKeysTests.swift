import TestSupport
import Testing

@testable import Numbers

/// Whole numbers that stand for fractions.
@Suite struct FractionKeysTests {
    private static func keys(_ fractions: [Rational?]) -> [Int128]? {
        var keys = FractionKeys(reserving: fractions.count)
        for fraction in fractions { keys.append(fraction) }
        return keys.keys
    }

    private static func fractions(_ seed: Int, _ count: Int) throws -> [Rational?] {
        var random = SplitMix64(seed: seed)
        return try (0..<count).map { _ in
            if seed.isMultiple(of: 2), random.chance(20) { return nil }
            let bottom = random.pick([1, 2, 3, 4, 6, 7, 20, 100, 240])
            let fraction: Rational = try #require(Rational(random.int(-300...300), over: bottom))
            return fraction
        }
    }

    private static func isLess(_ one: Rational?, _ other: Rational?) -> Bool {
        guard let other else { return false }
        return one.map { $0 < other } ?? true
    }

    @Test(arguments: 0..<40)
    func `keys have the order of the fractions, below them what is missing`(seed: Int) throws {
        let fractions = try Self.fractions(seed, 40)
        let keys = try #require(Self.keys(fractions))
        for one in fractions.indices {
            for other in fractions.indices {
                #expect((keys[one] < keys[other]) == Self.isLess(fractions[one], fractions[other]))
                #expect((keys[one] == keys[other]) == (fractions[one] == fractions[other]))
            }
        }
    }

    @Test func `no keys where a common denominator does not fit, nor room below the least`() throws {
        let primes = [999_999_937, 999_999_929, 999_999_893]
        let fractions = primes.map { Rational(1, over: $0) }
        #expect(!fractions.contains(nil))
        #expect(Self.keys(fractions) == nil)
        #expect(Self.keys(fractions + [nil, Rational(1)]) == nil)
        let huge = try #require(Rational(numerator: .max, denominator: 1))
        #expect(Self.keys([huge, Rational(1, over: 3)]) == nil)
        #expect(Self.keys([huge, nil]) == [Int128.max, Int128.max - 1])
        let least = try #require(Rational(numerator: -.max, denominator: 1))
        #expect(Self.keys([least, nil]) == [-Int128.max, Int128.min])
    }

    @Test func `nothing, and nothing but what is missing`() {
        #expect(Self.keys([]) == [])
        #expect(Self.keys([nil, nil]) == [-1, -1])
        var given = FractionKeys()
        given.append(Rational(1))
        given.giveUp()
        given.append(Rational(2))
        #expect(given.keys == nil)
    }
}
