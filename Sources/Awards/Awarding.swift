package import FEEL
import Numbers
package import Rubrics
package import Scoring

/// Steps 6 and 7 of docs/decision.md: guarantees, then the list in rank order under caps, lots and budget, then the reserve.
///
/// People may put those who share a rank into any order; they may not fund nobody while money is there. A decision stands if
/// it is the same for every order of every tie that the rubric leaves open; else it is undecided, and so is everything that
/// depends on it.
package enum Awarding {
    /// Awards the call. `ranked` is the answer of `Ranking.rank`: in rank order, equals next to each other.
    ///
    /// A rubric without `award:` funds nothing and refuses nothing: everybody who is ranked is then selected.
    /// O(n log n) in the number of ranked proposals, times the number of worlds that open ties lead to: at most 4 096, and
    /// fewer in calls of more than 244 proposals (1 000 000 ÷ n, at least 2). Beyond, the tied and whoever may depend on them
    /// are undecided.
    /// - Parameters:
    ///   - others: cards that are not ranked; a guarantee that none of the ranked can meet is reported for their groups too.
    ///   - options: who declined or withdrew, and another budget.
    ///   - digest: SHA-256, for `draw`; nil: nothing is drawn, and a draw stays undecided.
    package static func award(
        _ ranked: [RankedProposal], others: [ScoredProposal] = [], rubric: Rubric, context: EvaluationContext,
        options: AwardOptions = AwardOptions(), digest: Digest? = nil
    ) -> AwardList {
        award(
            ranked, others: others, rubric: rubric, context: context, options: options, digest: digest, mostWorlds: nil)
    }

    /// - Parameter mostWorlds: instead of as many as are affordable.
    static func award(
        _ ranked: [RankedProposal], others: [ScoredProposal], rubric: Rubric, context: EvaluationContext,
        options: AwardOptions, digest: Digest? = nil, mostWorlds: Int?
    ) -> AwardList {
        let reader = CardReader(slots: rubric.slots, context: context)
        let call = FundingCall(ranked, rubric: rubric, reader: reader, options: options)
        if let draw = rubric.award?.draw {
            return DrawnAward(draw, call, ranked, options, sha256: digest, most: mostWorlds).list(others, reader)
        }
        let rounds = Rounds(call, options, most: mostWorlds)
        return AwardReport(rounds, options).list(ranked, others: others, reader: reader)
    }
}
