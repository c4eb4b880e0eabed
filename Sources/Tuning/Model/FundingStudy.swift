/// The probability of funding under uncertain weights and scores (docs/methods.md, "Probability of funding"). Binary floating point:
/// it decides nothing.
public struct FundingStudy: Sendable, Hashable {
    /// What was drawn, as a sentence for people: `weights: Dirichlet, concentration 100; scores: ± half a step`.
    public var method: String
    public var seed: String
    public var draws: Int
    /// In rank order.
    public var proposals: [Proposal]
    /// Proposals below a threshold that were funded in some draws.
    public var belowThreshold: [Chance]

    public struct Proposal: Sendable, Hashable {
        public var proposal: String
        public var rank: Int
        /// Funded in the call as it stands.
        public var isFunded: Bool
        /// Share of the draws in which it was funded under the call's own award rule, 0…1.
        public var probability: Double
        public var band: Band
        /// The best and the worst rank among the middle 90 % of the draws.
        public var bestRank: Int
        public var worstRank: Int

        public init(
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
    public struct Chance: Sendable, Hashable {
        public var proposal: String
        public var probability: Double

        public init(proposal: String, probability: Double) {
            self.proposal = proposal
            self.probability = probability
        }
    }
    /// safe: ≥ 95 %; out: ≤ 5 %; borderline: between.
    public enum Band: String, Sendable, Hashable, CaseIterable {
        case safe, borderline, out
    }

    public init(
        method: String, seed: String, draws: Int, proposals: [Proposal], belowThreshold: [Chance] = []
    ) {
        self.method = method
        self.seed = seed
        self.draws = draws
        self.proposals = proposals
        self.belowThreshold = belowThreshold
    }
}
