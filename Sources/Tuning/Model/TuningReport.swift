package import Calls
package import Wording

/// Everything that `fundscore tune` found out about one call.
package struct TuningReport: Sendable {
    /// The call as it stands.
    package var result: CallResult
    /// Leaf and branch criteria, in the rubric's order.
    package var flipPoints: [FlipPoint]
    package var bounds: [BoundStudy]
    package var robustness: JointRobustness?
    package var funding: FundingStudy?
    /// nil: no score sheets.
    package var evaluators: EvaluatorStudy?
    /// nil: no score sheets.
    package var expectedRanks: ExpectedRankStudy?
    /// Leaf criteria, in the rubric's order.
    package var criteria: [CriterionStudy]
    /// One per proposal that is scored and not funded: the ranked ones in rank order, then those below a threshold.
    package var remedies: [Remedy]
    /// What could not be studied, and why; for people.
    package var notes: [Message]
    /// nil: the rubric draws nothing by lot.
    package var draw: DrawStudy? = nil

    package init(
        result: CallResult, flipPoints: [FlipPoint] = [], bounds: [BoundStudy] = [],
        robustness: JointRobustness? = nil, funding: FundingStudy? = nil, evaluators: EvaluatorStudy? = nil,
        expectedRanks: ExpectedRankStudy? = nil, criteria: [CriterionStudy] = [], remedies: [Remedy] = [],
        notes: [Message] = []
    ) {
        self.result = result
        self.flipPoints = flipPoints
        self.bounds = bounds
        self.robustness = robustness
        self.funding = funding
        self.evaluators = evaluators
        self.expectedRanks = expectedRanks
        self.criteria = criteria
        self.remedies = remedies
        self.notes = notes
    }
}
