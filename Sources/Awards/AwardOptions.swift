package import Numbers

/// What is said of an award from outside the rubric.
package struct AwardOptions: Sendable, Hashable {
    /// Ids of those who do not take what they are offered.
    package var declined: Set<String>
    /// Ids of those whose proposal is taken back, or whose papers failed.
    package var withdrawn: Set<String>
    /// Replaces the rubric's budget.
    package var budget: Decimal128?
    /// Under `one_per: last`, `first` or `none`, by id: the proposals of the same applicant instead of which it competes once
    /// they are gone.
    package var standsInFor: [String: [String]]

    package init(
        declined: Set<String> = [], withdrawn: Set<String> = [], budget: Decimal128? = nil,
        standsInFor: [String: [String]] = [:]
    ) {
        self.declined = declined
        self.withdrawn = withdrawn
        self.budget = budget
        self.standsInFor = standsInFor
    }

    /// Nobody is gone.
    var isIdle: Bool { declined.isEmpty && withdrawn.isEmpty }
}
