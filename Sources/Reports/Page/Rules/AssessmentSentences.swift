import Numbers
import Rubrics

/// How evaluators' scores become one, in sentences.
struct AssessmentSentences {
    let policies: PolicySentences

    private var rules: AssessmentRules { policies.rubric.assessments }
    private func number(_ value: Decimal128) -> String { policies.numbers.exact(value) }

    var all: [String] {
        [minimum, combination, thirdOpinion, disagreement, adjustments].compactMap { $0 }
    }

    private var minimum: String {
        rules.minimum.map { "At least \(Words.count($0, "evaluator")) a proposal." }
            ?? "One evaluator a proposal is enough."
    }

    private var combination: String {
        let what = rules.combinationStage == .total ? "Evaluators' totals" : "Evaluators' scores of each criterion"
        return "\(what) \(rules.combination.meaning)."
    }

    private var thirdOpinion: String? {
        rules.thirdOpinion.map { rule in
            let apart =
                switch rule.distance {
                case .share(let share, let base):
                    "\(number(share * 100))\u{202F}% of the \(base == .maximum ? "highest possible" : base.rawValue) score"
                case .points(let points): "\(number(points)) points"
                }
            let what = rule.stage == .total ? "totals" : "scores of a criterion"
            return "Two \(what) that are more than \(apart) apart call for a third opinion."
        }
    }

    private var disagreement: String? {
        rules.disagreementSpread.map {
            "Scores that are \(number($0)) or more apart are flagged; that changes nothing by itself."
        }
    }

    private var adjustments: String {
        guard let rule = rules.adjustments else { return "A committee cannot add points." }
        let file = rule.isRequired ? "A committee adds" : "A committee may add"
        return
            "\(file) \(number(rule.minimum)) to \(number(rule.maximum)) points to a total, each with a written reason."
    }
}
