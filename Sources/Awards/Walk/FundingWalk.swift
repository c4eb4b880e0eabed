import Numbers
import Rubrics

/// What the award rule says of candidates in their turn, in one order of every tie: who is asked, what it comes to, and
/// what that uses up.
struct FundingWalk: Sendable {
    enum Pass: Sendable, Hashable {
        /// `one_per: best`: which proposal of an applicant competes.
        case applicants
        case guarantees
        /// Reduced awards that were made get more of what came free.
        case topUp
        case main
        case leftovers
    }

    /// How a candidate takes part in a round of the award.
    enum Standing: UInt8, Sendable {
        case competes
        /// Its award was made before somebody left, and stays made.
        case made
        /// On the reserve list.
        case listed
        /// Waits for money, but is on no reserve list.
        case unlisted
        /// What barred it is gone: it is asked in its turn, and never ends a list.
        case freed
        case gone
    }

    let call: FundingCall
    /// Empty: all compete.
    let standings: [Standing]
    /// The most worlds that are told apart.
    let most: Int

    func standing(_ member: Int) -> Standing { standings.isEmpty ? .competes : standings[member] }

    /// Whether a pass has anything to say to a candidate.
    func isOpen(_ member: Int, _ pass: Pass, _ world: World) -> Bool {
        let outcome = world.outcomes[member]
        switch pass {
        case .applicants:
            // Who cannot be judged for another reason still keeps those out that rank below it.
            let isIn = outcome.kind == .open || outcome.kind == .objected
            return isIn && call.candidates[member].applicant != nil
        case .guarantees:
            return outcome.kind == .open && !call.candidates[member].claims.isEmpty
                && !world.passedOver.contains(member)
        case .topUp: return outcome.kind == .reduced && standing(member) == .made
        case .main: return outcome.kind == .open
        case .leftovers:
            if outcome.kind == .reduced { return true }
            return outcome.category == .waitsForMoney && standing(member) != .unlisted
        }
    }

    func settleAlone(_ member: Int, _ pass: Pass, _ world: inout World) {
        guard isOpen(member, pass, world) else { return }
        apply(turn(of: member, pass, world), member, pass, &world)
    }
}
