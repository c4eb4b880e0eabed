import TestSupport
import Testing

@testable import Tuning

@Suite struct AcceptabilityLawTests {
    private func scores(_ seed: Int) -> [[Double]] {
        var random = SplitMix64(seed: seed)
        return (0..<12).map { _ in (0..<4).map { _ in Double(random.int(0...10)) / 2 } }
    }

    private func acceptability(_ scores: [[Double]], threads: Int) async -> RankAcceptability {
        await RankAcceptability.of(ScoreMatrix(scores), draws: 500, threads: threads) { draw in
            var stream = RandomStream(key: SIMD2(9, 9), draw: draw, purpose: 0)
            return WeightSampling.uniform.draw(around: [1, 1, 1, 1], &stream)
        }
    }

    @Test(arguments: 1...8) func countsDoNotDependOnThreads(_ seed: Int) async {
        let scores = scores(seed)
        let one = await acceptability(scores, threads: 1)
        for threads in [2, 3, 7] {
            let other = await acceptability(scores, threads: threads)
            #expect(other.draws == one.draws)
            for proposal in scores.indices {
                for rank in 1...scores.count {
                    #expect(other.count(proposal, rank: rank) == one.count(proposal, rank: rank))
                }
            }
        }
    }

    @Test(arguments: 1...8) func everyProposalHasARankInEveryDraw(_ seed: Int) async {
        let found = await acceptability(scores(seed), threads: 2)
        for proposal in 0..<12 {
            #expect((1...12).reduce(0) { $0 + found.count(proposal, rank: $1) } == 500)
            #expect(found.rankEntropy(proposal) >= 0)
        }
        #expect((0..<12).reduce(0) { $0 + found.count($1, rank: 1) } >= 500)
    }

    @Test func identicalProposalsAreNeverToldApart() async {
        var scores = scores(20)
        scores[7] = scores[2]
        let found = await acceptability(scores, threads: 2)
        for rank in 1...12 { #expect(found.count(2, rank: rank) == found.count(7, rank: rank)) }
    }

    @Test func whoIsBetterEverywhereIsAlwaysFirst() async {
        var scores = scores(21)
        scores[3] = [6, 6, 6, 6]
        let found = await acceptability(scores, threads: 2)
        #expect(found.acceptability(3, rank: 1) == 1)
        #expect(found.firstChoiceEntropy == 0)
        let factors = found.confidenceFactors(scores, noise: [0.1, 0.1, 0.1, 0.1], draws: 200, key: SIMD2(1, 1))
        #expect(factors[3] == 1)
        #expect(factors.indices.allSatisfy { $0 == 3 || factors[$0] == nil })
    }

    @Test func entropyOfEqualSharesIsTheirNumberOfBits() {
        #expect(RankAcceptability.entropy([0.25, 0.25, 0.25, 0.25]) == 2)
        #expect(RankAcceptability.entropy([1, 0]) == 0)
    }

    @Test(arguments: 1...8) func oneOfTwoWinsOrTheyTie(_ seed: Int) {
        let scores = scores(seed)
        let weights = (0..<200).map { draw in
            var stream = RandomStream(key: SIMD2(9, 9), draw: draw, purpose: 0)
            return WeightSampling.uniform.draw(around: [1, 1, 1, 1], &stream)
        }
        let wins = RankAcceptability.pairwiseWinning(ScoreMatrix(scores), weights: weights)
        for left in scores.indices {
            for right in scores.indices where left != right {
                let sum = wins[left][right] + wins[right][left]
                #expect(scores[left] == scores[right] ? sum == 0 : abs(sum - 1) < 1e-9)
            }
        }
    }
}
