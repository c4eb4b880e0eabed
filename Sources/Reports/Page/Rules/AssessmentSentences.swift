import Numbers
import Rubrics
import Wording

/// How evaluators' scores become one, in sentences.
struct AssessmentSentences {
    let policies: PolicySentences

    private var rules: AssessmentRules { policies.rubric.assessments }
    private func number(_ value: Decimal128) -> String { policies.numbers.exact(value) }

    var all: [Message] {
        [ranks, minimum, normalisation, combination, thirdOpinion, disagreement, delivery, adjustments]
            .compactMap { $0 }
    }

    private var ranks: Message? {
        rules.ranks.map { ranks in
            let lead = Message(
                """
                Evaluators do not score: each ranks a set of \(ranks.of) proposals, 1 for the best, every rank once. Rank r counts as \
                \(ranks.of + 1) − r points, so that more is better.
                """)
            let sizes =
                switch ranks.sizes {
                case .equal: Message("A set of another size is refused.")
                case .own:
                    Message(
                        """
                        In a smaller set of n proposals it counts as 1 + \(ranks.of - 1) × (n − r) ÷ (n − 1), so that the first and the \
                        last have as many as elsewhere.
                        """)
                }
            return Message(
                "\(lead) \(sizes) A set that is not ranked whole counts for nothing, and leaves its proposals incomplete."
            )
        }
    }

    private var normalisation: Message? {
        switch rules.normalisation {
        case nil: nil
        case .member:
            Message(
                """
                Scores are normalised: to each score of a criterion the mean of the panel is added and the evaluator's own mean taken \
                away. They are exact fractions, and may lie beyond the scale; panels are those of the list of evaluators, without which all \
                are one.
                """)
        case .panel:
            Message(
                """
                Scores are normalised: to each score of a criterion the mean of all scores is added and the mean of its panel taken away. \
                They are exact fractions, and may lie beyond the scale; panels are those of the list of evaluators.
                """)
        }
    }

    private var delivery: Message? {
        rules.mustDeliver.map { _ in
            Message(
                """
                Applicants assess each other: who does not return all reviews that are owed is out (DPR.UNDELIVERED). A conflict of \
                interest that is declared counts as returned.
                """)
        }
    }

    private var minimum: Message {
        rules.minimum.map { Message("At least \($0) \(plural: $0, "evaluator", "evaluators") a proposal.") }
            ?? Message("One evaluator a proposal is enough.")
    }

    private var combination: Message {
        let meaning = rules.combination.meaning
        if rules.combinationStage == .total { return Message("Evaluators' totals \(meaning).") }
        return rules.ranks == nil
            ? Message("Evaluators' scores of each criterion \(meaning).")
            : Message("Evaluators' points of each criterion \(meaning).")
    }

    private var thirdOpinion: Message? {
        rules.thirdOpinion.map { rule in
            let apart = distance(rule.distance)
            return rule.stage == .total
                ? Message("Two totals that are more than \(apart) apart call for a third opinion.")
                : Message("Two scores of a criterion that are more than \(apart) apart call for a third opinion.")
        }
    }

    private func distance(_ distance: AssessmentRules.ThirdOpinion.Distance) -> Message {
        switch distance {
        case .share(let share, let base):
            let percent = "\(number(share * 100))\u{202F}%"
            return switch base {
            case .maximum: Message("\(percent) of the highest possible score")
            case .higher: Message("\(percent) of the higher score")
            case .lower: Message("\(percent) of the lower score")
            }
        case .points(let points): return Message("\(number(points)) points")
        }
    }

    private var disagreement: Message? {
        rules.disagreementSpread.map {
            Message("Scores that are \(number($0)) or more apart are flagged; that changes nothing by itself.")
        }
    }

    private var adjustments: Message {
        guard let rule = rules.adjustments else { return Message("A committee cannot add points.") }
        let (least, most) = (number(rule.minimum), number(rule.maximum))
        return rule.isRequired
            ? Message("A committee adds \(least) to \(most) points to a total, each with a written reason.")
            : Message("A committee may add \(least) to \(most) points to a total, each with a written reason.")
    }
}
