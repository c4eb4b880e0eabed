package import Wording

/// How severe evaluators are, and what it would change. docs/methods.md, "Evaluators". Scores are never overwritten.
package struct EvaluatorStudy: Sendable, Hashable {
    package var evaluators: [Evaluator]
    /// In rank order, then those that are not ranked.
    package var proposals: [Proposal]
    /// Groups of proposals that no evaluator links; one: everything can be compared.
    package var components: Int
    /// Krippendorff's alpha, interval metric; nil: not defined (one evaluator, no variation).
    package var alpha: Double?
    /// Why severity was not estimated, or what to bear in mind; empty: nothing.
    package var remarks: [Message]

    package struct Evaluator: Sendable, Hashable {
        package var evaluator: String
        package var assessments: Int
        /// Least squares, in points of the total; negative: stricter than the others of its component, whose effects add up to 0.
        /// nil: linked with nobody.
        package var severity: Double?
        /// Its standard error; nil where it is not estimable.
        package var standardError: Double?
        /// Mixed model (REML), shrunk towards 0; nil: not connected or not estimable.
        package var shrunk: Double?
        /// Mean and sample standard deviation of what this evaluator gave.
        package var mean: Double
        package var standardDeviation: Double
        /// What leaves and enters the main list when this evaluator's sheets are dropped, in order of id.
        package var leaves: [String]
        package var enters: [String]
        /// Proposals that lose their score then, in order of id: fewer evaluators are left than the rubric's `minimum`, or none.
        package var unscored: [String]

        package init(
            evaluator: String, assessments: Int, severity: Double?, standardError: Double?, shrunk: Double?,
            mean: Double, standardDeviation: Double = 0, leaves: [String] = [], enters: [String] = [],
            unscored: [String] = []
        ) {
            self.evaluator = evaluator
            self.assessments = assessments
            self.severity = severity
            self.standardError = standardError
            self.shrunk = shrunk
            self.mean = mean
            self.standardDeviation = standardDeviation
            self.leaves = leaves
            self.enters = enters
            self.unscored = unscored
        }
    }

    package struct Proposal: Sendable, Hashable {
        package var proposal: String
        /// The mean of its evaluators' totals, and ranks by it.
        package var raw: Double
        package var rawRank: Int
        /// The same with least-squares severity taken out, within its component.
        package var corrected: Double?
        /// nil: more than one component.
        package var correctedRank: Int?
        /// By the mixed model; nil: not connected or not estimable.
        package var shrunk: Double?
        package var shrunkRank: Int?
        /// Highest minus lowest total of its evaluators.
        package var spread: Double
        /// The mean of its grades in units of each evaluator's own mean and spread; nil: an evaluator gave too few.
        package var zScore: Double?

        package init(
            proposal: String, raw: Double, rawRank: Int, corrected: Double? = nil, correctedRank: Int? = nil,
            shrunk: Double? = nil, shrunkRank: Int? = nil, spread: Double, zScore: Double? = nil
        ) {
            self.proposal = proposal
            self.raw = raw
            self.rawRank = rawRank
            self.corrected = corrected
            self.correctedRank = correctedRank
            self.shrunk = shrunk
            self.shrunkRank = shrunkRank
            self.spread = spread
            self.zScore = zScore
        }
    }

    package init(
        evaluators: [Evaluator], proposals: [Proposal], components: Int, alpha: Double?, remarks: [Message] = []
    ) {
        self.evaluators = evaluators
        self.proposals = proposals
        self.components = components
        self.alpha = alpha
        self.remarks = remarks
    }
}

/// Expected ranks with a lottery group (SNSF). docs/methods.md, "Expected ranks". The same proposals always get the same answer.
package struct ExpectedRankStudy: Sendable, Hashable {
    package var proposals: [Proposal]
    /// Places, as many as are funded now.
    package var places: Int
    /// The expected rank at the funding line.
    package var fundingLine: Double

    package enum Group: String, Sendable, Hashable, CaseIterable {
        case accepted, lottery, rejected
    }
    package struct Proposal: Sendable, Hashable {
        package var proposal: String
        package var expectedRank: Double
        /// Quartiles of the rank.
        package var lowRank: Double
        package var highRank: Double
        package var group: Group

        package init(proposal: String, expectedRank: Double, lowRank: Double, highRank: Double, group: Group) {
            self.proposal = proposal
            self.expectedRank = expectedRank
            self.lowRank = lowRank
            self.highRank = highRank
            self.group = group
        }
    }

    package init(proposals: [Proposal], places: Int, fundingLine: Double) {
        self.proposals = proposals
        self.places = places
        self.fundingLine = fundingLine
    }
}
