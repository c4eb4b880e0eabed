import Numbers

/// The worlds that every order of a tie leads to.
///
/// An order matters only by who is asked next among those whose turn does something. Equals that nothing tells apart are
/// asked in the order of their ids: all other orders are the same with names exchanged.
struct TieOrders {
    let walk: FundingWalk
    let pass: FundingWalk.Pass
    let members: [Int]
    /// The most worlds.
    let room: Int
    /// Of each member, the first that nothing tells from it.
    private let likeness: [Int: Int]
    /// Resources whose rest can differ between these worlds.
    private let resources: [Int]

    init(walk: FundingWalk, pass: FundingWalk.Pass, members: [Int], room: Int) {
        (self.walk, self.pass, self.members, self.room) = (walk, pass, members, room)
        var firsts: [Likeness: Int] = [:]
        var likeness: [Int: Int] = [:]
        for member in members {
            let traits = Likeness(member, walk)
            likeness[member] = firsts[traits] ?? member
            if firsts[traits] == nil { firsts[traits] = member }
        }
        self.likeness = likeness
        var resources = Set(members.flatMap { walk.call.candidates[$0].needs.map(\.resource) })
        resources.formUnion(walk.call.envelopes)
        if let leftovers = walk.call.leftovers { resources.insert(leftovers) }
        self.resources = resources.sorted()
    }

    /// Sets of more than one.
    var exchangeable: [[Int]] {
        Dictionary(grouping: members) { likeness[$0] ?? $0 }.values.filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
    }

    /// All that can tell one of several equals from another.
    private struct Likeness: Hashable {
        var amount: Decimal128?
        var lot: Int?
        var needs: [Need]
        var claims: [Int]
        var applicant: Int?
        var refuses: Bool
        var standing: FundingWalk.Standing

        init(_ member: Int, _ walk: FundingWalk) {
            let candidate = walk.call.candidates[member]
            (amount, lot, needs) = (candidate.amount, candidate.lot, candidate.needs)
            (claims, applicant) = (candidate.claims, candidate.applicant)
            refuses = walk.call.declined.contains(candidate.id)
            standing = walk.standing(member)
        }
    }

    /// nil: there would be more than there is room for.
    func worlds(from world: World) -> [World]? {
        var frontier = [world]
        var done: [World] = []
        while !frontier.isEmpty {
            var next: [World] = []
            for index in frontier.indices {
                guard let more = step(&frontier[index]) else {
                    done.append(frontier[index])
                    continue
                }
                next += more
                if next.count + done.count > 8 * room { return nil }
            }
            frontier = Worlds.merged(next, of: members, resources: resources)
            if frontier.count + done.count > room { return nil }
        }
        let ended = done.map { world in
            var world = world
            world.forgetOrder(of: members)
            return world
        }
        return Worlds.merged(ended, of: members, resources: resources)
    }

    /// Asks the next: all those whose turn matters to nobody, else each that can be next in a world of its own.
    /// - Returns: nil: there is nobody left to ask.
    private func step(_ world: inout World) -> [World]? {
        let unsettled = members.filter { walk.isOpen($0, pass, world) }
        let actors = free(walk.actors(unsettled, pass, world, watching: true), world)
        guard !actors.isEmpty else { return nil }
        let tied = Set(Contest(actors, walk, world).parts.flatMap(\.members))
        let clear = actors.filter { !tied.contains($0.member) }
        guard clear.isEmpty else {
            for actor in clear { walk.apply(actor.turn, actor.member, pass, &world) }
            return [world]
        }
        var seen: Set<Alternative> = []
        let nexts = actors.filter { seen.insert(alternative($0.member, world)).inserted }
        return nexts.map { next in
            var choice = world
            walk.apply(next.turn, next.member, pass, &choice)
            note(next, before: actors, &choice)
            return choice
        }
    }

    private struct Alternative: Hashable {
        var likeness: Int
        var key: Outcome.Key
    }

    private func alternative(_ member: Int, _ world: World) -> Alternative {
        Alternative(likeness: likeness[member] ?? member, key: world.outcomes[member].key)
    }

    /// Without those that others who still act were asked before.
    private func free(_ actors: [Contest.Actor], _ world: World) -> [Contest.Actor] {
        guard !world.before.isEmpty else { return actors }
        return actors.filter { actor in
            guard let first = world.before[actor.member] else { return true }
            return !actors.contains { first.contains($0.member) }
        }
    }

    /// One that waits on, or got a part, may come again when leftovers are given: those it came before come after it then.
    private func note(_ next: Contest.Actor, before actors: [Contest.Actor], _ world: inout World) {
        guard walk.call.leftovers != nil, pass == .main else { return }
        switch next.turn {
        case .end, .offer:
            for other in actors where other.member != next.member {
                world.before[other.member, default: []].insert(next.member)
            }
        case .take, .refuse, .compete, .miss, .pass, .unclear: return
        }
    }
}
