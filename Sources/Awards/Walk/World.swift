import Numbers

/// The state of an award in one order of every tie.
struct World: Sendable {
    /// Where a list has ended for want of money.
    enum End: Sendable, Hashable {
        case by(Int)
        case tie(Int)
    }

    /// Of each resource.
    var left: [Decimal128]
    /// Of each candidate.
    var outcomes: [Outcome]
    /// By resource of money.
    var ends: [Int: End] = [:]
    /// Awards that stand for each claim.
    var given: [Int]
    /// By applicant: the proposal that competes.
    var champions: [Int: Int] = [:]
    /// Of equals, who was asked before whom, as far as that can still matter.
    var before: [Int: Set<Int>] = [:]
    /// What was paid from other envelopes' leftovers, by candidate.
    var fromLeftovers: [Int: Decimal128] = [:]
    /// Resources of which only the most that can be left is known.
    var unclear: Set<Int> = []
    var unclearClaims: Set<Int> = []
    /// Those who do not get the guarantee that they are tied for.
    var passedOver: Set<Int> = []
    /// Under `when_short: nearest`, who is funded whatever the line.
    var fixed: Set<Int> = []
    /// The line of the places was drawn above a tie.
    var placesAreClosed = false

    /// What keeps an award from being made.
    enum Shortage {
        case none
        case of(Int)
        /// It depends on a case that nobody can see through.
        case unclear
    }

    func shortage(for needs: [Need], in call: FundingCall) -> Shortage {
        var isUnclear = false
        for need in needs {
            if !call.resources[need.resource].fits(need.amount, in: left[need.resource]) {
                return isUnclear ? .unclear : .of(need.resource)
            }
            if !unclear.isEmpty, unclear.contains(need.resource) { isUnclear = true }
        }
        return isUnclear ? .unclear : .none
    }

    mutating func take(_ needs: [Need]) {
        for need in needs { left[need.resource] = left[need.resource] - need.amount }
    }

    /// The least that the money of these needs has left; nil: they need no money.
    func money(for needs: [Need], in call: FundingCall) -> Decimal128? {
        var least: Decimal128?
        for need in needs where call.resources[need.resource].isMoney {
            least = least.map { min($0, left[need.resource]) } ?? left[need.resource]
        }
        return least
    }

    /// Puts what several envelopes have left into one; what one overshot is not taken from the others. Lists go on.
    mutating func pool(_ envelopes: [Int], into leftovers: Int) {
        left[leftovers] = envelopes.reduce(Decimal128(0)) { $0 + max(left[$1], 0) }
        if envelopes.contains(where: unclear.contains) { unclear.insert(leftovers) }
        ends = [:]
    }

    /// Pays out of what the envelopes have left: its own first, then the general one, then the lots in their order.
    mutating func payFromLeftovers(_ amount: Decimal128, _ member: Int, in call: FundingCall) {
        let own = call.envelopes[call.list(of: member)]
        var rest = amount - draw(amount, from: own)
        let fromOwn = amount - rest
        for envelope in [call.envelopes.last].compactMap({ $0 }) + call.envelopes.dropLast() where envelope != own {
            rest = rest - draw(rest, from: envelope)
        }
        // What crosses the line is its own list's.
        left[own] = left[own] - rest
        let others = amount - fromOwn - rest
        if others > 0 { fromLeftovers[member] = (fromLeftovers[member] ?? 0) + others }
    }

    /// Takes at most what is there.
    private mutating func draw(_ amount: Decimal128, from envelope: Int) -> Decimal128 {
        let drawn = max(min(amount, left[envelope]), 0)
        left[envelope] = left[envelope] - drawn
        return drawn
    }
}

extension World {
    /// An award that was made before somebody left.
    struct Made {
        var outcome: Outcome
        /// The most of it that other envelopes paid.
        var fromLeftovers: Decimal128

        init(_ outcome: Outcome, _ fromLeftovers: Decimal128) {
            self.outcome = outcome
            self.outcome.notes.insert(.made)
            self.fromLeftovers = fromLeftovers
        }
    }

    /// Before anybody is asked.
    /// - Parameter standings: empty: all compete.
    init(_ call: FundingCall, standings: [FundingWalk.Standing], made: [Int: Made]) {
        left = call.resources.map(\.limit)
        given = Array(repeating: 0, count: call.claims.count)
        outcomes = call.candidates.map { $0.objection == nil ? Outcome() : Outcome(kind: .objected) }
        for member in standings.indices where standings[member] == .gone { outcomes[member].kind = .gone }
        for member in call.candidates.indices where !call.candidates[member].standsInFor.isEmpty {
            barStandIn(member, call, standings)
        }
        // Whom its own envelope paid in any order comes before whom others helped.
        let (own, helped) = made.sorted { $0.key < $1.key }.split { $0.value.fromLeftovers == 0 }
        let awards = own + helped
        let rest = awards.map { book($0.value, $0.key, call) }
        for (award, fromOthers) in zip(awards, rest) where fromOthers > 0 {
            payFromLeftovers(fromOthers, award.key, in: call)
        }
    }

    /// It competes once all the proposals are gone instead of which it does.
    private mutating func barStandIn(_ member: Int, _ call: FundingCall, _ standings: [FundingWalk.Standing]) {
        guard outcomes[member].kind == .open else { return }
        let rivals = call.candidates[member].standsInFor
        let holder = rivals.first { rival in
            guard let index = call.position[rival] else { return !call.withdrawn.contains(rival) }
            return standings.isEmpty || standings[index] != .gone
        }
        if let holder { outcomes[member].kind = .barred(by: call.position[holder] ?? member) }
    }

    /// Books what its own envelope pays.
    /// - Returns: what is left to be paid by the others.
    private mutating func book(_ made: Made, _ member: Int, _ call: FundingCall) -> Decimal128 {
        let candidate = call.candidates[member]
        let amount = made.outcome.awarded
        var fromOthers: Decimal128 = 0
        if made.fromLeftovers > 0, let own = call.money(of: member) {
            fromOthers = amount - min(amount, max(left[own], 0))
            if call.resources[own].mayBeCrossed { fromOthers = min(fromOthers, made.fromLeftovers) }
        }
        take(
            candidate.needs.map { need in
                guard call.countsMoney(need.resource) else { return need }
                let isOwn = call.envelopes.contains(need.resource)
                return Need(resource: need.resource, amount: isOwn ? amount - fromOthers : amount)
            })
        for claim in candidate.claims { given[claim] += 1 }
        if let applicant = candidate.applicant { champions[applicant] = member }
        outcomes[member] = made.outcome
        return fromOthers
    }
}
