import Numbers

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
