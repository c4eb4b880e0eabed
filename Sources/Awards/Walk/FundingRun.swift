import Numbers
import Rubrics

/// Goes down the ranking and funds what the rule allows, in every order that people may put equals into.
///
/// One order is decided plainly. Where equals cannot all have what they want, it goes on in a world for each choice of who
/// comes next; worlds that agree in all that can matter are one. What is the same in all worlds is decided.
struct FundingRun: Sendable {
    let walk: FundingWalk
    private(set) var worlds: [World]
    /// Every tie that was met, in any world.
    private(set) var book = TieBook()

    var call: FundingCall { walk.call }

    /// Where a call has so many proposals that this many worlds would be too much to go through, fewer are told apart.
    private static let (mostWorlds, mostOutcomes) = (4_096, 1_000_000)

    /// - Parameter most: the most worlds; beyond, what depends on a tie is undecided without a closer look.
    init(_ call: FundingCall, standings: [FundingWalk.Standing] = [], from start: World, most: Int? = nil) {
        let affordable = max(2, Self.mostOutcomes / max(1, call.candidates.count))
        walk = FundingWalk(call: call, standings: standings, most: most ?? min(Self.mostWorlds, affordable))
        worlds = [start]
        pass()
    }

    /// All passes, up to the reserve.
    private mutating func pass() {
        if call.hasRivals { go(.applicants) }
        if !call.claims.isEmpty { go(.guarantees) }
        if !walk.standings.isEmpty, case .reduce = call.rule.whenShort { go(.topUp) }
        go(.main)
        drawNearestLines()
        if startLeftovers() { go(.leftovers) }
    }

    private mutating func go(_ pass: FundingWalk.Pass) {
        for group in call.groups { settle(group, pass) }
        worlds = Worlds.merged(worlds)
    }

    private mutating func settle(_ group: Range<Int>, _ pass: FundingWalk.Pass) {
        if group.count == 1 {
            for index in worlds.indices { walk.settleAlone(group.lowerBound, pass, &worlds[index]) }
            return
        }
        var split: [World] = []
        let room = max(1, walk.most / worlds.count)
        for index in worlds.indices {
            if let more = walk.settleTogether(group, pass, &worlds[index], room: room, &book) {
                if split.isEmpty { split = Array(worlds[..<index]) }
                split += more
            } else if !split.isEmpty {
                split.append(worlds[index])
            }
        }
        if !split.isEmpty { worlds = Worlds.merged(split) }
    }

    /// Puts what the envelopes have left into one.
    /// - Returns: whether there is anything.
    private mutating func startLeftovers() -> Bool {
        guard let leftovers = call.leftovers else { return false }
        for index in worlds.indices { worlds[index].pool(call.envelopes, into: leftovers) }
        return worlds.contains { $0.left[leftovers] > 0 }
    }

    private mutating func drawNearestLines() {
        guard case .nearest(let floor, let tie) = call.rule.whenShort else { return }
        let lists = NearestLine.lists(call.rule, budget: call.budget)
        for (list, budget) in lists.enumerated() {
            guard let budget else { continue }
            let line = NearestLine(target: budget * call.rule.budgetShare, floor: budget * floor, tie: tie)
            worlds = worlds.flatMap { line.drawn(list, in: $0, walk, &book) }
        }
        worlds = Worlds.merged(worlds)
    }
}
