import Scoring

/// Expected ranks with a lottery group, as the Swiss National Science Foundation draws its funding line. An option: drawing lots
/// among equals is policy.
enum ExpectedRanks {
    /// Every pair of proposals is compared at every point of a grid: beyond so many that takes minutes.
    static let mostProposals = 500

    /// The method's priors are made for grades from 1 to 6: totals are stretched or shrunk to a range of 5. docs/methods.md, "Expected ranks".
    /// - Returns: nil without awards, with fewer than three ranked proposals or two evaluators, or more ranked proposals than `most`.
    static func study(
        _ studied: StudiedCall, _ sheets: AssessmentBook, grid: EffectGrid = EffectGrid(), draws: Int? = nil,
        most: Int = mostProposals
    ) -> ExpectedRankStudy? {
        let places = studied.awarded.count
        let ranked = Array(0..<studied.rankedCount)
        let book = GradeBook(sheets, studied, of: ranked)
        guard book.proposals.count > 2, book.proposals.count <= most, book.evaluators.count > 1, places > 0,
            let range = book.range
        else {
            return nil
        }
        let grades = book.grades.map { grade in
            Grade(proposal: grade.proposal, evaluator: grade.evaluator, value: grade.value * 5 / range)
        }
        let posterior = RankPosterior(
            grades, proposals: book.proposals.count, evaluators: book.evaluators.count, grid: grid,
            draws: draws ?? max(10_000, 9_000_000 / max(45, ranked.count)))
        return posterior.map { study($0, book.proposals, places: min(places, book.proposals.count)) }
    }

    private static func study(_ posterior: RankPosterior, _ ids: [String], places: Int) -> ExpectedRankStudy {
        let low = ids.indices.map { posterior.quantile(0.25, of: $0) ?? 1 }
        let high = ids.indices.map { posterior.quantile(0.75, of: $0) ?? ids.count }
        let groups = LotteryGroups(expected: posterior.expected, low: low, high: high, places: places)
        let proposals = ids.indices.map { index in
            ExpectedRankStudy.Proposal(
                proposal: ids[index], expectedRank: posterior.expected[index], lowRank: Double(low[index]),
                highRank: Double(high[index]), group: groups.groups[index])
        }
        return ExpectedRankStudy(proposals: proposals, places: places, fundingLine: groups.fundingLine)
    }
}
