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
        let rules = plan.rubric.eligibility
        for index in rules.indices {
            let answer = answer(to: rules.span[index])
            outcomes.append(EligibilityOutcome(id: rules.span[index].id, answer: answer))
            if let objection = Self.objection(rules.span[index], answer) { objections.append(objection) }
        }
        return (outcomes, objections)
    }

    /// nil: the rule is met.
    private static func objection(
        _ rule: borrowing EligibilityRule, _ answer: EligibilityOutcome.Answer
    ) -> Reason? {
        switch answer {
        case .met: return nil
        case .failed: return Reason(code: "INELIGIBLE.\(rule.id)", text: .local(rule.reason), place: rule.place)
        case .noAnswer(let why):
            let text = Message("\(rule.reason) (no answer: \(why.message))")
            return Reason(code: "INELIGIBLE.\(rule.id)", text: text, place: why.place ?? rule.place)
        }
    }

    private func answer(to rule: borrowing EligibilityRule) -> EligibilityOutcome.Answer {
        switch rule.program.evaluate(frame, plan.context) {
        case .boolean(true): .met
        case .boolean(false): .failed
        case .null(let why): .noAnswer(why ?? NoAnswer(Message("the rule has no answer")))
        case let other: .noAnswer(NoAnswer(Message("the rule gives \("\(other)"), neither true nor false")))
        }
    }
}
