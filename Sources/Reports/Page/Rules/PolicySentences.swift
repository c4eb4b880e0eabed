import FEEL
import Numbers
import Rubrics

/// Every policy of a rubric as a plain sentence, those that it leaves out included: what is not written decides, too.
struct PolicySentences {
    struct Policy: Sendable, Hashable {
        var title: String
        var sentences: [String]
    }

    let view: CallView
    var rubric: Rubric { view.rubric }
    var numbers: NumberStyle { view.numbers }

    /// In the order of the decision.
    var all: [Policy] {
        var policies = [
            Policy(title: "Deadline", sentences: [deadline]), Policy(title: "Schema", sentences: [schema]),
            Policy(title: "Duplicates", sentences: [duplicates]),
        ]
        guard !rubric.criteria.isEmpty else { return policies }
        policies.append(Policy(title: "Missing scores", sentences: [missing]))
        if rubric.criteria.contains(where: \.isAssessed) {
            policies.append(Policy(title: "Evaluators", sentences: AssessmentSentences(policies: self).all))
        }
        policies += [
            Policy(title: "Rounding", sentences: [rounding]), Policy(title: "Total", sentences: [total]),
            Policy(title: "Ranking", sentences: [ranking] + ladder), Policy(title: "Ties", sentences: [ties]),
        ]
        return policies + AwardSentences(policies: self).all
    }

    // MARK: submissions

    private var deadline: String {
        guard let deadline = rubric.submissions.deadline else { return "None." }
        return
            "\(deadline.text), by '\(rubric.label(ofSlot: deadline.factSlot))'; exactly at the moment is on time."
    }

    private var schema: String {
        rubric.submissions.schemas == nil
            ? "Submissions are not checked against a schema."
            : "Submissions must be valid against the call's XML schema."
    }

    private var duplicates: String {
        let copies = "Exact copies count once."
        guard let rule = rubric.submissions.onePer else {
            return "\(copies) There is no limit to submissions of one applicant."
        }
        let by = rule.bySlot.map { " by '\(rubric.label(ofSlot: $0))'" } ?? ""
        let kept =
            switch rule.keep {
            case .last: "the last\(by) competes, those before it are inadmissible"
            case .first: "the first\(by) competes, those after it are inadmissible"
            case .best: "the highest ranked is kept"
            case .none: "a second one makes all of them inadmissible"
            }
        return "\(copies) Of several submissions with the same '\(rubric.called(rule.keyText))' \(kept)."
    }

    // MARK: scores

    private var missing: String {
        let enough = "of a proposal that enough evaluators read"
        return switch rubric.missing {
        case .reject: "A proposal with a missing score is incomplete and is not ranked."
        case .zero: "A missing score \(enough) counts as 0."
        case .minimum: "A missing score \(enough) counts as the lowest of the scale."
        case .ignore: "A criterion without a score \(enough) is left out, and its weight with it."
        }
    }

    private var rounding: String {
        guard let rule = rubric.assessments.rounding else {
            return "Nothing is rounded: scores are compared as exact fractions."
        }
        let what =
            switch rule.stage {
            case .criterion: "The score of each criterion is rounded"
            case .total: "The total is rounded"
            case .display: "Only what is shown is rounded; scores are compared as exact fractions. It is rounded"
            }
        return "\(what) to a multiple of \(numbers.exact(rule.step)), \(Self.words(rule.mode))."
    }

    static func words(_ mode: RoundingMode) -> String {
        switch mode {
        case .halfEven: "to the nearest, a half to the even digit"
        case .halfUp: "to the nearest, a half away from zero"
        case .halfDown: "to the nearest, a half towards zero"
        case .up: "away from zero"
        case .down: "towards zero"
        case .ceiling: "upwards"
        case .floor: "downwards"
        }
    }

    private var total: String {
        guard let rule = rubric.total else { return "There is no total." }
        let how =
            switch rule.combination {
            case .sum: "The sum of the criteria's scores"
            case .weightedSum: "The sum of weight × score over the criteria"
            case .weightedMean: "The mean of the criteria's scores, weighted"
            case .formula(_, let text): "By the formula \(text)"
            }
        return how + (rule.threshold.map { "; at least \(numbers.exact($0)) is needed." } ?? "; no threshold.")
    }

    // MARK: ranking

    private var ranking: String {
        RankingFormula(rubric).map { "The highest ranking score first; \($0.sentence)." }
            ?? "By the total, the highest first."
    }

    private var ladder: [String] {
        let steps = rubric.ranking?.ladder ?? []
        guard !steps.isEmpty else { return ["No tie-breaking step is declared."] }
        return steps.enumerated().map { "Among equals, step \($0 + 1), \($1.text): \($1.rule.meaning)." }
    }

    private var ties: String {
        "Who is still equal after that shares a rank. "
            + (rubric.award.map { Self.atLine($0.tieAtLine) }
                ?? "No award rule is declared: everybody who is ranked is selected.")
    }

    private static func atLine(_ rule: AwardRule.TieAtLine) -> String {
        switch rule {
        case .undecided: "Where such a tie straddles the funding line, it is left to people."
        case .all: "Where such a tie straddles the funding line, all of them are funded."
        case .none: "Where such a tie straddles the funding line, none of them is funded."
        }
    }
}
