import FEEL
import Numbers
import Rubrics
import Wording

/// Every policy of a rubric as a plain sentence, those that it leaves out included: what is not written decides, too.
struct PolicySentences {
    struct Policy: Sendable, Hashable {
        var title: Message
        var sentences: [Message]
    }

    let view: CallView
    var rubric: Rubric { view.rubric }
    var numbers: NumberStyle { view.numbers }

    /// In the order of the decision.
    var all: [Policy] {
        var policies = [
            Policy(title: Message("Deadline"), sentences: [deadline]),
            Policy(title: Message("Schema"), sentences: [schema]),
            Policy(title: Message("Duplicates"), sentences: [duplicates]),
        ]
        guard !rubric.criteria.isEmpty else { return policies }
        policies.append(Policy(title: Message("Missing scores"), sentences: [missing]))
        if rubric.criteria.contains(where: \.isAssessed) {
            let sentences = AssessmentSentences(policies: self).all
            policies.append(Policy(title: Message("Evaluators"), sentences: sentences))
        }
        policies += [
            Policy(title: Message("Rounding"), sentences: [rounding]),
            Policy(title: Message("Total"), sentences: [total]),
            Policy(title: Message("Ranking"), sentences: [ranking] + ladder),
            Policy(title: Message("Ties"), sentences: [ties]),
        ]
        return policies + AwardSentences(policies: self).all
    }

    // MARK: submissions

    private var deadline: Message {
        guard let deadline = rubric.submissions.deadline else { return Message("None.") }
        let fact = rubric.label(ofSlot: deadline.factSlot)
        return Message("\(deadline.text), by '\(fact)'; exactly at the moment is on time.")
    }

    private var schema: Message {
        rubric.submissions.schemas == nil
            ? Message("Submissions are not checked against a schema.")
            : Message("Submissions must be valid against the call's XML schema.")
    }

    private var duplicates: Message {
        guard let rule = rubric.submissions.onePer else {
            return Message("Exact copies count once. There is no limit to submissions of one applicant.")
        }
        let key = rubric.called(rule.keyText)
        return Message("Exact copies count once. Of several submissions with the same '\(key)' \(kept(rule)).")
    }

    private func kept(_ rule: OnePer) -> Message {
        let by = rule.bySlot.map { rubric.label(ofSlot: $0) }
        return switch (rule.keep, by) {
        case (.last, let by?): Message("the last by '\(by)' competes, those before it are inadmissible")
        case (.last, nil): Message("the last competes, those before it are inadmissible")
        case (.first, let by?): Message("the first by '\(by)' competes, those after it are inadmissible")
        case (.first, nil): Message("the first competes, those after it are inadmissible")
        case (.best, _): Message("the highest ranked is kept")
        case (.none, _): Message("a second one makes all of them inadmissible")
        }
    }

    // MARK: scores

    private var missing: Message {
        switch rubric.missing {
        case .reject: Message("A proposal with a missing score is incomplete and is not ranked.")
        case .zero: Message("A missing score of a proposal that enough evaluators read counts as 0.")
        case .minimum:
            Message("A missing score of a proposal that enough evaluators read counts as the lowest of the scale.")
        case .ignore:
            Message(
                """
                A criterion without a score of a proposal that enough evaluators read is left out, and its weight with it.
                """)
        }
    }

    private var rounding: Message {
        guard let rule = rubric.assessments.rounding else {
            return Message("Nothing is rounded: scores are compared as exact fractions.")
        }
        let (step, mode) = (numbers.exact(rule.step), Self.words(rule.mode))
        return switch rule.stage {
        case .criterion: Message("The score of each criterion is rounded to a multiple of \(step), \(mode).")
        case .total: Message("The total is rounded to a multiple of \(step), \(mode).")
        case .display:
            Message(
                """
                Only what is shown is rounded; scores are compared as exact fractions. It is rounded to a multiple of \(step), \(mode).
                """)
        }
    }

    static func words(_ mode: RoundingMode) -> Message {
        switch mode {
        case .halfEven: Message("to the nearest, a half to the even digit")
        case .halfUp: Message("to the nearest, a half away from zero")
        case .halfDown: Message("to the nearest, a half towards zero")
        case .up: Message("away from zero")
        case .down: Message("towards zero")
        case .ceiling: Message("upwards")
        case .floor: Message("downwards")
        }
    }

    private var total: Message {
        guard let rule = rubric.total else { return Message("There is no total.") }
        let how =
            switch rule.combination {
            case .sum: Message("The sum of the criteria's scores")
            case .weightedSum: Message("The sum of weight × score over the criteria")
            case .weightedMean: Message("The mean of the criteria's scores, weighted")
            case .formula(_, let text): Message("By the formula \(text)")
            }
        return rule.threshold.map { Message("\(how); at least \(numbers.exact($0)) is needed.") }
            ?? Message("\(how); no threshold.")
    }

    // MARK: ranking

    private var ranking: Message {
        RankingFormula(rubric).map { Message("The highest ranking score first; \($0.sentence).") }
            ?? Message("By the total, the highest first.")
    }

    private var ladder: [Message] {
        let steps = rubric.ranking?.ladder ?? []
        guard !steps.isEmpty else { return [Message("No tie-breaking step is declared.")] }
        return steps.enumerated().map { Message("Among equals, step \($0 + 1), \($1.text): \($1.rule.meaning).") }
    }

    private var ties: Message {
        let atLine =
            rubric.award.map { Self.atLine($0.tieAtLine) }
            ?? Message("No award rule is declared: everybody who is ranked is selected.")
        return Message("Who is still equal after that shares a rank. \(atLine)")
    }

    private static func atLine(_ rule: AwardRule.TieAtLine) -> Message {
        switch rule {
        case .undecided: Message("Where such a tie straddles the funding line, it is left to people.")
        case .all: Message("Where such a tie straddles the funding line, all of them are funded.")
        case .none: Message("Where such a tie straddles the funding line, none of them is funded.")
        }
    }
}
