import Awards
import Calls
import Diagnostics
import FEEL
import Numbers
import Rubrics
import Scoring

/// A call as the studies of this room see it: the scored proposals that compete or would, were a threshold lower, as columns of
/// scores, and the outcome as it stands. Made once and read by every study.
struct StudiedCall: Sendable {
    let call: Call
    let rubric: Rubric
    /// nil: the rubric ranks nothing.
    let awards: AwardList?
    /// Those that are ranked, in rank order, then those below a threshold, in order of id.
    let cards: [ScoreCard]
    /// How many of them are ranked.
    let rankedCount: Int
    /// Those that are incomplete or not eligible, in the order of the report.
    let others: [ScoreCard]
    let model: ScoreModel<Rational>
    let table: ScoreTable<Rational>
    let scored: ScoredColumns<Rational>
    /// Ranks, by member; nil: below a threshold.
    let ranks: [Int?]
    let outcome: AwardOutcome
    /// How many would be funded if those that share a rank were taken in the order of their ids.
    let places: Int
    /// What the award room takes for each amount; nil: none that could be paid.
    let amounts: [Decimal128?]
    /// The same, nothing where there is none.
    let requested: [Decimal128]

    init(_ call: Call, _ result: CallResult) {
        self.call = call
        rubric = call.rubric
        awards = result.awards
        var cards: [ScoreCard] = []
        var others: [ScoreCard] = []
        for row in result.rows {
            guard let card = row.card else { continue }
            if card.outcome == .ranked || card.outcome == .belowThreshold {
                cards.append(card)
            } else {
                others.append(card)
            }
        }
        let ranks = Dictionary(
            (awards?.decisions ?? []).map { ($0.ranked.card.proposal, $0.ranked.rank) },
            uniquingKeysWith: { first, _ in first })
        self.cards = cards
        self.others = others
        rankedCount = cards.count { $0.outcome == .ranked }
        self.ranks = cards.map { $0.outcome == .ranked ? ranks[$0.proposal] : nil }
        model = ScoreModel(call.rubric)
        table = ScoreTable(cards, model)
        scored = model.scores(of: table)
        outcome = AwardOutcome(awards)
        amounts = Awarding.amounts(cards, rubric: call.rubric, context: EvaluationContext())
        requested = amounts.map { $0 ?? 0 }
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

    /// The model gives every proposal the scores that it has. It does not where the evaluators' totals are combined: which of them
    /// count depends on the weights.
    var isModelled: Bool {
        cards.indices.allSatisfy { index in
            cards[index].total == scored.total[index] && cards[index].rankingScore == scored.ranking[index]
        }
    }

    var awarded: [Int] { cards.indices.filter { outcome.awarded[cards[$0].proposal] != nil } }
    var notAwarded: [Int] { cards.indices.filter { outcome.awarded[cards[$0].proposal] == nil } }

    /// The same call with another rubric or budget.
    func call(budget: Decimal128?, changing change: (inout Rubric) -> Void = { _ in }) -> Call {
        var rubric = rubric
        change(&rubric)
        var options = call.options
        if let budget { options.budget = budget }
        return Call(rubric: rubric, options: options)
    }
}
