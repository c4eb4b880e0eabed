package import Numbers
package import Scoring

/// Contenders in the order that their scores and the ladder put them into.
package struct ContenderOrder: Sendable {
    /// Positions among the contenders, from the top.
    fileprivate let order: ContiguousArray<Int32>
    fileprivate let ranks: ContiguousArray<Int32>
    /// In this order.
    fileprivate let scores: [Rational?]

    /// The order without one of them.
    fileprivate func without(_ member: Int) -> ContenderOrder {
        guard let own = order.firstIndex(of: Int32(member)) else { return self }
        var (order, ranks, scores) = (order, ranks, scores)
        order.remove(at: own)
        ranks.remove(at: own)
        scores.remove(at: own)
        return ContenderOrder(order: order, ranks: ranks, scores: scores)
    }

    /// How many stand above a score; nil: somebody has it.
    fileprivate func count(above score: Rational) -> Int? {
        var (low, high) = (0, scores.count)
        while low < high {
            let middle = (low + high) / 2
            switch scores[middle] {
            case score?: return nil
            case let theirs? where theirs > score: low = middle + 1
            default: high = middle
            }
        }
        return low
    }
}

extension Contenders {
    /// nil: an award under this rule needs more than the order, so that the whole of it has to be asked.
    package func order(_ scores: ScoredColumns<Rational>, competes: [Bool]) -> ContenderOrder? {
        guard plain != nil, let (order, ranks) = ladder.order(scores, competes: competes) else { return nil }
        return ContenderOrder(
            order: ContiguousArray(order.map { Int32($0) }), ranks: ContiguousArray(ranks.map { Int32($0) }),
            scores: order.map { scores.ranking[$0] })
    }

    /// Whether one of them would be funded with another score, the others as they are. O(n), a few nanoseconds a proposal.
    /// - Parameter order: with that one or without.
    /// - Returns: nil: the ladder, or the whole rule, has to be asked.
    package func funds(_ member: Int, at score: Rational, in order: ContenderOrder) -> Bool? {
        let others = order.without(member)
        guard let plain, let place = others.count(above: score) else { return nil }
        var (order, ranks) = (others.order, others.ranks)
        order.insert(Int32(member), at: place)
        // Equal neighbours have to keep equal numbers; nobody is equal to this one.
        ranks.insert(-1, at: place)
        var notes = PlainWalk.Notes()
        return plain.decide(order, ranks, competing: place + 1, &notes) ? notes.isFunded(place) : nil
    }
}
