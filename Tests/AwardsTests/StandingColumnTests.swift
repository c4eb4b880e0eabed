import Numbers
import Rubrics
import TestSupport
import Testing

@testable import Awards

/// A column answers as the standings themselves do.
@Suite struct StandingColumnTests {
    private static func standings(_ seed: Int) throws -> [Standing] {
        var random = SplitMix64(seed: seed)
        let hasDigests = random.chance(20)
        return try (0..<30).map { _ in
            if random.chance(15) { return .missing }
            if hasDigests { return .digest([UInt8(random.int(0...3)), UInt8(random.int(0...3))]) }
            let bottom = random.pick(seed.isMultiple(of: 5) ? [999_999_937, 999_999_929, 999_999_893] : [1, 2, 3, 12])
            return .number(try #require(Rational(random.int(-9...9), over: bottom)))
        }
    }

    @Test(arguments: 0..<40)
    func `order and equality on generated standings`(seed: Int) throws {
        let standings = try Self.standings(seed)
        var keys = FractionKeys()
        for standing in standings { keys.append(standing) }
        let column = StandingColumn(keys) { standings }
        for one in standings.indices {
            for other in standings.indices {
                #expect(column.areEqual(one, other) == (standings[one] == standings[other]))
            }
        }
        let members = Array(standings.indices.reversed())
        let expected = members.enumerated().sorted {
            let (one, other) = (standings[$0.element], standings[$1.element])
            return one == other ? $0.offset < $1.offset : one > other
        }
        #expect(column.sorted(members) == expected.map(\.element))
    }
}
