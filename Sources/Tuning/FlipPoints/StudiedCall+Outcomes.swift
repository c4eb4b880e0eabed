import Awards
import Calls
import Numbers
import Rubrics
import Scoring

extension StudiedCall {
    /// The outcome with other scores under the call's own rule: who misses a threshold does not compete.
    func outcome(of scores: ScoredColumns<Rational>) -> AwardOutcome {
        outcome(contenders.placing(scores, competes: model.meetsThresholds(scores, table)))
    }

    /// The outcome with these proposals, scored again in the same order.
    func outcome(of scored: [ScoredProposal]) -> AwardOutcome {
        let columns = ScoredColumns(
            criteria: rubric.criteria.indices.map { index in ScoreColumn(scored.map { $0.score(of: index) }) },
            total: ScoreColumn(scored.map(\.total)), ranking: ScoreColumn(scored.map(\.rankingScore)))
        return outcome(contenders.placing(columns, competes: scored.map { $0.outcome == .ranked }))
    }

    /// The outcome with the scores as they are and others who compete.
    func outcome(whereCompete competes: (Int) -> Bool) -> AwardOutcome {
        outcome(contenders.placing(standing, competes: cards.indices.map(competes)))
    }

    /// The outcome under another award rule or budget, of those who compete now.
    func outcome(under rule: AwardRule, budget: Decimal128?) -> AwardOutcome {
        outcome(contenders.under(rule, budget: budget).placing(standing, competes: isRanked))
    }

    private func outcome(_ placing: Placing) -> AwardOutcome { AwardOutcome(placing, cards) }

    /// The outcome with one member's leaf score replaced.
    func outcome(_ member: Int, replacing leaf: Int, by score: Rational) -> AwardOutcome {
        let (row, meets) = scores(of: member, replacing: leaf, by: score)
        var competes = isRanked
        competes[member] = meets
        return outcome(contenders.placing(standing.replacing(member, by: row), competes: competes))
    }

    /// One member with a leaf score replaced, as it then stands.
    func changed(_ member: Int, replacing leaf: Int, by score: Rational) -> ScoredProposal {
        let (row, meets) = scores(of: member, replacing: leaf, by: score)
        return cards[member].with(row, meets ? .ranked : .belowThreshold)
    }

    /// One member's scores with a leaf score replaced, and whether they meet all thresholds.
    func scores(of member: Int, replacing leaf: Int, by score: Rational) -> (row: ScoreRow, meets: Bool) {
        var row = table.row(member)
        row.criteria[leaf][0] = score
        var scored: Int? = leaf
        while let index = scored {
            row.unscored[index] = nil
            scored = rubric.criteria[index].parent
        }
        let scores = model.scores(of: row)
        return (scores.row(0), model.meetsThresholds(scores, row)[0])
    }
}
