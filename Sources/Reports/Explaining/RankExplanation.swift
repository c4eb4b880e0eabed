import Awards
import Calls
import Numbers
import Rubrics
import Scoring

/// The place in the ranking, the neighbours, and what decided between them.
enum RankExplanation {
    static func lines(_ row: CallResult.Row, _ result: CallResult) -> [String] {
        guard let decision = row.decision, let score = decision.ranked.scored.rankingScore else { return [] }
        let ranked = (result.awards?.decisions ?? []).map(\.ranked)
        guard let index = ranked.firstIndex(where: { $0.scored.proposal == decision.ranked.scored.proposal }) else {
            return []
        }
        let precedence = Precedence(result)
        let exAequo = decision.ranked.isExAequo ? ", ex aequo with \(decision.tiedWith.joined(separator: ", "))" : ""
        var lines = [
            "rank \(decision.ranked.rank) of \(ranked.count)\(exAequo); ranking score \(score.shortText)"
        ]
        lines += lot(decision, result)
        if let formula = RankingFormula(result.rubric) {
            lines.append(formula.sentence)
            if let card = row.card { lines.append("here: \(formula.inputs(of: card))") }
        }
        if index > 0 {
            lines.append("above: " + neighbour(ranked[index - 1], precedence.cause(index - 1, index)))
        }
        if index + 1 < ranked.count {
            lines.append("below: " + neighbour(ranked[index + 1], precedence.cause(index, index + 1)))
        }
        return lines
    }

    /// The place in the list of the lot, which is the one that decides about money.
    private static func lot(_ decision: Decision, _ result: CallResult) -> [String] {
        guard let place = decision.lotRank else { return [] }
        let members = (result.awards?.decisions ?? []).count { $0.lot == decision.lot }
        return ["rank \(place) of \(members) in \(decision.lot.map { "lot \($0)" } ?? "no lot")"]
    }

    /// Who it is and what decided between the two.
    private static func neighbour(_ other: RankedProposal, _ cause: Precedence.Cause) -> String {
        let score = other.scored.rankingScore.map { $0.shortText } ?? "–"
        return "\(other.scored.proposal), rank \(other.rank), ranking score \(score); \(cause.sentence)"
    }
}
