import FEEL
import Rubrics
import Wording

extension Worksheet {
    /// Every rule is met, and the reviews that are owed are there; a rule without an answer counts as failed.
    var isEligible: Bool {
        let rules = plan.rubric.eligibility
        return undelivered == nil && rules.indices.allSatisfy { meets(rules.span[$0]) }
    }

    /// Ids of the rules that are not met, in the rubric's order.
    var unmetRules: [String] {
        let rules = plan.rubric.eligibility
        return rules.indices.filter { !meets(rules.span[$0]) }.map { rules[$0].id }
    }

    /// Rules are read where they lie, here and wherever a stretch of proposals is scored: the counts of a copy are shared by all threads, which
    /// would wait for each other.
    private func meets(_ rule: borrowing EligibilityRule) -> Bool {
        rule.program.evaluate(frame, plan.context) == .boolean(true)
    }

    /// All rules are asked, so that an applicant learns all that stands against the proposal at once. A rule without an
    /// answer counts as failed.
    func judgeEligibility() -> (outcomes: [EligibilityOutcome], objections: [Reason]) {
        var outcomes: [EligibilityOutcome] = []
        var objections: [Reason] = []
        for rule in plan.rubric.eligibility {
            let answer = answer(to: rule)
            outcomes.append(EligibilityOutcome(id: rule.id, answer: answer))
            switch answer {
            case .met: break
            case .failed:
                objections.append(Reason(code: "INELIGIBLE.\(rule.id)", text: .local(rule.reason), place: rule.place))
            case .noAnswer(let why):
                let text = Message("\(rule.reason) (no answer: \(why.message))")
                objections.append(Reason(code: "INELIGIBLE.\(rule.id)", text: text, place: why.place ?? rule.place))
            }
        }
        return (outcomes, objections)
    }

    private func answer(to rule: EligibilityRule) -> EligibilityOutcome.Answer {
        switch rule.program.evaluate(frame, plan.context) {
        case .boolean(true): .met
        case .boolean(false): .failed
        case .null(let why): .noAnswer(why ?? NoAnswer(Message("the rule has no answer")))
        case let other: .noAnswer(NoAnswer(Message("the rule gives \("\(other)"), neither true nor false")))
        }
    }
}
