import Numbers
import TestSupport
import Testing

@testable import Awards

/// Chances as fractions, by hand and as laws.
@Suite struct ChancesTests {
    private func clipped(
        _ scores: [String], width: String = "1", uses: [Int]? = nil, sum: Rational
    ) throws(Chances.Refusal) -> Chances {
        try Chances.clippedLinear(
            scores: scores.map(rational), width: rational(width),
            uses: (uses ?? scores.map { _ in 1 }).map { Rational($0) },
            sum: sum)
    }

    @Test func `seven scores, three places, a width of 1: the level is 7/2`() throws {
        let chances = try clipped(["4.5", "4.25", "4", "4", "3.75", "3.5", "3"], sum: Rational(3))
        #expect(chances.level?.fractionText == "7/2")
        #expect(chances.each.map(\.fractionText) == ["1", "3/4", "1/2", "1/2", "1/4", "0", "0"])
    }

    @Test(arguments: [
        (["10", "1"], "1", 1, ["1", "0"], "9"), (["5", "5", "5"], "1", 2, ["2/3", "2/3", "2/3"], "13/3"),
        (["5", "5", "5"], "1", 0, ["0", "0", "0"], "5"), (["5", "4"], "2", 2, ["1", "1"], "2"),
        (["3", "2", "1"], "4", 1, ["7/12", "1/3", "1/12"], "2/3"),
    ])
    func `clipped linear chances by hand`(scores: [String], width: String, sum: Int, chances: [String], level: String)
        throws
    {
        let found = try clipped(scores, width: width, sum: Rational(sum))
        #expect(found.each.map(\.fractionText) == chances)
        #expect(found.level?.fractionText == level)
    }

    @Test func `money is shared out on average: amounts of 100 and 300, 200 to give`() throws {
        // 100 p + 300 p = 200 while both have the same score.
        let same = try clipped(["4", "4"], uses: [100, 300], sum: Rational(200))
        #expect(same.each.map(\.fractionText) == ["1/2", "1/2"])
        // The better one is certain: 100 + 300 p = 200.
        let apart = try clipped(["6", "4"], uses: [100, 300], sum: Rational(200))
        #expect(apart.each.map(\.fractionText) == ["1", "1/3"])
    }

    @Test func `what cannot be is refused`() {
        #expect(throws: Chances.Refusal.noWidth(.zero)) { try clipped(["1"], width: "0", sum: .one) }
        #expect(throws: Chances.Refusal.noWidth(Rational(-1))) { try clipped(["1"], width: "-1", sum: .one) }
        #expect(throws: Chances.Refusal.tooMuch(Rational(3), of: Rational(2))) {
            try clipped(["1", "2"], sum: Rational(3))
        }
        #expect(throws: Chances.Refusal.tooMuch(Rational(2), of: .one)) {
            try Chances.equal(uses: [.one], sum: Rational(2))
        }
    }

    @Test
    func `they add up exactly, never fall with the score, and a score moves its own by no more than the width lets it`()
        throws
    {
        for seed in 1...400 {
            var random = SplitMix64(seed: seed)
            let count = Int.random(in: 1...9, using: &random)
            var scores = (0..<count).map { _ in Rational(Int.random(in: 0...40, using: &random)) * rational("0.125") }
            let width = Rational(Int.random(in: 1...12, using: &random)) * rational("0.25")
            let uses = (0..<count).map { _ in Rational(Int.random(in: 1...3, using: &random)) }
            let most = uses.reduce(.zero, +)
            let sum = most * (try #require(Rational(Int.random(in: 0...8, using: &random), over: 8)))
            let chances = try Chances.clippedLinear(scores: scores, width: width, uses: uses, sum: sum)
            #expect(zip(chances.each, uses).reduce(.zero) { $0 + $1.0 * $1.1 } == sum, "seed \(seed)")
            #expect(chances.each.allSatisfy { $0 >= .zero && $0 <= .one }, "seed \(seed)")
            for one in scores.indices {
                for other in scores.indices where scores[one] <= scores[other] {
                    #expect(chances.each[one] <= chances.each[other], "seed \(seed)")
                }
            }
            let moved = Int.random(in: 0..<count, using: &random)
            let step = Rational(Int.random(in: 1...16, using: &random)) * rational("0.125")
            scores[moved] += step
            let after = try Chances.clippedLinear(scores: scores, width: width, uses: uses, sum: sum)
            let change = after.each[moved] - chances.each[moved]
            #expect(change >= .zero && change * width <= step, "seed \(seed)")
        }
    }
}
