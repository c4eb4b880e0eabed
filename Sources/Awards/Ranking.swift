import Diagnostics
public import FEEL
import Numbers
public import Rubrics
public import Scoring

/// DESIGN's step 5: the ranking score, then the ladder.
public enum Ranking {
    /// Ranks the cards whose outcome is `ranked`; the others are left out. The order of `cards` means nothing.
    ///
    /// The ladder is applied to each group of equals from the highest down, and again to those that remain after every
    /// placement. What it cannot separate shares a rank (1, 2, 2, 4) and stands in the order of ids.
    /// O(n log n); a group of g equals that reaches `uncovered` costs O(g²), and one that reaches `new_among_funded` runs the
    /// award once for each of its placements.
    /// - Parameter digest: SHA-256, for `draw`.
    public static func rank(
        _ cards: [ScoreCard], rubric: Rubric, context: EvaluationContext, digest: @escaping Digest
    ) -> [RankedProposal] {
        let reader = CardReader(slots: rubric.slots, context: context)
        var list = PlacedList(rubric: rubric, context: context) {
            LadderCard(card: $0, reader: reader, sha256: digest)
        }
        let competing = inOrderOfIds(cards.filter { $0.outcome == .ranked })
        list.reserve(competing.count)
        for group in equalScores(competing) {
            list.place(group.map { competing[$0] })
        }
        return list.proposals
    }

    /// Cards mostly come in this order.
    private static func inOrderOfIds(_ cards: [ScoreCard]) -> [ScoreCard] {
        let isOrdered = cards.indices.dropFirst().allSatisfy { !cards[$0].proposal.precedes(cards[$0 - 1].proposal) }
        return isOrdered ? cards : cards.sorted { $0.proposal.precedes($1.proposal) }
    }

    /// Groups of equal ranking score from the highest down; a proposal without a score comes last. In each the order of the cards.
    private static func equalScores(_ cards: [ScoreCard]) -> [ArraySlice<Int>] {
        let scores = StandingColumn(cards.map { $0.rankingScore.map { .number($0) } ?? .missing })
        let order = cards.indices.sorted { left, right in
            scores.areEqual(left, right) ? left < right : scores.isAbove(left, right)
        }
        return order.chunked { scores.areEqual($0, $1) }
    }
}

extension Array {
    /// Runs of neighbours that belong together.
    func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices where index + 1 == endIndex || !belong(self[index], self[index + 1]) {
            chunks.append(self[start...index])
            start = index + 1
        }
        return chunks
    }
}
