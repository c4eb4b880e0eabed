import TestSupport
import Testing

@testable import Awards

/// Counting digits orders as comparing does: few members and many, keys close together and far apart.
@Suite struct KeyOrderTests {
    private static func keys(_ count: Int, _ bits: Int, _ random: inout SplitMix64) -> [Int128] {
        (0..<count).map { _ in
            let wide = Int128(truncatingIfNeeded: random.next()) << 64 | Int128(truncatingIfNeeded: random.next())
            return wide >> (128 - bits)
        }
    }

    @Test(arguments: [0, 1, 2, 3, 512, 513, 3000])
    func `from the greatest down, equals as they came`(count: Int) {
        for bits in [1, 2, 11, 12, 22, 23, 33, 63, 64, 65, 127, 128] {
            var random = SplitMix64(seed: count * 1000 + bits)
            let keys = Self.keys(count, bits, &random)
            let members = keys.indices.shuffled(using: &random)
            let expected = members.enumerated().sorted {
                let (one, other) = (keys[$0.element], keys[$1.element])
                return one == other ? $0.offset < $1.offset : one > other
            }
            #expect(KeyOrder.descending(members) { keys[$0] } == expected.map(\.element), "\(bits) bits")
        }
    }
}
