import Numbers
import Rubrics

extension FundingWalk {
    /// Settles equals in one world.
    /// - Returns: the worlds that it splits into; nil: it stays one.
    func settleTogether(
        _ group: Range<Int>, _ pass: Pass, _ world: inout World, room: Int, _ book: inout TieBook
    ) -> [World]? {
        var open = group.filter { isOpen($0, pass, world) }
        guard !open.isEmpty else { return nil }
        if !world.unclear.isEmpty || !world.unclearClaims.isEmpty { leaveUnclear(&open, pass, &world) }
        let isLeftOpen = pass == .applicants || call.rule.tieAtLine == .undecided
        let actors = actors(open, pass, world, watching: isLeftOpen)
        let contest = Contest(actors, self, world)
        let tied = Set(contest.parts.flatMap(\.members))
        // Who is asked when cannot matter to these.
        for actor in actors where !tied.contains(actor.member) { apply(actor.turn, actor.member, pass, &world) }
        let disputed = contest.parts.filter { !resolve($0, pass, &world, &book) }
        guard !disputed.isEmpty else {
            finish(open, pass, &world)
            return nil
        }
        var found = [world]
        for part in disputed {
            let share = max(1, room / found.count)
            found = found.flatMap { explored(part, pass, $0, room: share, &book) }
        }
        for index in found.indices { finish(open, pass, &found[index]) }
        return found
    }

    /// Refuses whoever has got nothing: nobody acts any more.
    private func finish(_ members: [Int], _ pass: Pass, _ world: inout World) {
        for member in members where isOpen(member, pass, world) {
            let turn = turn(of: member, pass, world)
            if !turn.acts { apply(turn, member, pass, &world) }
        }
    }

    /// Takes those out whose turn nobody can see through; each of them makes more unclear.
    private func leaveUnclear(_ open: inout [Int], _ pass: Pass, _ world: inout World) {
        var count: Int
        repeat {
            count = open.count
            open.removeAll { member in
                guard case .unclear = turn(of: member, pass, world) else { return false }
                leaveUnclear(member, pass, &world)
                return true
            }
        } while open.count < count
    }

    // MARK: what the rubric says of ties

    /// Settles a tie where the rubric's `tie_at_line` can be obeyed.
    private func resolve(
        _ part: Contest.Part, _ pass: Pass, _ world: inout World, _ book: inout TieBook
    ) -> Bool {
        // Which proposal of an applicant competes is no tie at a line.
        guard pass != .applicants else { return false }
        switch call.rule.tieAtLine {
        case .undecided: return false
        case .all:
            guard part.stakes.allSatisfy(mayBeExceeded) else { return false }
            let turns = part.members.map { ($0, turn(of: $0, pass, world)) }
            guard turns.allSatisfy({ if case .take = $0.1 { true } else { false } }) else { return false }
            for (member, turn) in turns {
                apply(turn, member, pass, &world)
                world.outcomes[member].notes.insert(.tieAll)
            }
        case .none:
            let tie = book.note(tie(part, pass, world))
            if pass == .guarantees { withhold(part, &world) } else { bar(part, tie, pass, &world) }
        }
        return true
    }

    private func mayBeExceeded(_ stake: Contest.Stake) -> Bool {
        switch stake {
        case .claim: true
        case .applicant: false
        case .resource(let index): call.resources[index].kind == .places || call.resources[index].mayBeCrossed
        }
    }

    /// Nobody gets the guarantee that they are tied for; the main list may still reach them.
    private func withhold(_ part: Contest.Part, _ world: inout World) {
        for case .claim(let claim) in part.stakes { world.given[claim] = call.claims[claim].awards }
        world.passedOver.formUnion(part.members)
    }

    /// Funds none of a tie; under `stop` and `overshoot` its list ends with it, and so do the places.
    private func bar(_ part: Contest.Part, _ tie: Int, _ pass: Pass, _ world: inout World) {
        for member in part.members {
            let turn = turn(of: member, pass, world)
            let fits = if case .end = turn { false } else { true }
            apply(.miss(fits ? .tieNone(tie) : .noMoney), member, pass, &world)
        }
        for case .resource(let index) in part.stakes {
            switch call.resources[index].kind {
            case .places:
                world.left[index] = 0
                world.placesAreClosed = true
            case .money, .call, .leftovers:
                guard call.rule.whenShort == .stop || call.rule.whenShort == .overshoot else { continue }
                for money in moneys(of: part.members, pass) where world.ends[money] == nil {
                    world.ends[money] = .tie(tie)
                }
            case .cap: continue
            }
        }
    }

    private func moneys(of members: [Int], _ pass: Pass) -> Set<Int> {
        Set(members.compactMap { money(of: $0, pass) })
    }

    // MARK: orders

    /// The worlds of every order of a tie; one in which all of it is unclear where there would be too many.
    private func explored(
        _ part: Contest.Part, _ pass: Pass, _ world: World, room: Int, _ book: inout TieBook
    ) -> [World] {
        let tie = book.note(tie(part, pass, world))
        let orders = TieOrders(walk: self, pass: pass, members: part.members, room: room)
        if let found = orders.worlds(from: world) {
            book.noteLikes(orders.exchangeable)
            return found
        }
        book.noteTooLarge(tie)
        var world = world
        let ended = certainEnds(part, pass)
        // Whichever of them competes, nobody below does.
        for case .applicant(let applicant) in part.stakes { world.champions[applicant] = part.members[0] }
        for member in part.members { leaveUnclear(member, pass, &world) }
        for money in ended { world.ends[money] = .tie(tie) }
        return [world]
    }

    private func tie(_ part: Contest.Part, _ pass: Pass, _ world: World) -> OpenTie {
        var tie = OpenTie(
            rank: call.candidates[part.members[0]].rank, members: part.members, stakes: part.stakes)
        for stake in part.stakes {
            guard case .resource(let index) = stake else {
                tie.demand.append(0)
                tie.left.append(0)
                continue
            }
            let asked = part.members.reduce(Decimal128(0)) { sum, member in
                sum + (needs(of: member, pass, world).first { $0.resource == index }?.amount ?? 0)
            }
            tie.demand.append(asked)
            tie.left.append(world.left[index])
        }
        return tie
    }

    /// The money that is gone, or whose list has ended, after such a tie in whatever order: more is asked for than there is,
    /// and nothing but the money can be in the way.
    private func certainEnds(_ part: Contest.Part, _ pass: Pass) -> [Int] {
        guard call.rule.whenShort == .stop || call.rule.whenShort == .overshoot, pass != .guarantees,
            part.stakes.count == 1, case .resource(let money)? = part.stakes.first, call.envelopes.contains(money),
            part.members.allSatisfy({ standing($0) != .freed })
        else { return [] }
        return [money]
    }
}
