public import Numbers

/// What is said of an award from outside the rubric.
public struct AwardOptions: Sendable, Hashable {
    /// Ids of those who do not take what they are offered.
    public var declined: Set<String>
    /// Ids of those whose proposal is taken back, or whose papers failed.
    public var withdrawn: Set<String>
    /// Replaces the rubric's budget.
    public var budget: Decimal128?

    public init(declined: Set<String> = [], withdrawn: Set<String> = [], budget: Decimal128? = nil) {
        self.declined = declined
        self.withdrawn = withdrawn
        self.budget = budget
    }

    /// Nobody is gone.
    var isIdle: Bool { declined.isEmpty && withdrawn.isEmpty }

    func isGone(_ proposal: String) -> Bool { declined.contains(proposal) || withdrawn.contains(proposal) }
}
