/// What one evaluator gave one proposal, over all criteria.
struct Grade: Sendable, Hashable {
    /// Position of the proposal.
    var proposal: Int
    /// Position of the evaluator.
    var evaluator: Int
    var value: Double
}
