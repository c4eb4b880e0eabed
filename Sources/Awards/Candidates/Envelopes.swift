import Numbers
import Rubrics

/// The budgets of an award, each to the share of it to which the list is drawn.
struct Envelopes {
    /// Of each lot.
    let lots: [Decimal128]
    /// What the lots leave of the whole; nil: no budget is declared.
    let general: Decimal128?
    /// nil: no budget is declared, the lots have theirs.
    let whole: Decimal128?
    /// The lots have more than there is.
    let isOverdrawn: Bool

    /// - Parameter budget: of the run.
    init(_ rule: AwardRule, budget: Decimal128?) {
        let whole = budget.map { $0 * rule.budgetShare }
        let lots = rule.lots.map { $0.budget.amount(of: budget) * rule.budgetShare }
        let apart = lots.reduce(Decimal128(0), +)
        (self.whole, self.lots) = (whole, lots)
        general = whole.map { max($0 - apart, 0) }
        isOverdrawn = whole.map { $0 < apart } ?? false
    }
}
