import Awards
import Calls
import FEEL
import Numbers
import Rubrics
import Scoring

/// The call's own ladder and award rule, asked about drawn scores.
struct AwardReplay: Sendable {
    let call: Call
    let cards: [ScoreCard]
    private let positions: [String: Int]

    init(_ call: Call, _ cards: [ScoreCard]) {
        self.call = call
        self.cards = cards
        positions = Dictionary(cards.enumerated().map { ($1.proposal, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The positions that are funded. Scores count to twelve decimals.
    func funded(_ drawn: [DrawnScore?]) -> [Int] {
        let competing = drawn.indices.compactMap { index -> ScoreCard? in
            guard let score = drawn[index] else { return nil }
            var card = cards[index]
            card.outcome = .ranked
            card.reasons = []
            card.setTotals(
                total: Rational(twelveDecimals: score.total), ranking: Rational(twelveDecimals: score.ranking),
                call.rubric.slots)
            return card
        }
        return call.award(competing).decisions.compactMap { decision in
            decision.status == .awarded ? positions[decision.ranked.card.proposal] : nil
        }
    }
}
