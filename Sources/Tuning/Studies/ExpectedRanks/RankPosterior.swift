import Glibc

/// Expected ranks and the spread of ranks, without Markov chains: a grid over the variances, everything else in closed form. The
/// same grades give the same bits. docs/methods.md, "Expected ranks".
///
/// Source: Heyard, Ott, Salanti, Egger, "Rethinking the funding line at the Swiss National Science Foundation: Bayesian ranking
/// and lottery" (2022); the R package ERforResearch.
struct RankPosterior: Sendable {
    /// 1 + Σ P(another is better), by proposal.
    let expected: [Double]
    /// By proposal: in how many draws each rank, pooled over proposals that nobody can tell apart.
    private let ranks: [[Int]]

    /// - Parameters:
    ///   - panels: of each proposal; nil: one panel.
    ///   - draws: for the spread of the ranks; the expected ranks need none.
    ///   - key: of the random numbers.
    init?(
        _ grades: [Grade], proposals: Int, evaluators: Int, panels: [Int]? = nil, grid: EffectGrid = EffectGrid(),
        draws: Int = 200_000, key: SIMD2<UInt32> = SIMD2(1, 0)
    ) {
        let sums = GradeSums(grades, proposals: proposals, evaluators: evaluators, panels: panels)
        guard proposals > 0, sums.counts.allSatisfy({ $0 > 0 }) else { return nil }
        let nodes = GridSearch(sums, grid, hasPanels: panels != nil).nodes
        var better = Array(repeating: 1.0, count: proposals)
        var ranks = Array(repeating: Array(repeating: 0, count: proposals), count: proposals)
        var (sum, next) = (0.0, 0)
        for node in nodes {
            guard let posterior = node.posterior(sums) else { continue }
            posterior.addBetter(weight: node.weight, to: &better)
            sum += node.weight
            let end = min(draws, Int((sum * Double(draws)).rounded()))
            for draw in next..<max(next, end) { Self.count(posterior, draw, key, &ranks) }
            next = max(next, end)
        }
        let groups = ExchangeableGroups(Self.keys(sums))
        expected = groups.equalised(better)
        for group in groups.members where group.count > 1 {
            let pooled = (0..<proposals).map { rank in group.reduce(0) { $0 + ranks[$1][rank] } }
            for member in group { ranks[member] = pooled }
        }
        self.ranks = ranks
    }

    /// The lowest rank that this share of the draws does not exceed; nil without draws.
    func quantile(_ share: Double, of proposal: Int) -> Int? {
        let total = ranks[proposal].reduce(0, +)
        guard total > 0 else { return nil }
        var seen = 0
        for (rank, count) in ranks[proposal].enumerated() {
            seen += count
            if Double(seen) >= share * Double(total) { return rank + 1 }
        }
        return ranks.count
    }

    private static func count(
        _ posterior: EffectPosterior, _ draw: Int, _ key: SIMD2<UInt32>, _ ranks: inout [[Int]]
    ) {
        var random = RandomStream(key: key, draw: draw, purpose: 2)
        let drawn = posterior.draw(&random)
        let order = drawn.indices.sorted { drawn[$0] > drawn[$1] }
        for (rank, proposal) in order.enumerated() { ranks[proposal][rank] += 1 }
    }

    /// All that the model reads of a proposal: who judged it, and the sum of the grades to nine decimals.
    private struct Key: Hashable {
        var shares: [Double]
        var sum: Double
    }

    private static func keys(_ sums: GradeSums) -> [Key] {
        (0..<sums.proposals).map { Key(shares: sums.shares[$0], sum: (sums.sums[$0] * 1e9).rounded()) }
    }
}

/// Who is accepted, who draws lots and who is rejected, by expected rank. docs/methods.md, "Expected ranks".
struct LotteryGroups: Sendable, Hashable {
    /// The expected rank of the last proposal for which there is a place.
    let fundingLine: Double
    let groups: [ExpectedRankStudy.Group]

    /// - Parameters:
    ///   - low, high: quartiles of the rank, by proposal.
    ///   - places: from 1 to the number of proposals.
    init(expected: [Double], low: [Int], high: [Int], places: Int) {
        let line = expected.sorted()[places - 1]
        var groups = expected.indices.map { index -> ExpectedRankStudy.Group in
            if expected[index] == line { return .lottery }
            if Double(high[index]) < line { return .accepted }
            return Double(low[index]) <= line ? .lottery : .rejected
        }
        if groups.count(where: { $0 != .rejected }) == places {
            groups = groups.map { $0 == .lottery ? .accepted : $0 }
        }
        fundingLine = line
        self.groups = groups
    }
}

/// Proposals that no method may tell apart.
struct ExchangeableGroups: Sendable, Hashable {
    /// Positions of the proposals, group by group.
    let members: [[Int]]

    /// - Parameter keys: by proposal; equal keys: nobody can tell them apart.
    init(_ keys: [some Hashable]) {
        members = Dictionary(grouping: keys.indices, by: { keys[$0] }).values.sorted {
            ($0.first ?? 0) < ($1.first ?? 0)
        }
    }

    /// Every member gets the mean of its group: sums in another order differ in their last bits, simulations in more.
    func equalised(_ values: [Double]) -> [Double] {
        var result = values
        for group in members where group.count > 1 {
            let mean = group.reduce(0) { $0 + values[$1] } / Double(group.count)
            for member in group { result[member] = mean }
        }
        return result
    }
}
