extension RankAcceptability {
    /// How likely each proposal is first with its own central weights while scores vary: a factor near 1 says that the scores
    /// are exact enough to say so. nil where a proposal was never first. METHODS 4b.
    /// - Parameters:
    ///   - noise: a score varies uniformly by this much up and down, by criterion.
    ///   - key: of the random numbers.
    func confidenceFactors(_ scores: [[Double]], noise: [Double], draws: Int, key: SIMD2<UInt32>) -> [Double?] {
        var wins = Array(repeating: 0, count: proposals)
        for draw in 0..<draws {
            var random = RandomStream(key: key, draw: draw, purpose: 3)
            let drawn = scores.map { row in
                zip(row, noise).map { $0 + (2 * random.uniform() - 1) * $1 }
            }
            for proposal in 0..<proposals {
                guard let weights = centralWeights(proposal) else { continue }
                let totals = drawn.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
                if totals.allSatisfy({ $0 <= totals[proposal] }) { wins[proposal] += 1 }
            }
        }
        return wins.indices.map { centralWeights($0) == nil ? nil : Double(wins[$0]) / Double(draws) }
    }
}
