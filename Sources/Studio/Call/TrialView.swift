import Awards
package import Diagnostics
package import Numbers
package import Rubrics
import Wording

/// What a trial comes to, as far as the page always shows it.
package struct TrialView: Sendable {
    package let rubric: Rubric
    /// Of the run, wherever it is said; nil: there is none.
    package let budget: Decimal128?
    /// In the order of the report.
    package let rows: [ListRow]
    /// Warnings.
    package let problems: [Diagnostic]

    /// Positions of those that are funded now and were not, and the other way round.
    package private(set) var entered: [Int] = []
    package private(set) var left: [Int] = []
    /// How many have another rank, and how many are funded.
    package private(set) var moved = 0
    package private(set) var funded = 0
    package private(set) var awardedTotal: Decimal128 = 0
    /// Position of the last that is funded; the funding line is below it. nil: nobody is.
    private(set) var lastFunded: Int?

    package init(rubric: Rubric, budget: Decimal128?, rows: [ListRow], problems: [Diagnostic]) {
        (self.rubric, self.budget, self.rows, self.problems) = (rubric, budget, rows, problems)
        for index in rows.indices {
            switch rows[index].movement {
            case .entered: entered.append(index)
            case .left: left.append(index)
            case .moved: moved += 1
            case .changed, .same: break
            }
            guard rows[index].status == .awarded else { continue }
            funded += 1
            lastFunded = index
            awardedTotal = awardedTotal + rows[index].awarded
        }
    }

    /// A lot, or what belongs to none.
    struct Money {
        /// nil: of what belongs to no lot.
        var title: LocalText?
        var budget: Decimal128?
        var awarded: Decimal128
    }

    /// One a lot, and one for those in none; empty without lots.
    var lots: [Money] {
        guard let rule = rubric.award, !rule.lots.isEmpty else { return [] }
        let shares = rule.lots.map { $0.budget.amount(of: budget) }
        let rest = budget.map { max(0, $0 - shares.reduce(0, +)) }
        let paid = { (lot: Int?) in rows.reduce(Decimal128(0)) { $1.lot == lot ? $0 + $1.awarded : $0 } }
        let lots = rule.lots.indices.map { index in
            Money(title: rule.lots[index].title, budget: shares[index], awarded: paid(index))
        }
        return lots + [Money(title: nil, budget: rest, awarded: paid(nil))]
    }
}

/// What came of a trial: a list, or why there is none.
package enum TrialOutcome: Sendable {
    case list(TrialView)
    /// Never empty.
    case refused([Diagnostic])

    package var view: TrialView? { if case .list(let view) = self { view } else { nil } }

    package var problems: [Diagnostic] {
        switch self {
        case .list(let view): view.problems
        case .refused(let problems): problems
        }
    }
}
