package import Wording

/// The probability of funding under uncertain weights and scores (docs/methods.md, "Probability of funding"). Binary floating point:
/// it decides nothing.
package struct FundingStudy: Sendable, Hashable {
    /// What was drawn, as a sentence for people: `weights: Dirichlet, concentration 100; scores: ± half a step`.
    package var method: Message
    package var seed: String
    package var draws: Int
    /// In rank order.
    package var proposals: [Proposal]
    /// Proposals below a threshold that were funded in some draws.
    package var belowThreshold: [Chance]

    package struct Proposal: Sendable, Hashable {
        package var proposal: String
        package var rank: Int
        /// Funded in the call as it stands.
        package var isFunded: Bool
        /// Share of the draws in which it was funded under the call's own award rule, 0…1.
        package var probability: Double
        package var band: Band
        /// The best and the worst rank among the middle 90 % of the draws.
        package var bestRank: Int
        package var worstRank: Int

        package init(
            proposal: String, rank: Int, isFunded: Bool, probability: Double, band: Band, bestRank: Int, worstRank: Int
        ) {
            self.proposal = proposal
            self.rank = rank
            self.isFunded = isFunded
            self.probability = probability
            self.band = band
            self.bestRank = bestRank
            self.worstRank = worstRank
        }
    }
    /// A proposal that does not compete as things stand.
    package struct Chance: Sendable, Hashable {
        package var proposal: String
        package var probability: Double

        package init(proposal: String, probability: Double) {
            self.proposal = proposal
            self.probability = probability
        }
    }
    /// safe: ≥ 95 %; out: ≤ 5 %; borderline: between.
    package enum Band: String, Sendable, Hashable, CaseIterable {
        case safe, borderline, out
    }

    package init(
        method: Message, seed: String, draws: Int, proposals: [Proposal], belowThreshold: [Chance] = []
    ) {
        self.method = method
        self.seed = seed
        self.draws = draws
        self.proposals = proposals
        self.belowThreshold = belowThreshold
    }
}
