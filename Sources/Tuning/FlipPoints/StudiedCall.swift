import Awards
import Calls
import Diagnostics
import FEEL
import Numbers
import Rubrics
import Scoring

/// A call as the studies of this room see it: the scored proposals that compete or would, were a threshold lower, and the
/// outcome as it stands.
struct StudiedCall: Sendable {
    let call: Call
    let rubric: Rubric
    /// Those that are ranked, in rank order, then those below a threshold, in order of id.
    let cards: [ScoreCard]
    /// How many of them are ranked.
    let rankedCount: Int
    let outcome: AwardOutcome
    /// How many would be funded if those that share a rank were taken in the order of their ids.
    let places: Int
    let requested: [Decimal128]

    /// nil: the rubric ranks nothing.
    init?(_ call: Call, _ result: CallResult) {
        guard let awards = result.awards else { return nil }
        let below = result.rows.compactMap(\.card).filter { $0.outcome == .belowThreshold }
            .sorted { $0.proposal.precedes($1.proposal) }
        self.call = call
        rubric = call.rubric
        cards = awards.decisions.map(\.ranked.card) + below
        rankedCount = awards.decisions.count
        outcome = AwardOutcome(awards)
        let amount = call.rubric.award?.amount
        requested = cards.map { card in
            guard let amount, case .number(let number) = amount.evaluate(card.frame), number.isFinite else { return 0 }
            return number
        }
        places = Self.places(awards, call)
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

    var awarded: [Int] { cards.indices.filter { outcome.awarded[cards[$0].proposal] != nil } }
    var notAwarded: [Int] { cards.indices.filter { outcome.awarded[cards[$0].proposal] == nil } }

    /// The outcome with other scores under the call's own rule.
    func outcome(of cards: [ScoreCard]) -> AwardOutcome { AwardOutcome(call.awards(of: cards)) }

    /// The same call with another rubric or budget.
    func call(budget: Decimal128?, changing change: (inout Rubric) -> Void = { _ in }) -> Call {
        var rubric = rubric
        change(&rubric)
        var options = call.options
        if let budget { options.budget = budget }
        return Call(rubric: rubric, options: options)
    }
}
