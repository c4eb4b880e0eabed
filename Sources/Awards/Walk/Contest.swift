import Numbers

/// Where equals cannot all have what they want in every order.
struct Contest {
    /// What two of them can want.
    enum Stake: Sendable, Hashable {
        case resource(Int)
        case claim(Int)
        case applicant(Int)
    }

    /// One of the equals, with what it comes to if it is asked next.
    struct Actor {
        var member: Int
        var turn: FundingWalk.Turn
        var stakes: [Stake]
        /// What it uses of each resource.
        var needs: [Need]
    }

    /// Contested stakes that some of the actors share, and these actors.
    struct Part {
        var members: [Int]
        /// In the order in which they were met.
        var stakes: [Stake]
    }
    private(set) var parts: [Part] = []

    private struct Tally {
        var takers = 0
        /// Of those who take some of it.
        var demand: Decimal128 = 0
        var least: Decimal128?
        var ends = 0
        var offers = 0
    }

    init(_ actors: [Actor], _ walk: FundingWalk, _ world: World) {
        guard actors.count > 1 else { return }
        var tallies: [Stake: Tally] = [:]
        for actor in actors { Self.count(actor, walk, in: &tallies) }
        let contested = tallies.filter { Self.isContested($0.key, $0.value, walk, world) }
        guard !contested.isEmpty else { return }
        for actor in actors { add(actor, contested, walk) }
    }

    private static func count(_ actor: Actor, _ walk: FundingWalk, in tallies: inout [Stake: Tally]) {
        for stake in actor.stakes where competes(actor, for: stake, walk) {
            var tally = tallies[stake] ?? Tally()
            let need = actor.needs.first { stake == .resource($0.resource) }
            switch actor.turn {
            // What it would need beside money: it ends the list, or is asked, only while nothing else bars it.
            case .end where need != nil, .refuse where need != nil: tally.takers += 1
            case .end: tally.ends += 1
            case .offer, .refuse: tally.offers += 1
            case .take, .compete, .miss, .pass, .unclear: tally.takers += 1
            }
            if let need {
                tally.demand = tally.demand + need.amount
                tally.least = tally.least.map { min($0, need.amount) } ?? need.amount
            }
            tallies[stake] = tally
        }
    }

    private static func isContested(_ stake: Stake, _ tally: Tally, _ walk: FundingWalk, _ world: World) -> Bool {
        switch stake {
        case .applicant: return tally.takers > 1
        case .claim(let claim): return tally.takers > walk.call.claims[claim].awards - world.given[claim]
        case .resource(let index):
            let resource = walk.call.resources[index]
            let others = tally.takers + tally.offers
            if tally.ends > 0 { return others > 0 }
            guard others > 1 else { return false }
            if tally.offers > 0, resource.isMoney { return true }
            let left = world.left[index]
            return resource.mayBeCrossed ? left - tally.demand + (tally.least ?? 0) <= 0 : left < tally.demand
        }
    }

    /// Puts an actor into the part that it has a stake in, which joins the parts that it has stakes in.
    private mutating func add(_ actor: Actor, _ contested: [Stake: Tally], _ walk: FundingWalk) {
        let stakes = actor.stakes.filter { contested[$0] != nil && Self.competes(actor, for: $0, walk) }
        guard !stakes.isEmpty else { return }
        var part = Part(members: [actor.member], stakes: stakes)
        parts.removeAll { other in
            guard other.stakes.contains(where: stakes.contains) else { return false }
            part = Part(
                members: other.members + part.members,
                stakes: other.stakes + part.stakes.filter { !other.stakes.contains($0) })
            return true
        }
        part.members.sort()
        parts.append(part)
    }

    /// Who wants nothing of a sum has it in any order, also where the list ends at one of its equals.
    private static func competes(_ actor: Actor, for stake: Stake, _ walk: FundingWalk) -> Bool {
        guard case .take = actor.turn, case .resource(let index) = stake, !walk.call.resources[index].mayBeCrossed,
            let need = actor.needs.first(where: { $0.resource == index })
        else { return true }
        return need.amount > 0
    }
}

extension FundingWalk {
    /// Those of equals whose turn can matter to others.
    /// - Parameter watching: whether those whom the money does not suffice for are told from those whom something else bars
    ///   first; where the rubric says what becomes of a tie, nobody is tied with one that cannot be funded.
    func actors(_ members: [Int], _ pass: Pass, _ world: World, watching: Bool) -> [Contest.Actor] {
        members.compactMap { member in
            let turn = turn(of: member, pass, world)
            guard turn.acts else { return nil }
            return actor(member, turn, pass, world, watching)
        }
    }

    private func actor(
        _ member: Int, _ turn: Turn, _ pass: Pass, _ world: World, _ watching: Bool
    ) -> Contest.Actor {
        var needs = needs(of: member, pass, world)
        var stakes: [Contest.Stake]
        switch turn {
        case .compete:
            needs = []
            stakes = call.candidates[member].applicant.map { [.applicant($0)] } ?? []
        case .end, .refuse:
            stakes = needs.map { .resource($0.resource) }.filter { watching || isMoney($0) }
            needs.removeAll { call.resources[$0.resource].isMoney || !watching }
        case .take, .offer, .miss, .pass, .unclear: stakes = needs.map { .resource($0.resource) }
        }
        if pass == .guarantees { stakes += openClaims(of: member, world).map { .claim($0) } }
        return Contest.Actor(member: member, turn: turn, stakes: stakes, needs: needs)
    }

    private func isMoney(_ stake: Contest.Stake) -> Bool {
        if case .resource(let index) = stake { call.resources[index].isMoney } else { false }
    }
}
