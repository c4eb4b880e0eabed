import Numbers
import Rubrics

/// Sorts decisions into the lists of their lots: rank within the lot, money, the line.
struct FundingLists {
    private let rule: AwardRule
    /// Of each candidate; the last list is that of whoever belongs to no lot.
    private let listOf: [Int]
    private(set) var lists: [FundingList]

    /// - Parameters:
    ///   - budget: of the run, without the rubric's share.
    ///   - given: of each envelope, what it paid to members of other lists.
    init(_ rule: AwardRule, _ candidates: [Candidate], budget: Decimal128?, given: [Decimal128]) {
        self.rule = rule
        listOf = candidates.map { $0.lot ?? rule.lots.count }
        lists = rule.lots.map { lot in
            FundingList(
                lot: lot.id, title: lot.title, budget: lot.budget.amount(of: budget) * rule.budgetShare)
        }
        let apart = lists.reduce(Decimal128(0)) { $0 + ($1.budget ?? 0) }
        lists.append(FundingList(lot: nil, budget: budget.map { max($0 * rule.budgetShare - apart, 0) }))
        for (index, amount) in given.enumerated() { lists[index].given = amount }
    }

    /// Numbers the members of each list from the top.
    func number(_ decisions: inout [Decision]) {
        guard !rule.lots.isEmpty else { return }
        var counts = [Int](repeating: 0, count: lists.count)
        var last = [(rank: Int, place: Int)](repeating: (0, 0), count: lists.count)
        for index in decisions.indices {
            let (list, rank) = (listOf[index], decisions[index].ranked.rank)
            counts[list] += 1
            if last[list].rank != rank { last[list] = (rank, counts[list]) }
            decisions[index].lotRank = last[list].place
        }
    }

    /// Adds up the money, and finds the line of each list.
    /// - Parameter isWaiting: whether one lacks money or a place and nothing else.
    mutating func close(_ decisions: [Decision], isWaiting: (Int) -> Bool) {
        for index in decisions.indices {
            let list = listOf[index]
            switch decisions[index].status {
            case .awarded:
                lists[list].awarded = lists[list].awarded + decisions[index].awarded
                lists[list].fromLeftovers = lists[list].fromLeftovers + decisions[index].fromLeftovers
                lists[list].lastFunded = index
            case .reserve, .notFunded:
                guard isWaiting(index) else { continue }
                if lists[list].firstBelow == nil { lists[list].firstBelow = index }
                if decisions[index].status == .reserve, lists[list].next == nil { lists[list].next = index }
            case .undecided, .belowThreshold, .incomplete, .ineligible, .inadmissible, .withdrawn: continue
            }
        }
        // Nobody belongs to no lot, and there is no money for it: that is no list.
        guard !rule.lots.isEmpty, let general = lists.last, general.budget ?? 0 == 0 else { return }
        if !listOf.contains(rule.lots.count) { lists.removeLast() }
    }
}
