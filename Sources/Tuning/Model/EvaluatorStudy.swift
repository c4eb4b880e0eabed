/// How severe evaluators are, and what it would change. docs/methods.md, "Evaluators". Scores are never overwritten.
public struct EvaluatorStudy: Sendable, Hashable {
    public var evaluators: [Evaluator]
    /// In rank order, then those that are not ranked.
    public var proposals: [Proposal]
    /// Groups of proposals that no evaluator links; one: everything can be compared.
    public var components: Int
    /// Krippendorff's alpha, interval metric; nil: not defined (one evaluator, no variation).
    public var alpha: Double?
    /// Why severity was not estimated, or what to bear in mind; empty: nothing.
    public var remarks: [String]

    public struct Evaluator: Sendable, Hashable {
        public var evaluator: String
        public var assessments: Int
        /// Least squares, in points of the total; negative: stricter than the others of its component, whose effects add up to 0.
        /// nil: linked with nobody.
        public var severity: Double?
        /// Its standard error; nil where it is not estimable.
        public var standardError: Double?
        /// Mixed model (REML), shrunk towards 0; nil: not connected or not estimable.
        public var shrunk: Double?
        /// Mean and sample standard deviation of what this evaluator gave.
        public var mean: Double
        public var standardDeviation: Double
        /// What leaves and enters the main list when this evaluator's sheets are dropped, in order of id.
        public var leaves: [String]
        public var enters: [String]
        /// Proposals that lose their score then, in order of id: fewer evaluators are left than the rubric's `minimum`, or none.
        public var unscored: [String]

        public init(
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

    public struct Proposal: Sendable, Hashable {
        public var proposal: String
        /// The mean of its evaluators' totals, and ranks by it.
        public var raw: Double
        public var rawRank: Int
        /// The same with least-squares severity taken out, within its component.
        public var corrected: Double?
        /// nil: more than one component.
        public var correctedRank: Int?
        /// By the mixed model; nil: not connected or not estimable.
        public var shrunk: Double?
        public var shrunkRank: Int?
        /// Highest minus lowest total of its evaluators.
        public var spread: Double
        /// The mean of its grades in units of each evaluator's own mean and spread; nil: an evaluator gave too few.
        public var zScore: Double?

        public init(
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

    public init(
        evaluators: [Evaluator], proposals: [Proposal], components: Int, alpha: Double?, remarks: [String] = []
    ) {
        self.evaluators = evaluators
        self.proposals = proposals
        self.components = components
        self.alpha = alpha
        self.remarks = remarks
    }
}

/// Expected ranks with a lottery group (SNSF). docs/methods.md, "Expected ranks". The same proposals always get the same answer.
public struct ExpectedRankStudy: Sendable, Hashable {
    public var proposals: [Proposal]
    /// Places, as many as are funded now.
    public var places: Int
    /// The expected rank at the funding line.
    public var fundingLine: Double

    public enum Group: String, Sendable, Hashable, CaseIterable {
        case accepted, lottery, rejected
    }
    public struct Proposal: Sendable, Hashable {
        public var proposal: String
        public var expectedRank: Double
        /// Quartiles of the rank.
        public var lowRank: Double
        public var highRank: Double
        public var group: Group

        public init(proposal: String, expectedRank: Double, lowRank: Double, highRank: Double, group: Group) {
            self.proposal = proposal
            self.expectedRank = expectedRank
            self.lowRank = lowRank
            self.highRank = highRank
            self.group = group
        }
    }

    public init(proposals: [Proposal], places: Int, fundingLine: Double) {
        self.proposals = proposals
        self.places = places
        self.fundingLine = fundingLine
    }
}
