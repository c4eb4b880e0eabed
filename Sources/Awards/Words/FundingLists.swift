import Numbers
import Rubrics

/// Sorts decisions into the lists of their lots: rank within the lot, money, the line.
struct FundingLists {
    private let call: FundingCall
    private(set) var lists: [FundingList]

    init(_ call: FundingCall) {
        self.call = call
        let envelopes = Envelopes(call.rule, budget: call.budget)
        lists = zip(call.rule.lots, envelopes.lots).map { lot, budget in
            FundingList(lot: lot.id, title: lot.title, budget: budget)
        }
        lists.append(FundingList(lot: nil, budget: envelopes.general))
    }

    /// Numbers the members of each list from the top; equals share a number.
    func number(_ decisions: inout [Decision]) {
        guard !call.rule.lots.isEmpty else { return }
        var counts = [Int](repeating: 0, count: lists.count)
        var last = [(rank: Int, place: Int)](repeating: (0, 0), count: lists.count)
        for index in decisions.indices {
            let (list, rank) = (call.list(of: index), decisions[index].ranked.rank)
            counts[list] += 1
            if last[list].rank != rank { last[list] = (rank, counts[list]) }
            decisions[index].lotRank = last[list].place
        }
    }

    /// Adds up the money, and finds the line of each list.
    /// - Parameter isWaiting: whether one lacks money or a place and nothing else.
    mutating func close(_ decisions: [Decision], isWaiting: (Int) -> Bool) {
        for index in decisions.indices {
            let list = call.list(of: index)
            switch decisions[index].status {
            case .awarded:
                lists[list].awarded = lists[list].awarded + decisions[index].awarded
                lists[list].fromLeftovers = lists[list].fromLeftovers + decisions[index].fromLeftovers
                lists[list].lastFunded = index
            case .reserve, .notFunded:
                guard isWaiting(index) else { continue }
                if lists[list].firstBelow == nil { lists[list].firstBelow = index }
                guard decisions[index].status == .reserve else { continue }
                // A draw puts the reserve into another order than the ranking.
                let place = decisions[index].reservePlace ?? .max
                let before = lists[list].next.map { decisions[$0].reservePlace ?? .max }
                if before.map({ place < $0 }) ?? true { lists[list].next = index }
            case .undecided, .belowThreshold, .incomplete, .ineligible, .inadmissible, .withdrawn: continue
            }
        }
        giveLeftovers()
        // Nobody belongs to no lot, and there is no money for it: that is no list.
        guard !call.rule.lots.isEmpty, lists.last?.budget ?? 0 == 0 else { return }
        if call.candidates.allSatisfy({ $0.lot != nil }) { lists.removeLast() }
    }

    /// Says which lists paid for others: the general one first, then the lots in their order.
    private mutating func giveLeftovers() {
        var rest = lists.reduce(Decimal128(0)) { $0 + $1.fromLeftovers }
        for index in [lists.count - 1] + lists.indices.dropLast() where rest > 0 {
            let given = min(rest, max(lists[index].left ?? 0, 0))
            lists[index].given = given
            rest = rest - given
        }
    }
}
