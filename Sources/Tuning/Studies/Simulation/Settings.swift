extension FundingSimulation {
    /// What is uncertain.
    struct Settings: Sendable, Hashable {
        /// nil: the weights are as written.
        var weights: WeightSampling? = .dirichlet(concentration: 100)
        /// Scores by evaluators vary uniformly by half a step of their scale up and down, within the scale.
        var variesScores = true
        /// In every draw one evaluator's sheets, or nobody's, are left out, each as likely.
        var leavesEvaluatorsOut = true
    }
}
