public import FEEL
import Numbers
public import Rubrics
public import Scoring

/// DESIGN's steps 6 and 7: guarantees, then the list in rank order under caps, lots and budget, then the reserve.
public enum Awarding {
    /// Awards the call. `ranked` is the answer of `Ranking.rank`: in rank order, equals next to each other.
    ///
    /// A rubric without `award:` funds nothing and refuses nothing: everybody who is ranked is then selected.
    /// O(n log n) in the number of ranked proposals.
    /// - Parameters:
    ///   - others: cards that are not ranked; a guarantee that none of the ranked can meet is reported for their groups too.
    ///   - options: who declined or withdrew, and another budget.
    public static func award(
        _ ranked: [RankedProposal], others: [ScoreCard] = [], rubric: Rubric, context: EvaluationContext,
        options: AwardOptions = AwardOptions()
    ) -> AwardList {
        let rule = rubric.award ?? .none
        let reader = CardReader(slots: rubric.slots, context: context)
        let budget = options.budget ?? rule.budget
        var builder = CandidateBuilder(rule: rule, reader: reader, budget: budget)
        var candidates = ranked.indices.map { builder.candidate(ranked[$0]) }
        let duplicates = Duplicates(rubric.submissions.onePer, ranked, reader)
        for (index, reason) in duplicates.undecided { candidates[index].objection = reason }
        var walk = FundingWalk(rule: rule, candidates: candidates, ledger: builder.ledger, declined: options.declined)
        for (index, reason) in duplicates.barred { walk.outcomes[index] = Outcome(kind: .barred, reasons: [reason]) }
        let groups = ranked.indices.chunked { ranked[$0].rank == ranked[$1].rank }
        walk.run(groups, money: builder.moneyResources, budget: budget)
        let reserve = walk.reserve(groups, budget: budget)
        let gone = options.isIdle ? [] : Set(candidates.indices.filter { options.isGone(candidates[$0].id) })
        let offered = walk
        walk.promote(groups, reserve: reserve, gone: gone)
        let report = AwardReport(walk: walk, offered: offered, reserve: reserve, gone: gone, options: options)
        return report.list(ranked, groups, others: others, reader: reader, budget: budget)
    }
}

extension FundingWalk {
    /// Everything up to the reserve.
    mutating func run(_ groups: [Range<Int>], money: [Int], budget: Decimal128?) {
        giveGuarantees(groups)
        walk(groups)
        drawNearestLines(budget: budget)
        guard rule.leftovers == .pool, !rule.lots.isEmpty, !money.isEmpty else { return }
        pool = ledger.pool(money, mayBeCrossed: rule.whenShort == .overshoot)
        guard let pool, ledger[pool].left.most > 0 else { return self.pool = nil }
        pass = .leftovers
        ends = [:]
        let waiting = Set(outcomes.indices.filter { outcomes[$0]?.kind == .noMoney })
        for member in waiting { outcomes[member] = nil }
        walk(groups)
        pass = .main
    }
}
