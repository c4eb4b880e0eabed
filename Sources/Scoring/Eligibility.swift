import FEEL
import Rubrics
import Wording

extension Worksheet {
    /// Every rule is met, and the reviews that are owed are there; a rule without an answer counts as failed.
    var isEligible: Bool {
        let rules = plan.rubric.eligibility
        return undelivered == nil && rules.indices.allSatisfy { meets(rules[$0].program) }
    }

    /// Ids of the rules that are not met, in the rubric's order.
    var unmetRules: [String] {
        let rules = plan.rubric.eligibility
        return rules.indices.filter { !meets(rules[$0].program) }.map { rules[$0].id }
    }

    /// Members of a rule are read where they lie, here and wherever a stretch of proposals is scored: the counts of a copy are shared by all
    /// threads, which would wait for each other.
    private func meets(_ program: Program) -> Bool { program.evaluate(frame, plan.context) == .boolean(true) }

    /// All rules are asked, so that an applicant learns all that stands against the proposal at once. A rule without an
    /// answer counts as failed.
    func judgeEligibility() -> (outcomes: [EligibilityOutcome], objections: [Reason]) {
        var outcomes: [EligibilityOutcome] = []
        var objections: [Reason] = []
        let rules = plan.rubric.eligibility
        for index in rules.indices {
            let answer = answer(to: rules[index].program)
            outcomes.append(EligibilityOutcome(id: rules[index].id, answer: answer))
            if case .met = answer { continue }
            if let objection = Self.objection(rules[index], answer) { objections.append(objection) }
        }
        return (outcomes, objections)
    }

    /// nil: the rule is met.
    private static func objection(
        _ rule: EligibilityRule, _ answer: EligibilityOutcome.Answer
    ) -> Reason? {
        switch answer {
        case .met: return nil
        case .failed: return Reason(code: "INELIGIBLE.\(rule.id)", text: .local(rule.reason), place: rule.place)
        case .noAnswer(let why):
            let text = Message("\(rule.reason) (no answer: \(why.message))")
            return Reason(code: "INELIGIBLE.\(rule.id)", text: text, place: why.place ?? rule.place)
        }
    }

    private func answer(to program: Program) -> EligibilityOutcome.Answer {
        switch program.evaluate(frame, plan.context) {
        case .boolean(true): .met
        case .boolean(false): .failed
        case .null(let why): .noAnswer(why ?? NoAnswer(Message("the rule has no answer")))
        case let other: .noAnswer(NoAnswer(Message("the rule gives \("\(other)"), neither true nor false")))
        }
    }
}
