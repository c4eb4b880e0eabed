import Numbers
import Rubrics

/// How evaluators' scores become one, in sentences.
struct AssessmentSentences {
    let policies: PolicySentences

    private var rules: AssessmentRules { policies.rubric.assessments }
    private func number(_ value: Decimal128) -> String { policies.numbers.exact(value) }

    var all: [String] {
        [ranks, minimum, normalisation, combination, thirdOpinion, disagreement, delivery, adjustments]
            .compactMap { $0 }
    }

    private var ranks: String? {
        rules.ranks.map { ranks in
            let lead =
                "Evaluators do not score: each ranks a set of \(ranks.of) proposals, 1 for the best, every rank once. Rank r counts "
                + "as \(ranks.of + 1) − r points, so that more is better."
            let sizes =
                switch ranks.sizes {
                case .equal: "A set of another size is refused."
                case .own:
                    "In a smaller set of n proposals it counts as 1 + \(ranks.of - 1) × (n − r) ÷ (n − 1), so that the first and the last have as many as elsewhere."
                }
            return
                "\(lead) \(sizes) A set that is not ranked whole counts for nothing, and leaves its proposals incomplete."
        }
    }

    private var normalisation: String? {
        switch rules.normalisation {
        case nil: nil
        case .member:
            "Scores are normalised: to each score of a criterion the mean of the panel is added and the evaluator's own mean taken away. They are exact fractions, and may lie beyond the scale; panels are those of the list of evaluators, without which all are one."
        case .panel:
            "Scores are normalised: to each score of a criterion the mean of all scores is added and the mean of its panel taken away. They are exact fractions, and may lie beyond the scale; panels are those of the list of evaluators."
        }
    }

    private var delivery: String? {
        rules.mustDeliver.map { _ in
            "Applicants assess each other: who does not return all reviews that are owed is out (DPR.UNDELIVERED). A conflict of interest that is declared counts as returned."
        }
    }

    private var minimum: String {
        rules.minimum.map { "At least \(Words.count($0, "evaluator")) a proposal." }
            ?? "One evaluator a proposal is enough."
    }

    private var combination: String {
        let written = rules.ranks == nil ? "Evaluators' scores" : "Evaluators' points"
        let what = rules.combinationStage == .total ? "Evaluators' totals" : "\(written) of each criterion"
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
