import TestSupport
import Testing

@testable import Tuning

/// The radix order against a comparison sort.
@Suite struct ScoreOrderTests {
    static let shapes: [@Sendable (inout SplitMix64) -> Double] = [
        { $0.double(0...5) },
        { Double($0.int(0...10)) / 2 },
        { _ in 3.25 },
        // Nearly equal: whole numbers cannot tell them apart.
        { $0.int(0...40) == 0 ? 1e12 : $0.double(1...1.000001) },
        { $0.double(-1e300...1e300) },
        { $0.int(0...1) == 0 ? -0.0 : 0.0 },
    ]

    @Test(arguments: shapes.indices, [1, 2, 7, 8, 9, 100, 1_000, 20_000])
    func `like a comparison sort`(_ shape: Int, _ count: Int) {
        var random = SplitMix64(seed: shape * 1_000 + count)
        var order = ScoreOrder(count: count)
        for _ in 0..<2 {
            let scores = (0..<count).map { _ in Self.shapes[shape](&random) }
            order.sort(ContiguousArray(scores))
            let expected = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
            #expect(order.order.map { Int($0) } == expected)
            var ranks: [Int?] = Array(repeating: nil, count: count)
            for (place, proposal) in order.order.enumerated() { ranks[Int(proposal)] = Int(order.ranks[place]) }
            let places = scores.sorted(by: >).enumerated().map { ($0.element, $0.offset + 1) }
            let firstPlaces = Dictionary(places, uniquingKeysWith: { first, _ in first })
            #expect(ranks == scores.map { firstPlaces[$0] })
        }
    }
}
