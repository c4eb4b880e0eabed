import Numbers
import Scoring

/// A ranked proposal as the money sees it.
struct Candidate: Sendable {
    var id: String
    var rank: Int
    /// What it asked for, rounded; nil: the rubric has no amount, or it has no answer (then `objection` says why).
    var amount: Decimal128?
    /// As it was before it was rounded; nil: it was not.
    var unrounded: Decimal128?
    /// Position of the lot; nil: the general list.
    var lot: Int?
    /// What an award in full uses up: caps, places, money. In that order they are asked, so that a list ends for want of
    /// money only where nothing else bars the proposal.
    var needs: [Need] = []
    /// The guarantees that it could stand for, by their number in the call.
    var claims: [Int] = []
    /// Under `one_per: best` the key that it shares with others, by its number in the call.
    var applicant: Int?
    /// Proposals of the same applicant instead of which it competes once they are gone.
    var standsInFor: [String] = []
    /// Why nobody can say whether it is to be funded; people have to.
    var objection: Reason?
}

/// A guarantee for one group.
struct Claim: Sendable, Hashable {
    /// Position in the rubric.
    var rule: Int
    var group: String
    var awards: Int
}

/// What one award uses of one resource.
struct Need: Sendable, Hashable {
    var resource: Int
    var amount: Decimal128
}

/// Something that awards use up.
struct Resource: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Money of a lot by its position in the rubric, or of the general list (nil).
        case money(lot: Int?)
        /// The budget over all lots, where they add up to more.
        case call
        /// What all envelopes have left once their own lists are done.
        case leftovers
        case places
        /// A cap, by its number from 1, and the group that it counts.
        case cap(Int, group: String)
    }
    var kind: Kind
    var limit: Decimal128
    /// May be exceeded by the one that crosses the line (`when_short: overshoot`).
    var mayBeCrossed = false

    var isMoney: Bool {
        switch kind {
        case .money, .call, .leftovers: true
        case .places, .cap: false
        }
    }

    /// Whether `need` fits what is `left`.
    func fits(_ need: Decimal128, in left: Decimal128) -> Bool { mayBeCrossed ? left > 0 : left >= need }
}
