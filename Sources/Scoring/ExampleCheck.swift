package import Diagnostics
import FEEL
import Numbers
package import Rubrics

/// An expectation of a rubric's example that does not hold.
package struct ExampleFailure: Sendable, Hashable {
    package var example: String
    /// What was expected to have a value: `readiness`, `total`, `passes`.
    package var name: String
    package var expected: String
    package var actual: String
    package var place: Place

    package var diagnostic: Diagnostic {
        Diagnostic(
            code: "RUBRIC.EXAMPLE", message: "\(example): \(name) is \(actual); the example expects \(expected)",
            place: place)
    }
}

extension Scorer {
    /// Runs one of the rubric's examples through the same code that scores proposals.
    ///
    /// What is given replaces a fact, a value or the score of a criterion; a list given for an assessed criterion stands for
    /// the evaluators' scores, which are then combined. Facts that are not given have no answer. Criteria are scored
    /// even where eligibility rules have no answer, so that an example can speak of one rule alone; `passes` then means
    /// that no rule fails and every threshold is met.
    package func check(_ example: Example) -> [ExampleFailure] {
        let outcome = outcome(of: example)
        return example.expected.compactMap { expectation in
            let actual = actual(expectation, outcome)
            guard !actual.holds else { return nil }
            return ExampleFailure(
                example: example.name, name: expectation.name,
                expected: expectation.fraction?.text ?? expectation.value.description,
                actual: actual.text, place: expectation.place)
        }
    }

    /// What comes of an example; it is scored whether or not it is eligible.
    fileprivate struct Outcome {
        var eligibility: [EligibilityOutcome]
        var passes: Bool
        var reasons: [Reason]
        /// Facts, tables and values.
        var frame: [Value]
        var whole: AddedUp
    }

    private func outcome(of example: Example) -> Outcome {
        let given = Dictionary(example.given.map { ($0.slot, $0.value) }, uniquingKeysWith: { _, last in last })
        var scores: [Int: Rational] = [:]
        var lists: [Int: [Value]] = [:]
        for (index, slot) in rubric.slots.criteria.enumerated() {
            switch given[slot] {
            case .number(let score)?: scores[index] = Rational(score)
            case .list(let values)?: lists[index] = values
            default: break
            }
        }
        let branches = Set(scores.keys.filter { !rubric.criteria[$0].isLeaf })
        let own = branches.isEmpty ? plan : ScoringPlan(rubric: rubric, context: plan.context, given: branches)
        var sheet = Worksheet(plan: own, proposal: example.name, frame: values(given: given))
        sheet.given = scores
        sheet.assessments = assessments(lists, of: example)
        let (eligibility, objections) = sheet.judgeEligibility()
        let scoring = StretchScoring(own, [sheet], eligible: [0])
        let scored = ScoredProposal(scoring.stretch, row: 0)
        let fails = eligibility.contains { $0.answer == .failed }
        let (filled, whole) = scoring.single
        return Outcome(
            eligibility: eligibility, passes: scored.outcome == .ranked && !fails,
            reasons: fails ? objections : filled.reasons(scored), frame: sheet.frame, whole: whole)
    }

    private func values(given: [Int: Value]) -> [Value] {
        let slots = rubric.slots
        let notGiven = Value.null(NoAnswer(reason: "not given in the example"))
        var frame = slots.facts.map { given[$0] ?? notGiven }
        frame.append(contentsOf: rubric.tables.map(\.rows))
        for (slot, value) in zip(slots.values, rubric.values) {
            frame.append(given[slot] ?? value.program.evaluate(frame, plan.context))
        }
        frame.append(contentsOf: repeatElement(notGiven, count: slots.count - frame.count))
        return frame
    }

    /// One row an evaluator, from the lists of scores; a list that ends early is an evaluator without that score.
    private func assessments(_ lists: [Int: [Value]], of example: Example) -> [Assessment] {
        let count = lists.values.map(\.count).max() ?? 0
        return (0..<count).map { row in
            var assessment = Assessment(
                proposal: example.name, evaluator: "evaluator \(row + 1)",
                scores: Array(repeating: nil, count: plan.assessed.count),
                asked: Array(repeating: false, count: plan.assessed.count),
                comments: Array(repeating: "", count: plan.assessed.count), hasConflict: false, recommendation: "",
                faults: [], place: example.place)
            for (column, criterion) in plan.assessed.enumerated() {
                guard let list = lists[criterion], row < list.count else { continue }
                assessment.asked[column] = true
                guard case .number(let score) = list[row] else { continue }
                guard let scale = rubric.criteria[criterion].scale, !scale.contains(score) else {
                    assessment.scores[column] = score
                    continue
                }
                let text = "the score \(score.text) is off the scale (\(scale.text))"
                assessment.faults.append(Assessment.Fault(criterion: column, text: text, place: example.place))
            }
            return assessment
        }
    }

    private func actual(_ expectation: Example.Expectation, _ outcome: Outcome) -> (holds: Bool, text: String) {
        func compare(_ value: Value) -> (Bool, String) { (value == expectation.value, value.description) }
        switch expectation.subject {
        case .eligible: return compare(.boolean(!outcome.eligibility.contains { $0.answer != .met }))
        case .passes: return compare(.boolean(outcome.passes))
        case .reasons: return compare(.list(outcome.reasons.map { .string($0.code) }))
        case .slot(let slot):
            let state = outcome.state(slot, rubric.slots)
            let value = state?.value ?? outcome.frame[slot]
            if case .null(let why?) = value { return (false, "without an answer (\(why.reason))") }
            var exact = state?.score
            if case .number(let number) = value, state == nil { exact = Rational(number) }
            guard let exact, case .number(let expected) = expectation.value else { return compare(value) }
            return ((expectation.fraction ?? Rational(expected)) == exact, exact.text)
        }
    }
}

extension Scorer.Outcome {
    /// Of a score; nil: the slot holds none.
    fileprivate func state(_ slot: Int, _ slots: SlotLayout) -> CriterionState? {
        if slots.criteria.contains(slot) { return whole.states[slot - slots.criteria.lowerBound] }
        if slot == slots.total { return whole.total }
        return slot == slots.rankingScore ? whole.ranking : nil
    }
}
