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

    /// The places of those that have a score; empty, at the place where one would stand that has it.
    fileprivate func places(of score: Rational) -> Range<Int> {
        func first(_ isBelow: (Rational) -> Bool) -> Int {
            var (low, high) = (0, scores.count)
            while low < high {
                let middle = (low + high) / 2
                if scores[middle].map(isBelow) ?? true { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let start = first { $0 <= score }
        return start..<max(start, first { $0 < score })
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

    /// Whether one of them would be funded with other scores, the others as they are. O(n), a few nanoseconds a proposal.
    /// - Parameters:
    ///   - scores: all that it then has.
    ///   - order: by the scores that they have now, with that one or without.
    /// - Returns: nil: nothing separates it from another, or the whole rule has to be asked.
    package func funds(_ member: Int, with scores: ScoreRow, in order: ContenderOrder) -> Bool? {
        guard let plain, let score = scores.ranking else { return nil }
        let others = order.without(member)
        let equals = others.places(of: score)
        var place = equals.lowerBound
        if !equals.isEmpty {
            let own = ladder.standings(of: member, scores)
            for equal in equals {
                guard let isAbove = TrialLadder.isAbove(ladder.standings(of: Int(others.order[equal])), own) else {
                    return nil
                }
                if isAbove { place += 1 }
            }
        }
        var (order, ranks) = (others.order, others.ranks)
        order.insert(Int32(member), at: place)
        // Equal neighbours have to keep equal numbers; nobody is equal to this one.
        ranks.insert(-1, at: place)
        var notes = PlainWalk.Notes()
        return plain.decide(order, ranks, competing: place + 1, &notes) ? notes.isFunded(place) : nil
    }
}
