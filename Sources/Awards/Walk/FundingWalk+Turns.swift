import Numbers
import Rubrics

extension FundingWalk {
    /// What a candidate comes to if it is asked next.
    enum Turn {
        /// It gets what it asks for.
        case take
        /// It is offered the rest.
        case offer(Decimal128)
        /// It is offered the rest, and does not take it.
        case refuse
        /// It does not fit, and the list of this money ends with it.
        case end(Int)
        /// Of its applicant's proposals it is the one that competes.
        case compete
        /// Nothing, whoever of its equals is asked first.
        case miss(Outcome.Kind)
        /// The pass has nothing for it.
        case pass
        /// It depends on a case that nobody can see through.
        case unclear

        /// Whether what it does can matter to others.
        var acts: Bool {
            switch self {
            case .take, .offer, .refuse, .end, .compete: true
            case .miss, .pass, .unclear: false
            }
        }
    }

    func turn(of member: Int, _ pass: Pass, _ world: World) -> Turn {
        switch pass {
        case .applicants:
            guard let applicant = call.candidates[member].applicant, let champion = world.champions[applicant] else {
                return .compete
            }
            return champion == member ? .pass : .miss(.barred(by: champion))
        case .guarantees: return guaranteeTurn(of: member, world)
        case .topUp, .main, .leftovers: return listTurn(of: member, pass, world)
        }
    }

    /// The best of each group that a guarantee speaks of, under caps and money. Who does not fit is not refused here: the
    /// main list may still reach it.
    private func guaranteeTurn(of member: Int, _ world: World) -> Turn {
        let open = openClaims(of: member, world)
        guard !open.isEmpty else { return .pass }
        switch world.shortage(for: call.candidates[member].needs, in: call) {
        case .of: return .pass
        case .unclear: return .unclear
        case .none: return open.allSatisfy(world.unclearClaims.contains) ? .unclear : .take
        }
    }

    func openClaims(of member: Int, _ world: World) -> [Int] {
        call.candidates[member].claims.filter { world.given[$0] < call.claims[$0].awards }
    }

    private func listTurn(of member: Int, _ pass: Pass, _ world: World) -> Turn {
        let money = money(of: member, pass)
        if let money, let end = world.ends[money] {
            switch end {
            case .by(let ender): return .miss(.ended(by: ender))
            case .tie(let tie): return .miss(.endedByTie(tie))
            }
        }
        let needs = needs(of: member, pass, world)
        switch world.shortage(for: needs, in: call) {
        case .none: return standing(member) == .unlisted ? .miss(.unlisted) : .take
        case .unclear: return .unclear
        case .of(let resource):
            switch call.resources[resource].kind {
            case .places: return .miss(world.placesAreClosed ? .placesClosed : .noPlace)
            case .cap: return .miss(.capped(resource: resource))
            case .money, .call, .leftovers: return shortTurn(of: member, needs, money, world)
            }
        }
    }

    /// What becomes of one that the money does not suffice for.
    private func shortTurn(of member: Int, _ needs: [Need], _ money: Int?, _ world: World) -> Turn {
        let standing = standing(member)
        guard standing != .unlisted, let money else { return .miss(.noMoney) }
        switch call.rule.whenShort {
        case .stop: return standing == .freed ? .miss(.noMoney) : .end(money)
        case .skip, .overshoot, .nearest: return .miss(.noMoney)
        case .reduce(let share):
            let left = AwardAmount(rule: call.rule).payable(outOf: world.money(for: needs, in: call) ?? 0)
            guard left > 0 else { return .miss(.noMoney) }
            if needs.contains(where: { world.unclear.contains($0.resource) }) { return .unclear }
            let isReduced = world.outcomes[member].kind == .reduced
            guard isReduced || left >= (call.candidates[member].amount ?? 0) * share else { return .miss(.noOffer) }
            return call.declined.contains(call.candidates[member].id) ? .refuse : .offer(left)
        }
    }

    /// The resource of money that a candidate draws on in a pass; nil without a line of money.
    func money(of member: Int, _ pass: Pass) -> Int? {
        pass == .leftovers ? call.leftovers : call.money(of: member)
    }

    /// What the rest of its award uses, from where the money comes in this pass.
    func needs(of member: Int, _ pass: Pass, _ world: World) -> [Need] {
        switch pass {
        case .applicants, .guarantees, .main: return call.candidates[member].needs
        case .topUp: return restNeeds(of: member, world)
        case .leftovers:
            guard let leftovers = call.leftovers else { return [] }
            return restNeeds(of: member, world).map { need in
                guard case .money = call.resources[need.resource].kind else { return need }
                return Need(resource: leftovers, amount: need.amount)
            }
        }
    }

    /// What an award in full uses beside what was paid already.
    private func restNeeds(of member: Int, _ world: World) -> [Need] {
        let needs = call.candidates[member].needs
        guard world.outcomes[member].isFunded else { return needs }
        let paid = world.outcomes[member].awarded
        return needs.compactMap { need in
            call.countsMoney(need.resource) ? Need(resource: need.resource, amount: need.amount - paid) : nil
        }
    }
}
