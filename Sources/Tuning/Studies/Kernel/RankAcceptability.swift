import Glibc

/// How often each proposal took each rank, over many sets of weights (SMAA-2). METHODS 4b.
///
/// Source: Lahdelma and Salminen, "SMAA-2: stochastic multicriteria acceptability analysis for group decision making"
/// (Operations Research 49, 2001).
struct RankAcceptability: Sendable {
    let proposals: Int
    private(set) var draws = 0
    /// Row by proposal, column by rank − 1: in how many draws.
    private var ranks: ContiguousArray<UInt32>
    /// Row by proposal: the sum of the weights with which it was among the first `places`, and in how many draws.
    private var centralSums: [[Double]]
    private var centralDraws: [Int]
    let places: Int

    init(proposals: Int, criteria: Int, places: Int = 1) {
        self.proposals = proposals
        self.places = places
        ranks = ContiguousArray(repeating: 0, count: proposals * proposals)
        centralSums = Array(repeating: Array(repeating: 0, count: criteria), count: proposals)
        centralDraws = Array(repeating: 0, count: proposals)
    }

    /// In how many draws it took the rank, from 1.
    func count(_ proposal: Int, rank: Int) -> Int { Int(ranks[proposal * proposals + rank - 1]) }

    /// The share of the draws in which it took the rank.
    func acceptability(_ proposal: Int, rank: Int) -> Double { Double(count(proposal, rank: rank)) / Double(draws) }

    /// The share of the draws in which its rank was `places` or better.
    func isAmongFirst(_ proposal: Int) -> Double {
        Double((1...min(places, proposals)).reduce(0) { $0 + count(proposal, rank: $1) }) / Double(draws)
    }

    /// The mean of the weights with which it was among the first `places`; nil: it never was.
    func centralWeights(_ proposal: Int) -> [Double]? {
        let count = Double(centralDraws[proposal])
        return count > 0 ? centralSums[proposal].map { $0 / count } : nil
    }

    /// How undecided the first place is, in bits.
    var firstChoiceEntropy: Double { Self.entropy((0..<proposals).map { acceptability($0, rank: 1) }) }

    /// How undecided a proposal's rank is, in bits.
    func rankEntropy(_ proposal: Int) -> Double {
        Self.entropy((0..<proposals).map { acceptability(proposal, rank: $0 + 1) })
    }

    /// −Σ p log₂ p; shares of ties may add up to more than 1.
    static func entropy(_ shares: [Double]) -> Double {
        -shares.reduce(0) { $1 > 0 ? $0 + $1 * log2($1) : $0 }
    }

    /// Counts one draw.
    mutating func add(_ order: borrowing ScoreOrder, weights: [Double]) {
        draws += 1
        let width = proposals
        var ranks = ranks.mutableSpan
        order.ranks { proposal, rank in ranks[proposal * width + rank - 1] &+= 1 }
        order.ranks(to: places) { proposal, _ in
            centralDraws[proposal] += 1
            for index in weights.indices { centralSums[proposal][index] += weights[index] }
        }
    }

    /// Puts the draws of another part behind its own.
    mutating func add(_ other: RankAcceptability) {
        draws += other.draws
        for index in ranks.indices { ranks[index] &+= other.ranks[index] }
        for proposal in 0..<proposals {
            centralDraws[proposal] += other.centralDraws[proposal]
            for index in centralSums[proposal].indices {
                centralSums[proposal][index] += other.centralSums[proposal][index]
            }
        }
    }

    /// - Parameter weights: of draw number …; called from several threads.
    static func of(
        _ matrix: ScoreMatrix, draws: Int, places: Int = 1, threads: Int,
        weights: @escaping @Sendable (Int) -> [Double]
    ) async -> RankAcceptability {
        let parts = await Shares.map(draws, threads: threads) { range in
            var result = RankAcceptability(proposals: matrix.proposals, criteria: matrix.criteria, places: places)
            var totals = matrix.emptyTotals
            var order = ScoreOrder(count: matrix.proposals)
            for draw in range {
                let drawn = weights(draw)
                matrix.totals(drawn, into: &totals)
                order.sort(totals)
                result.add(order, weights: drawn)
            }
            return result
        }
        return parts.dropFirst().reduce(into: parts[0]) { $0.add($1) }
    }

    /// The share of the draws in which each proposal's score was strictly higher than each other's. O(draws × n²).
    static func pairwiseWinning(_ matrix: ScoreMatrix, weights: [[Double]]) -> [[Double]] {
        var wins = Array(repeating: Array(repeating: 0, count: matrix.proposals), count: matrix.proposals)
        var totals = matrix.emptyTotals
        for drawn in weights {
            matrix.totals(drawn, into: &totals)
            for left in 0..<matrix.proposals {
                for right in 0..<matrix.proposals
                where totals[left] > totals[right] {
                    wins[left][right] += 1
                }
            }
        }
        return wins.map { $0.map { Double($0) / Double(weights.count) } }
    }
}
