package import FEEL
package import Numbers
package import Rubrics
package import Scoring

extension Awarding {
    /// What the award room takes for the amount of each card: rounded as the rubric says. nil: there is none that could be paid.
    package static func amounts(_ cards: [ScoreCard], rubric: Rubric, context: EvaluationContext) -> [Decimal128?] {
        guard let rule = rubric.award, let program = rule.amount else { return cards.map { _ in nil } }
        let reader = CardReader(slots: rubric.slots, context: context)
        return cards.map { card in
            switch AwardAmount(rule: rule).read(reader.value(program, card)) {
            case .success(let amount): amount.payable
            case .failure: nil
            }
        }
    }
}
