import Numbers
import Scoring

/// What became of a candidate.
struct Outcome: Sendable {
    enum Kind: Sendable, Hashable {
        case awarded
        /// Short of money, or after the end of the list: may still be funded from leftovers or the reserve.
        case noMoney
        /// All places are taken: as `noMoney`.
        case noPlace
        /// Barred by a cap; may be funded when somebody of the same group withdraws.
        case capped
        /// A tie at the line that the rubric resolves by funding none, or a second submission.
        case barred
        case undecided
        /// Refused the offer of the rest.
        case refusedOffer
    }
    var kind: Kind
    var reasons: [Reason]
    var awarded: Decimal128 = 0
    /// What was booked, to be given back when it is not taken.
    var booked: [Need] = []
    /// Left of the money after this decision; nil without a line of money, and while a case above is open.
    var remaining: Decimal128?
    /// Resource of the money that it competed for.
    var money: Int?
}
