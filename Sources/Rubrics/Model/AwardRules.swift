package import Diagnostics
package import FEEL
package import Numbers
package import Wording

/// `ranking:`
package struct RankingRule: Sendable {
    /// nil: `score: total`.
    package var score: Program?
    package var scoreText: String
    package var ladder: [LadderStep]
    package var place: Place
}

/// One tie-breaking step. Steps are re-applied to the remaining equals after every placement.
package struct LadderStep: Sendable {
    package var rule: any LadderComparing
    /// As written in the rubric: `highest: relevance`.
    package var text: String
    package var place: Place

    package init(rule: any LadderComparing, text: String, place: Place) {
        self.rule = rule
        self.text = text
        self.place = place
    }
}

/// `award:`
package struct AwardRule: Sendable {
    package enum WhenShort: Sendable, Hashable {
        /// The list ends at the first that does not fit.
        case stop
        /// Pass over what does not fit and go on.
        case skip
        /// Offer the rest if it is at least this share (0…1) of the amount; who declines is passed over.
        case reduce(minimumShare: Decimal128)
        /// The one that crosses the budget is funded in full, then the list ends.
        case overshoot
        /// The line where the amounts asked for come nearest to the budget, never below `floor` × the rubric's budget
        /// (first stages of two: "about three times the budget, at least 2.5 times").
        case nearest(floor: Decimal128, tie: NearestTie)
    }
    /// Which line counts when two are equally near.
    package enum NearestTie: String, Sendable, CaseIterable { case undecided, more, fewer }
    package enum TieAtLine: String, Sendable, CaseIterable { case undecided, all, none }
    package enum Leftovers: String, Sendable, CaseIterable { case pool, lapse }
    package enum Reserve: Sendable, Hashable {
        case none
        case all
        /// On each list: a lot's, and the general one.
        case places(Int)
        /// On each list in rank order while the amounts asked for stay within this share of its budget (0.2 for 20 %).
        case shareOfBudget(Decimal128)
    }
    /// Money as a rubric writes it: so much, or a share of the budget, which follows the budget of the run.
    package enum Sum: Sendable, Hashable {
        case amount(Decimal128)
        /// 0.3 for 30 %.
        case shareOfBudget(Decimal128)

        /// - Parameter budget: of the run; a share of none is nothing.
        package func amount(of budget: Decimal128?) -> Decimal128 {
            switch self {
            case .amount(let amount): amount
            case .shareOfBudget(let share): (budget ?? 0) * share
            }
        }
    }
    package struct Lot: Sendable {
        package var id: String
        package var title: LocalText
        package var when: Program
        package var budget: Sum
        package var place: Place
    }
    /// `round: { to: 0.01, mode: down }`; amounts are brought to a multiple of the step before they are awarded.
    package struct Rounding: Sendable, Hashable {
        package var step: Decimal128
        package var mode: RoundingMode

        package func applied(to amount: Decimal128) -> Decimal128 {
            Rational(amount).map { $0.rounded(toMultipleOf: step, mode).decimal } ?? amount
        }
    }
    /// `at_least: [{ per: region, awards: 1 }]`
    package struct Guarantee: Sendable {
        package var per: Program
        package var text: String
        package var awards: Int
        package var place: Place
    }
    /// `at_most: [{ per: country, awards: 3 }]` or `amount: 100000`
    package struct Cap: Sendable {
        package enum Limit: Sendable, Hashable {
            case awards(Int)
            case amount(Decimal128)
            /// Of the budget of the run; 0.3 for 30 %.
            case shareOfBudget(Decimal128)
        }
        /// nil: over the whole call.
        package var per: Program?
        package var text: String
        package var limit: Limit
        package var place: Place
    }
    /// nil: no budget line (every ranked proposal is selected, as in a first stage by places).
    package var budget: Decimal128?
    /// `up_to: 200%`; the list is drawn to this multiple of the budget (pre-selections); 1 unless written.
    package var budgetShare: Decimal128
    /// `places: 10`; how many may be selected; nil: by money only.
    package var places: Int?
    /// What amounts are counted in; a currency is the same in every language. Empty: it is not said.
    package var unit: LocalText
    /// nil only where there is no budget.
    package var amount: Program?
    package var amountText: String
    /// nil: amounts are awarded as they are, and have to be payable in `unit`.
    package var round: Rounding? = nil
    package var whenShort: WhenShort
    package var tieAtLine: TieAtLine
    package var lots: [Lot]
    package var leftovers: Leftovers
    package var guarantees: [Guarantee]
    package var caps: [Cap]
    package var reserve: Reserve
    package var place: Place
    /// nil: nothing is drawn by lot.
    package var draw: DrawRule? = nil
    /// Of a draw within a tier.
    package var tiers: TierRule? = nil

    /// The rule of a rubric without an `award:` section: everybody who is ranked is selected.
    package static var none: AwardRule {
        AwardRule(
            budget: nil, budgetShare: 1, places: nil, unit: "", amount: nil, amountText: "", whenShort: .skip,
            tieAtLine: .undecided, lots: [], leftovers: .pool, guarantees: [], caps: [], reserve: .none,
            place: Place(file: ""))
    }
}
