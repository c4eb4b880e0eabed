import Awards
import Calls
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring

/// The call without one criterion, exactly: those who are ranked are ranked and awarded again. Thresholds are not asked again, because a
/// total without one of its parts stands on another scale.
struct OmissionTrial {
    private let call: Call
    private let tree: ScoreTree<Rational>
    private let cards: [ScoreCard]
    private let excluding: Set<String>
    private let before: Outcome?
    private let concerned: Set<String>

    init(call: Call, tree: ScoreTree<Rational>, result: CallResult) {
        self.call = call
        self.tree = tree
        cards = result.rows.compactMap(\.card).filter { $0.outcome == .ranked }
        excluding = Set(result.rows.compactMap(\.card).flatMap { $0.reasons.map(\.code) })
        let concerned = Set(
            result.rows.filter { $0.status == .awarded || $0.status == .reserve }.compactMap(\.submission.proposal))
        self.concerned = concerned
        before = result.awards.map { Outcome($0, concerned) }
    }

    /// What officials see of a list: who is funded with how much, and the order of those who are funded or next.
    private struct Outcome: Equatable {
        var awards: [String: Decimal128] = [:]
        var order: [[String]] = []

        init(_ list: AwardList, _ concerned: Set<String>) {
            var rank = 0
            for decision in list.decisions {
                let id = decision.ranked.card.proposal
                if decision.status == .awarded { awards[id] = decision.awarded }
                guard concerned.contains(id) else { continue }
                if decision.ranked.rank != rank || order.isEmpty { order.append([]) }
                rank = decision.ranked.rank
                order[order.count - 1].append(id)
            }
        }
    }

    /// Whether the criterion keeps anybody out, or the list or its order is another without it.
    func decides(_ leaf: Int) -> Bool {
        let id = call.rubric.criteria[leaf].id
        if ["BELOW", "UNSCORED", "INCOMPLETE"].contains(where: { excluding.contains("\($0).\(id)") }) { return true }
        guard let before else { return false }
        return Outcome(call.award(cards.map { without(leaf, $0) }), concerned) != before
    }

    private func without(_ leaf: Int, _ card: ScoreCard) -> ScoreCard {
        var scores = card.criteria.map(\.score)
        let all = (total: tree.total.value(scores), ranking: tree.ranking.value(scores))
        scores[leaf] = nil
        tree.rollUp(&scores)
        var changed = card
        changed.criteria[leaf].score = nil
        changed.frame[call.rubric.slots.criteria.lowerBound + leaf] = .null(NoAnswer(reason: "left out"))
        changed.setTotals(
            total: Self.moved(card.total, from: all.total, to: tree.total.value(scores)),
            ranking: Self.moved(card.rankingScore, from: all.ranking, to: tree.ranking.value(scores)), call.rubric.slots
        )
        return changed
    }

    /// Committee points and roundings stay as they are.
    private static func moved(_ score: Rational?, from: Rational?, to: Rational?) -> Rational? {
        guard let score else { return nil }
        return score - (from ?? .zero) + (to ?? .zero)
    }
}
