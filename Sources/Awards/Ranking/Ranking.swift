import Diagnostics
package import FEEL
import Numbers
package import Rubrics
package import Scoring

/// Step 5 of docs/decision.md: the ranking score, then the ladder.
package enum Ranking {
    /// Ranks the cards whose outcome is `ranked`; the others are left out. The order of `cards` means nothing.
    ///
    /// The ladder is applied to each group of equals from the highest down, and again to those that remain after every
    /// placement. What it cannot separate shares a rank (1, 2, 2, 4) and stands in the order of ids.
    /// O(n log n); a group of g equals that reaches `uncovered` costs O(g²), and one that reaches `new_among_funded` runs the
    /// award once for each of its placements.
    /// - Parameter digest: SHA-256, for `draw`.
    package static func rank(
        _ cards: [ScoredProposal], rubric: Rubric, context: EvaluationContext, digest: @escaping Digest
    ) -> [RankedProposal] {
        let reader = LadderReader(CardReader(slots: rubric.slots, context: context), digest)
        var list = PlacedList(
            inOrderOfIds(cards.filter { $0.outcome == .ranked }), rubric: rubric, context: context, reader: reader)
        for group in list.standings.equalScores { list.place(group) }
        return list.proposals
    }

    /// Cards mostly come in this order.
    private static func inOrderOfIds(_ cards: [ScoredProposal]) -> [ScoredProposal] {
        let isOrdered = cards.indices.dropFirst().allSatisfy { !cards[$0].proposal.precedes(cards[$0 - 1].proposal) }
        return isOrdered ? cards : cards.sorted { $0.proposal.precedes($1.proposal) }
    }
}

extension RandomAccessCollection where Index == Int {
    /// Runs of neighbours that belong together.
    func chunked(by belong: (Element, Element) -> Bool) -> [SubSequence] {
        var chunks: [SubSequence] = []
        var start = startIndex
        for index in indices where index + 1 == endIndex || !belong(self[index], self[index + 1]) {
            chunks.append(self[start...index])
            start = index + 1
        }
        return chunks
    }
}
