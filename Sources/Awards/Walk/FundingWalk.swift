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

extension FundingWalk {
    func apply(_ turn: Turn, _ member: Int, _ pass: Pass, _ world: inout World) {
        switch turn {
        case .take: pay(nil, member, pass, &world)
        case .offer(let amount): pay(amount, member, pass, &world)
        case .refuse: settle(member, .refusedOffer, pass, &world)
        case .end(let money):
            settle(member, .noMoney, pass, &world)
            if world.ends[money] == nil { world.ends[money] = .by(member) }
        case .compete:
            if let applicant = call.candidates[member].applicant { world.champions[applicant] = member }
        case .miss(let kind): settle(member, kind, pass, &world)
        case .unclear: leaveUnclear(member, pass, &world)
        case .pass: break
        }
    }

    /// - Parameter offer: less than the rest of what it asked for; nil: all of it.
    private func pay(_ offer: Decimal128?, _ member: Int, _ pass: Pass, _ world: inout World) {
        var needs = needs(of: member, pass, world)
        if let offer {
            for index in needs.indices where call.countsMoney(needs[index].resource) { needs[index].amount = offer }
        }
        let before = world.outcomes[member]
        let amount = call.candidates[member].amount ?? 0
        let paid = offer ?? amount - before.awarded
        world.take(needs)
        if pass == .leftovers { world.payFromLeftovers(paid, member, in: call) }
        if pass == .guarantees { claim(member, &world) }
        world.outcomes[member].awarded = before.awarded + paid
        world.outcomes[member].kind = world.outcomes[member].awarded == amount ? .awarded : .reduced
        world.outcomes[member].remaining = world.money(for: needs, in: call)
        if world.fromLeftovers[member] != nil { world.outcomes[member].notes.insert(.leftovers) }
        if before.notes.contains(.made) { world.outcomes[member].notes.insert(.toppedUp) }
        switch standing(member) {
        case .listed: world.outcomes[member].notes.insert(.promoted)
        case .freed: world.outcomes[member].notes.insert(.freed)
        case .competes, .made, .unlisted, .gone: break
        }
    }

    private func claim(_ member: Int, _ world: inout World) {
        let claims = call.candidates[member].claims
        // All of a tie are funded for a guarantee that has fewer awards: then none is open for the last.
        let claim = claims.first { world.given[$0] < call.claims[$0].awards } ?? claims.first
        world.outcomes[member].claim = Int32(claim ?? -1)
        if case .nearest = call.rule.whenShort { world.fixed.insert(member) }
        for claim in claims { world.given[claim] += 1 }
    }

    /// - Parameter kind: of no award; who has got a part of what it asked for keeps it.
    private func settle(_ member: Int, _ kind: Outcome.Kind, _ pass: Pass, _ world: inout World) {
        guard !world.outcomes[member].isFunded else { return }
        world.outcomes[member].kind = kind
        world.outcomes[member].remaining = world.money(for: needs(of: member, pass, world), in: call)
    }

    /// Whatever it may use is unclear from here on.
    func leaveUnclear(_ member: Int, _ pass: Pass, _ world: inout World) {
        world.outcomes[member].kind = .unclear
        world.unclear.formUnion(needs(of: member, pass, world).map(\.resource))
        world.unclearClaims.formUnion(call.candidates[member].claims)
    }
}
