import Testing
@testable import Tuning

/// Small numbers count the ranks of many draws, and none is lost when they are full.
@Suite struct FundingTallyTests {
    /// Of two proposals one stands first in so many draws, and then the other.
    private static func tally(first: Int, then other: Int) -> FundingTally {
        var tally = FundingTally(proposals: 2)
        for (draws, scores) in [(first, [2.0, 1]), (other, [1.0, 2])] {
            var order = ScoreOrder(count: 2)
            order.sort(ContiguousArray(scores))
            for _ in 0..<draws {
                tally.addRanks(order)
                tally.addDraw(funded: [scores[0] > scores[1] ? 0 : 1])
            }
        }
        return tally
    }

    private static func expect(_ tally: FundingTally, first: Int, of draws: Int) {
        #expect(tally.draws == draws)
        #expect(tally.probability([0]) == Double(first) / Double(draws))
        // Half a draw less and half a draw more than those in which it is first.
        let (less, more) = ((Double(first) - 0.5) / Double(draws), (Double(first) + 0.5) / Double(draws))
        #expect(tally.quantile(less, [0]) == 1 && tally.quantile(more, [0]) == 2)
        #expect(tally.quantile(1 - more, [1]) == 1 && tally.quantile(1 - less, [1]) == 2)
    }

    @Test(arguments: [(3, 2), (65_535, 1), (1, 65_535), (65_536, 65_536), (140_000, 60_001)])
    func `ranks of as many draws as there are`(first: Int, other: Int) {
        Self.expect(Self.tally(first: first, then: other), first: first, of: first + other)
    }

    @Test(arguments: [(3, 2), (40_000, 30_000), (65_535, 65_535), (70_000, 2), (2, 70_000), (70_000, 140_000)])
    func `what several threads counted is added up`(first: Int, other: Int) {
        var tally = Self.tally(first: first, then: 0)
        tally.add(Self.tally(first: 0, then: other))
        Self.expect(tally, first: first, of: first + other)
        var turned = Self.tally(first: 0, then: other)
        turned.add(Self.tally(first: first, then: 0))
        Self.expect(turned, first: first, of: first + other)
    }
}
