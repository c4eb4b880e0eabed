import Numbers
import Rubrics

extension FundingWalk {
    /// Who would be funded next, in rank order: those who lack nothing but money or a place. The last place is never
    /// drawn through a group of equals: all of them are on the list.
    /// - Parameter budget: what `percent of budget` is a percentage of.
    func reserve(_ groups: [Range<Int>], budget: Decimal128?) -> [Int] {
        let waiting = groups.map { group in
            group.filter { outcomes[$0]?.kind == .noMoney || outcomes[$0]?.kind == .noPlace }
        }
        switch rule.reserve {
        case .none: return []
        case .all: return waiting.flatMap { $0 }
        case .places(let places):
            var list: [Int] = []
            for group in waiting where list.count < places { list += group }
            return list
        case .shareOfBudget(let share):
            guard let budget else { return [] }
            var list: [Int] = []
            var left = budget * share
            for group in waiting {
                let sum = group.reduce(Decimal128(0)) { $0 + (candidates[$1].amount ?? 0) }
                guard sum <= left else { break }
                left = left - sum
                list += group
            }
            return list
        }
    }

    /// Frees what those had who are gone, and goes down the reserve list with it. Awards that were made stay made. Those
    /// whom only a cap barred may follow when somebody of their group is gone.
    /// - Returns: who was on the reserve list or awarded before somebody left.
    mutating func promote(_ groups: [Range<Int>], reserve: [Int], gone: Set<Int>) {
        var isFreed = false
        for member in gone.sorted() {
            if let outcome = outcomes[member], outcome.kind == .awarded {
                ledger.release(outcome.booked)
                isFreed = true
            }
        }
        guard isFreed, rule.reserve != .none else { return }
        let listed = Set(reserve)
        let before = outcomes
        let next = candidates.indices.filter { member in
            !gone.contains(member) && (listed.contains(member) || outcomes[member]?.kind == .capped)
        }
        for member in next { outcomes[member] = nil }
        for member in gone { outcomes[member] = before[member] ?? Outcome(kind: .undecided, reasons: []) }
        pass = .promotion
        ends = [:]
        walk(groups)
        for member in next where outcomes[member]?.kind != .awarded && outcomes[member]?.kind != .undecided {
            outcomes[member] = before[member]
        }
        pass = .main
    }
}
