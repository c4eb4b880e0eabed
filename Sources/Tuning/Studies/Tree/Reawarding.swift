import Awards
import Calls
import FEEL
import Numbers
import Rubrics
import Scoring

extension Call {
    /// Ranks and awards these cards under the call's own ladder, rule and options. Cards that are not ranked are left out.
    func award(_ cards: [ScoreCard]) -> AwardList {
        let ranked = Ranking.rank(cards, rubric: rubric, context: EvaluationContext(), digest: SHA256Digest.bytes)
        return Awarding.award(
            ranked, rubric: rubric, context: EvaluationContext(),
            options: AwardOptions(declined: options.declined, withdrawn: options.withdrawn, budget: options.budget))
    }
}

extension ScoreCard {
    /// Puts other totals where rules read them.
    mutating func setTotals(total: Rational?, ranking: Rational?, _ slots: SlotLayout) {
        self.total = total
        rankingScore = ranking
        frame[slots.total] = total.map { .number($0.decimal) } ?? .null(nil)
        frame[slots.rankingScore] = ranking.map { .number($0.decimal) } ?? .null(nil)
    }
}
