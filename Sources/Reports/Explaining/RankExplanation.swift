import Awards
import Calls
import Numbers
import Rubrics
import Scoring
import Wording

/// The place in the ranking, the neighbours, and what decided between them.
enum RankExplanation {
    static func lines(_ row: CallResult.Row, _ result: CallResult) -> [Message] {
        guard let decision = row.decision, let score = decision.ranked.scored.rankingScore else { return [] }
        let ranked = (result.awards?.decisions ?? []).map(\.ranked)
        guard let index = ranked.firstIndex(where: { $0.scored.proposal == decision.ranked.scored.proposal }) else {
            return []
        }
        let precedence = Precedence(result)
        let (rank, text) = (decision.ranked.rank, score.shortText)
        let tied = decision.tiedWith.joined(separator: ", ")
        var lines = [
            decision.ranked.isExAequo
                ? Message("rank \(rank) of \(ranked.count), ex aequo with \(tied); ranking score \(numeral: text)")
                : Message("rank \(rank) of \(ranked.count); ranking score \(numeral: text)")
        ]
        lines += lot(decision, result)
        if let formula = RankingFormula(result.rubric) {
            lines.append(formula.sentence)
            if let card = row.card { lines.append(Message("here: \(formula.inputs(of: card))")) }
        }
        if index > 0 {
            lines.append(Message("above: \(neighbour(ranked[index - 1], precedence.cause(index - 1, index)))"))
        }
        if index + 1 < ranked.count {
            lines.append(Message("below: \(neighbour(ranked[index + 1], precedence.cause(index, index + 1)))"))
        }
        return lines
    }

    /// The place in the list of the lot, which is the one that decides about money.
    private static func lot(_ decision: Decision, _ result: CallResult) -> [Message] {
        guard let place = decision.lotRank else { return [] }
        let members = (result.awards?.decisions ?? []).count { $0.lot == decision.lot }
        return [
            decision.lot.map { Message("rank \(place) of \(members) in lot \($0)") }
                ?? Message("rank \(place) of \(members) in no lot")
        ]
    }

    /// Who it is and what decided between the two.
    private static func neighbour(_ other: RankedProposal, _ cause: Precedence.Cause) -> Message {
        let score = other.scored.rankingScore.map { $0.shortText } ?? "–"
        return Message(
            "\(other.scored.proposal), rank \(other.rank), ranking score \(numeral: score); \(cause.sentence)")
    }
}
