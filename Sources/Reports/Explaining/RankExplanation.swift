import Awards
import Calls
import Numbers
import Rubrics
import Scoring

/// The place in the ranking, the neighbours, and what decided between them.
enum RankExplanation {
    static func lines(_ row: CallResult.Row, _ result: CallResult) -> [String] {
        guard let decision = row.decision, let score = decision.ranked.card.rankingScore else { return [] }
        let ranked = (result.awards?.decisions ?? []).map(\.ranked)
        guard let index = ranked.firstIndex(where: { $0.card.proposal == decision.ranked.card.proposal }) else {
            return []
        }
        let exAequo = decision.ranked.isExAequo ? ", ex aequo with \(decision.tiedWith.joined(separator: ", "))" : ""
        var lines = [
            "rank \(decision.ranked.rank) of \(ranked.count)\(exAequo); ranking score \(score.text)"
        ]
        if let formula = RankingFormula(result.rubric) {
            lines.append(formula.sentence)
            lines.append("here: \(formula.inputs(of: row.card ?? decision.ranked.card))")
        }
        if index > 0 {
            lines.append("above: " + neighbour(ranked[index - 1], ranked[index - 1], ranked[index], ranked))
        }
        if index + 1 < ranked.count {
            lines.append("below: " + neighbour(ranked[index + 1], ranked[index], ranked[index + 1], ranked))
        }
        return lines
    }

    /// Who it is and what put `above` before `below`.
    private static func neighbour(
        _ other: RankedProposal, _ above: RankedProposal, _ below: RankedProposal, _ ranked: [RankedProposal]
    ) -> String {
        let score = other.card.rankingScore.map { $0.text } ?? "–"
        return "\(other.card.proposal), rank \(other.rank), ranking score \(score); \(decided(above, below))"
    }

    /// What put one before the other: the score, a step of the ladder with both values, or nothing.
    static func decided(_ above: RankedProposal, _ below: RankedProposal) -> String {
        if let high = above.card.rankingScore, let low = below.card.rankingScore, high != low {
            return "the ranking score decided: \(high.text) against \(low.text)"
        }
        guard let own = above.ladder, own.below == below.card.proposal, let step = own.step else {
            return "equal score, and no step of the ladder separates them"
        }
        return
            "equal score; step \(step + 1) of the ladder (\(own.stepText)) decided: \(own.aboveValue) against \(own.belowValue)"
    }
}
