import Numbers
import Rubrics

/// `when_short: nearest`; draws the line where the sum of the amounts asked for comes nearest to the target, and never
/// below the floor. Proposals that share a rank stay on one side of it.
///
/// Source: Horizon Europe, two-stage calls: the level of the threshold is set so that the total requested is "as close as
/// possible to three times the available budget, and not less than two and a half times".
struct NearestLine {
    var target: Decimal128
    var floor: Decimal128
    var tie: AwardRule.NearestTie

    /// Where the line may be drawn.
    enum Drawn: Hashable {
        /// After so many groups.
        case after(Int)
        /// After so many groups or so many more: both are equally near.
        case either(Int, Int)
    }

    /// What each list has, without the rubric's share; the last is that of whoever belongs to no lot. nil: no line.
    static func lists(_ rule: AwardRule, budget: Decimal128?) -> [Decimal128?] {
        let lots = rule.lots.map { $0.budget.amount(of: budget) }
        let apart = lots.reduce(Decimal128(0), +)
        return lots + [budget.map { max($0 - apart, 0) }]
    }

    /// - Parameters:
    ///   - base: what is funded whatever the line, by guarantees.
    ///   - sums: what each group of equal rank asks for, from the top.
    func draw(base: Decimal128, sums: [Decimal128]) -> Drawn {
        var lines: [Decimal128] = [base]
        for sum in sums { lines.append((lines.last ?? base) + sum) }
        let allowed = lines.indices.filter { lines[$0] >= floor }
        guard let nearest = allowed.map({ distance(lines[$0]) }).min() else { return .after(sums.count) }
        let best = allowed.filter { distance(lines[$0]) == nearest }
        guard let fewer = best.first, let more = best.last, fewer != more else {
            return .after(best.first ?? sums.count)
        }
        switch tie {
        case .fewer: return .after(fewer)
        case .more: return .after(more)
        case .undecided: return .either(fewer, more)
        }
    }

    private func distance(_ sum: Decimal128) -> Decimal128 { (sum - target).magnitude }

    /// The worlds that the line of a list leads to. Until it is drawn everybody under caps and places is in.
    func drawn(_ list: Int, in world: World, _ walk: FundingWalk, _ book: inout TieBook) -> [World] {
        let call = walk.call
        let funded = call.candidates.indices.filter { call.list(of: $0) == list && world.outcomes[$0].isFunded }
        let (fixed, open) = funded.split { world.fixed.contains($0) || walk.standing($0) == .made }
        let groups = open.chunked { call.candidates[$0].rank == call.candidates[$1].rank }
        if call.candidates.indices.contains(where: {
            call.list(of: $0) == list && world.outcomes[$0].kind == .unclear
        }) {
            return [leftUnclear(open, world)]
        }
        let sum = { (members: ArraySlice<Int>) in
            members.reduce(Decimal128(0)) { $0 + (call.candidates[$1].amount ?? 0) }
        }
        let (base, sums) = (sum(fixed[...]), groups.map(sum))
        switch draw(base: base, sums: sums) {
        case .after(let count): return [cut(groups, after: count, base, sums, world)]
        case .either(let fewer, let more):
            let lower = base + sums[..<fewer].reduce(0, +)
            book.note(
                OpenTie(
                    rank: call.candidates[groups[fewer].first ?? 0].rank, members: groups[fewer..<more].flatMap { $0 },
                    stakes: [],
                    lines: .init(fewer: lower, more: lower + sums[fewer..<more].reduce(0, +), target: target)))
            return [fewer, more].map { cut(groups, after: $0, base, sums, world) }
        }
    }

    /// Nobody knows what all of them ask for together.
    private func leftUnclear(_ members: [Int], _ world: World) -> World {
        var world = world
        for member in members { world.outcomes[member] = Outcome(kind: .unclear) }
        return world
    }

    private func cut(
        _ groups: [ArraySlice<Int>], after count: Int, _ base: Decimal128, _ sums: [Decimal128], _ world: World
    ) -> World {
        var world = world
        var total = base
        for (index, group) in groups.enumerated() {
            total = total + sums[index]
            for member in group {
                if index < count {
                    world.outcomes[member].remaining = target - total
                } else {
                    world.outcomes[member] = Outcome(kind: .belowLine)
                }
            }
        }
        return world
    }
}

extension Array {
    /// Those that satisfy, and the others. Each is asked once.
    func split(_ satisfies: (Element) -> Bool) -> ([Element], [Element]) {
        var (yes, no): ([Element], [Element]) = ([], [])
        for element in self {
            if satisfies(element) { yes.append(element) } else { no.append(element) }
        }
        return (yes, no)
    }
}
