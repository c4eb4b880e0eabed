import Numbers
import Rubrics

/// Who would be funded next, on each list in rank order: those who lack nothing but money or a place. The last place is
/// never drawn through equals: all of them are on the list. Who is on it stays on it until it is funded or gone.
struct ReserveList {
    /// Of a candidate.
    enum Listing: Sendable, Hashable {
        case no
        /// With its place; nil: that is not known.
        case yes(place: Int?)
        /// It depends on a tie that nobody can see through.
        case perhaps

        var isListed: Bool { if case .yes = self { true } else { false } }
    }

    private let call: FundingCall
    /// Empty: all compete.
    private let standings: [FundingWalk.Standing]
    /// What the walk came to, of each candidate.
    private let categories: [Outcome.Category]
    private let leaving: Set<Int>
    private(set) var listings: [Listing]

    /// - Parameter leaving: those who are about to leave; their places come free.
    init(_ walk: FundingWalk, _ world: World, leaving: Set<Int> = []) {
        let isAsked = walk.call.rule.reserve != .none
        self.init(
            walk.call, standings: walk.standings, isAsked ? world.outcomes.map(\.category) : [], leaving: leaving)
    }

    /// - Parameter categories: one a candidate, where the rubric has a reserve list.
    init(
        _ call: FundingCall, standings: [FundingWalk.Standing] = [], _ categories: [Outcome.Category],
        leaving: Set<Int> = []
    ) {
        (self.call, self.standings, self.categories, self.leaving) = (call, standings, categories, leaving)
        listings = Array(repeating: .no, count: call.candidates.count)
        guard call.rule.reserve != .none else { return }
        let count = call.rule.lots.count + 1
        var lists = (0..<count).map { Filling(room: room($0), list: $0) }
        for member in standings.indices where holds(member) {
            lists[call.list(of: member)].use(amount(member))
        }
        for group in call.groups { add(group, &lists) }
    }

    /// One list while it is filled.
    private struct Filling {
        /// Places, or money; nil: no end.
        var room: Decimal128?
        let list: Int
        /// It has ended: who comes later is not on it.
        var isFull = false
        var listed = 0
        /// Those above who may or may not wait.
        var unclear = 0

        mutating func use(_ amount: Decimal128) { room = room.map { $0 - amount } }
    }

    private func room(_ list: Int) -> Decimal128? {
        switch call.rule.reserve {
        case .none, .all: return nil
        case .places(let places): return Decimal128(places)
        case .shareOfBudget(let share):
            let budget = NearestLine.lists(call.rule, budget: call.budget)[list]
            return (budget ?? 0) * share
        }
    }

    /// What a member uses of the room of its list.
    private func amount(_ member: Int) -> Decimal128 {
        if case .shareOfBudget = call.rule.reserve { return call.candidates[member].amount ?? 0 }
        return 1
    }

    /// Whether it was on the list already and keeps its place, waiting or funded.
    private func holds(_ member: Int) -> Bool {
        !standings.isEmpty && standings[member] == .listed && !leaving.contains(member)
            && (categories[member].isWaiting || categories[member] == .funded)
    }

    private mutating func add(_ group: Range<Int>, _ lists: inout [Filling]) {
        // Most are alone, and most of those are funded.
        if group.count == 1 {
            let member = group.lowerBound
            guard categories[member] != .funded, !leaving.contains(member) else { return }
            return add([member], &lists[call.list(of: member)])
        }
        for index in lists.indices {
            let members = group.filter { call.list(of: $0) == lists[index].list && !leaving.contains($0) }
            if !members.isEmpty { add(members, &lists[index]) }
        }
    }

    private mutating func add(_ members: [Int], _ list: inout Filling) {
        let waiting = members.filter { categories[$0].isWaiting || categories[$0] == .unlisted }
        let (holders, others) = waiting.split { holds($0) }
        let joins = others.isEmpty ? Listing.no : joining(others, &list)
        let place = list.unclear > 0 ? nil : list.listed + 1
        for member in holders { listings[member] = .yes(place: place) }
        for member in others { listings[member] = joins.isListed ? .yes(place: place) : joins }
        list.listed += waiting.count { listings[$0].isListed }
        list.unclear += members.count { categories[$0] == .unclear }
    }

    /// Whether equals have room on the list.
    private func joining(_ members: [Int], _ list: inout Filling) -> Listing {
        guard let room = list.room else { return .yes(place: nil) }
        guard !list.isFull else { return .no }
        if case .places = call.rule.reserve {
            guard room > 0 else { return .no }
            guard room > Decimal128(list.unclear) else { return .perhaps }
            list.use(Decimal128(members.count))
            return .yes(place: nil)
        }
        let asked = members.reduce(Decimal128(0)) { $0 + amount($1) }
        guard asked <= room else {
            list.isFull = true
            return .no
        }
        guard list.unclear == 0 else { return .perhaps }
        list.use(asked)
        return .yes(place: nil)
    }
}
