package import Numbers
package import Scoring
package import Wording

/// A whole award: decisions in rank order, and the money.
package struct AwardList: Sendable {
    package var decisions: [Decision]
    package var budget: Decimal128?
    package var awardedTotal: Decimal128
    /// In the order of the rubric's lots, then that of whoever belongs to none, where it has money or members. Without lots one.
    package var lists: [FundingList]
    /// What officials have to decide or know: the reasons of all that is undecided, how to decide it (`TIE.HOW`), `SET_ASIDE`
    /// (the list was made without them), `GUARANTEE.UNMET` and why, `NO_EFFECT` (somebody declined what was not offered).
    package var remarks: [Reason]
    /// nil: the rubric draws nothing by lot.
    package var draw: DrawRecord?

    /// The lists of lots.
    package var lots: [FundingList] { lists.filter { $0.lot != nil } }

    package init(
        decisions: [Decision], budget: Decimal128? = nil, awardedTotal: Decimal128, lists: [FundingList] = [],
        remarks: [Reason] = []
    ) {
        self.decisions = decisions
        self.budget = budget
        self.awardedTotal = awardedTotal
        self.lists = lists
        self.remarks = remarks
    }
}

/// A list with money of its own: a lot's, or the general one of whoever belongs to no lot.
package struct FundingList: Sendable, Hashable {
    /// Id of the lot; nil: the general list.
    package var lot: String?
    /// Of the lot, for people; empty for the general list.
    package var title: LocalText
    /// nil: no line of money.
    package var budget: Decimal128?
    /// To its members.
    package var awarded: Decimal128
    /// Of `awarded`, what was paid from what other envelopes left over.
    package var fromLeftovers: Decimal128
    /// Of its own budget, what was paid to members of other lists as leftovers.
    package var given: Decimal128
    /// Position in `decisions` of the lowest that is funded: the funding line is below it.
    package var lastFunded: Int?
    /// Position of the highest that lacks money or a place and nothing else: whom a cap bars, who is gone or whom people have to
    /// decide is passed over.
    package var firstBelow: Int?
    /// Position of the first on its reserve list.
    package var next: Int?

    /// Of its own budget; below 0 only where the last award may exceed it (`when_short: overshoot`, `nearest`).
    package var left: Decimal128? { budget.map { $0 - (awarded - fromLeftovers) - given } }

    package init(
        lot: String?, title: LocalText = "", budget: Decimal128? = nil, awarded: Decimal128 = 0,
        fromLeftovers: Decimal128 = 0, given: Decimal128 = 0, lastFunded: Int? = nil, firstBelow: Int? = nil,
        next: Int? = nil
    ) {
        self.lot = lot
        self.title = title
        self.budget = budget
        self.awarded = awarded
        self.fromLeftovers = fromLeftovers
        self.given = given
        self.lastFunded = lastFunded
        self.firstBelow = firstBelow
        self.next = next
    }
}

extension AwardList {
    /// The seal of excellence list: who met every threshold and is not funded, in rank order, to be handed to other
    /// funders.
    package var seal: [Decision] {
        decisions.filter { decision in
            switch decision.status {
            case .reserve, .notFunded: true
            case .awarded, .undecided, .belowThreshold, .incomplete, .ineligible, .inadmissible, .withdrawn: false
            }
        }
    }
}
