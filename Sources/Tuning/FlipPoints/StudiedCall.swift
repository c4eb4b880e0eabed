import Awards
package import Calls
import Diagnostics
import FEEL
import Numbers
package import Rubrics
package import Scoring

/// A call as the studies of this room see it: the scored proposals that compete or would, were a threshold lower, as columns of
/// scores, and the outcome as it stands. Made once, read by every study, and asked again and again with other numbers (`list(of:)`).
package struct StudiedCall: Sendable {
    package let call: Call
    package let rubric: Rubric
    /// nil: the rubric ranks nothing.
    let awards: AwardList?
    /// Those that are ranked, in rank order, then those below a threshold, in order of id.
    let cards: [ScoredProposal]
    /// How many of them are ranked.
    let rankedCount: Int
    /// Those that are incomplete or not eligible, in the order of the report.
    let others: [ScoredProposal]
    /// The rows of the call, and where in them `cards` and then `others` stand: reasons, evidence and facts are asked of them.
    let rows: CallRows
    private let positions: [Int]
    /// By id, the proposals instead of which one competes once they are gone.
    let standsInFor: [String: [String]]
    let model: ScoreModel<Rational>
    let table: ScoreTable<Rational>
    /// What the model makes of the table.
    let scored: ScoredColumns<Rational>
    /// The scores that the proposals have.
    let standing: ScoredColumns<Rational>
    let isRanked: [Bool]
    /// The same proposals, ready to be ranked and awarded with other scores.
    let contenders: Contenders
    /// Where each stands now; nil: below a threshold.
    let placed: [Placing.Place?]
    /// Ranks, by member; nil: below a threshold.
    let ranks: [Int?]
    let outcome: AwardOutcome
    /// How many would be funded if those that share a rank were taken in the order of their ids.
    let places: Int
    /// What each asks for as it would be paid; nothing where it asks for nothing that could be.
    let requested: [Decimal128]
    /// Ids of the proposals.
    package let ids: [String]
    /// Positions of the lots that they compete in; nil: in none.
    let lots: [Int?]
    /// How much of the order the award looks at.
    let attention: OrderAttention
    /// Where evaluators' totals are combined or compared: the sheets of the same proposals; nil elsewhere.
    let totals: CombinedTotals?

    /// - Parameters:
    ///   - standsInFor: by id, the proposals instead of which one competes once they are gone.
    ///   - assessments: the score sheets; weights are studied without them where columns of scores are enough.
    package init(
        _ call: Call, _ result: CallResult, standsInFor: [String: [String]] = [:], assessments: AssessmentBook? = nil
    ) {
        self.call = call
        rubric = call.rubric
        awards = result.awards
        let rows = result.rows
        let all = rows.indices.compactMap { row in rows.decided(row).scored.map { (row: row, scored: $0) } }
        let (through, rest) = (all.filter(\.scored.isScoredThrough), all.filter { !$0.scored.isScoredThrough })
        let cards = through.map(\.scored)
        others = rest.map(\.scored)
        positions = (through + rest).map(\.row)
        let ranks = Dictionary(
            (awards?.decisions ?? []).map { ($0.ranked.scored.proposal, $0.ranked.rank) },
            uniquingKeysWith: { first, _ in first })
        self.cards = cards
        self.rows = rows
        self.standsInFor = standsInFor
        isRanked = cards.map { $0.outcome == .ranked }
        rankedCount = isRanked.count { $0 }
        self.ranks = cards.map { $0.outcome == .ranked ? ranks[$0.proposal] : nil }
        model = ScoreModel(call.rubric)
        let (scorer, own) = (call.scorer(), positions)
        table = ScoreTable(cards, model) { scorer.values(facts: rows.facts(own[$0])) }
        scored = model.scores(of: table)
        standing = ScoredColumns(
            criteria: table.criteria, total: ScoreColumn(cards.map(\.total)),
            ranking: ScoreColumn(cards.map(\.rankingScore)))
        outcome = AwardOutcome(awards)
        contenders = call.contenders(cards, standsInFor: standsInFor, columns: table.criteria)
        lots = contenders.lots
        ids = cards.map(\.proposal)
        requested = contenders.amounts.map { $0 ?? 0 }
        isModelled =
            !rubric.assessments.readsTotals && standing.total.numbers == scored.total.numbers
            && standing.ranking.numbers == scored.ranking.numbers
        let readsTotals = rubric.assessments.readsTotals
        let asked = readsTotals ? cards.indices.map { (id: cards[$0].proposal, facts: rows.facts(own[$0])) } : []
        totals = assessments.flatMap {
            CombinedTotals(scorer, $0, asked, isOpen: rest.contains { $0.scored.outcome == .incomplete })
        }
        let placing = contenders.placing(standing, competes: isRanked)
        attention = contenders.attention(of: placing)
        var placed = [Placing.Place?](repeating: nil, count: cards.count)
        for place in placing.places { placed[place.position] = place }
        self.placed = placed
        places = awards.map { Self.places($0, call) } ?? 0
    }

    private static func places(_ awards: AwardList, _ call: Call) -> Int {
        guard awards.decisions.contains(where: { $0.status == .undecided }) else {
            return awards.decisions.count { $0.status == .awarded }
        }
        var ranked = awards.decisions.map(\.ranked)
        for index in ranked.indices { ranked[index].rank = index + 1 }
        let list = Awarding.award(
            ranked, rubric: call.rubric, context: EvaluationContext(),
            options: AwardOptions(
                declined: call.options.declined, withdrawn: call.options.withdrawn, budget: call.options.budget))
        return list.decisions.count { $0.status == .awarded }
    }

    /// The model gives every proposal the scores that it has, and would with other weights. It does not where the evaluators' totals are
    /// combined or compared: which of them count, and who needs a third opinion, depends on the weights.
    let isModelled: Bool

    /// Where evaluators' totals are combined or compared and one score of one evaluator can be corrected: their sheets.
    var corrections: CombinedTotals? { totals.flatMap { $0.canBeCorrected ? $0 : nil } }

    /// The award of other cards of the same proposals.
    func awards(of cards: [ScoredProposal]) -> AwardList? { call.awards(of: cards, standsInFor: standsInFor) }

    /// Reasons and evidence of one of `cards`, or behind these of `others`. Made anew each time.
    func card(_ position: Int) -> ScoreCard? { rows.row(at: positions[position]).card }

    /// Facts, tables and values of one of `cards`, or behind these of `others`. Worked out anew each time.
    func values(_ position: Int) -> [Value] { call.scorer().values(facts: rows.facts(positions[position])) }

    var awarded: [Int] { cards.indices.filter { outcome.awarded[cards[$0].proposal] != nil } }
    var notAwarded: [Int] { cards.indices.filter { outcome.awarded[cards[$0].proposal] == nil } }
}

extension StudiedCall {
    /// The outcome with other scores under the call's own rule: who misses a threshold does not compete.
    func outcome(of scores: ScoredColumns<Rational>) -> AwardOutcome {
        outcome(contenders.placing(scores, competes: model.meetsThresholds(scores, table)))
    }

    /// The outcome with what comes of the sheets.
    func outcome(of sheets: OpinionScores<Rational>) -> AwardOutcome {
        outcome(contenders.placing(sheets.scores, competes: sheets.competes))
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

    /// The outcome with one member's leaf score replaced: that of the proposal, or of one of its evaluators.
    func outcome(_ member: Int, replacing leaf: Int, of evaluator: String? = nil, by score: Rational) -> AwardOutcome {
        let (row, meets) = scores(of: member, replacing: leaf, of: evaluator, by: score)
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
    /// - Parameter evaluator: nil: the score of the proposal as a whole.
    func scores(
        of member: Int, replacing leaf: Int, of evaluator: String? = nil, by score: Rational
    ) -> (row: ScoreRow, meets: Bool) {
        if let evaluator {
            let corrected = totals?.corrected(member, leaf, of: evaluator, by: score, model)
            return corrected ?? (row: standing.row(member), meets: isRanked[member])
        }
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
