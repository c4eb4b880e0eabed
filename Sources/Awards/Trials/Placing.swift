package import Numbers
import Scoring

/// Who stands where and what becomes of them, without the words.
package struct Placing: Sendable, Hashable {
    package struct Place: Sendable, Hashable {
        /// Among the contenders.
        package var position: Int
        /// From 1; equals share it.
        package var rank: Int
        package var status: Status
        /// 0 unless awarded.
        package var awarded: Decimal128

        init(_ position: Int, _ rank: Int, _ status: Status, _ awarded: Decimal128 = 0) {
            (self.position, self.rank, self.status, self.awarded) = (position, rank, status, awarded)
        }
    }
    /// Of those who compete, in rank order; equals in the order of their ids.
    package let places: [Place]

    init(places: [Place]) { self.places = places }

    /// - Parameter positions: among the contenders, by id.
    init(_ list: AwardList, _ positions: [String: Int]) {
        places = list.decisions.map { decision in
            Place(
                positions[decision.ranked.scored.proposal] ?? 0, decision.ranked.rank, decision.status,
                decision.status == .awarded ? decision.awarded : 0)
        }
    }

    /// - Parameter order: positions among the contenders, of the candidates of these rounds.
    init(_ rounds: Rounds, order: [Int], ranks: [Int]) {
        places = order.indices.map { place in
            let (status, awarded) = rounds.standing(of: place)
            return Place(order[place], ranks[place], status, awarded)
        }
    }
}

extension Rounds {
    /// The list on which a candidate ends, and its award.
    func standing(of member: Int) -> (status: Status, awarded: Decimal128) {
        if departures[member] != nil { return (.withdrawn, 0) }
        switch verdicts.ending(member) {
        case .funded(let amount)?: return (.awarded, amount)
        case .reserve?: return (.reserve, 0)
        case .notFunded?, .refused?, .gone?: return (.notFunded, 0)
        case .objected?, .unclear?, nil: return (.undecided, 0)
        }
    }
}
