import Calls
import Numbers
import Rubrics
import Scoring

extension StudiedCall {
    /// The outcome with other scores under the call's own rule: who misses a threshold does not compete.
    func outcome(of scores: ScoredColumns<Rational>) -> AwardOutcome {
        let meets = model.meetsThresholds(scores, table)
        let changed = cards.indices.map { index in
            cards[index].with(
                meets[index] ? .ranked : .belowThreshold, scores: scores.criteria.map { $0[index] },
                total: scores.total[index], rankingScore: scores.ranking[index], rubric.slots)
        }
        return outcome(of: changed)
    }

    /// The outcome with the scores as they are and others who compete.
    func outcome(whereCompete competes: (Int) -> Bool) -> AwardOutcome {
        outcome(
            of: cards.indices.map { index in
                var card = cards[index]
                let outcome: ScoreCard.Outcome = competes(index) ? .ranked : .belowThreshold
                if card.outcome != outcome { card.outcome = outcome }
                return card
            })
    }

    /// The outcome with one member's leaf scores replaced.
    func outcome(_ member: Int, replacing leaf: Int, by score: Rational) -> AwardOutcome {
        var cards = cards
        cards[member] = card(member, replacing: leaf, by: score)
        return outcome(of: cards)
    }

    func card(_ member: Int, replacing leaf: Int, by score: Rational) -> ScoreCard {
        var row = table.row(member)
        row.criteria[leaf][0] = score
        var scored: Int? = leaf
        while let index = scored {
            row.unscored[index] = nil
            scored = rubric.criteria[index].parent
        }
        let scores = model.scores(of: row)
        return cards[member].with(
            model.meetsThresholds(scores, row)[0] ? .ranked : .belowThreshold, scores: scores.criteria.map { $0[0] },
            total: scores.total[0], rankingScore: scores.ranking[0], rubric.slots)
    }

    func outcome(of cards: [ScoreCard]) -> AwardOutcome { AwardOutcome(call.awards(of: cards)) }
}
