import Calls
import FEEL
import Intake
import Rubrics
import Scoring
import Wording

/// The facts with unit and place, and the values that the rubric works out of them.
enum FactExplanation {
    static func facts(_ row: CallResult.Row, _ rubric: Rubric, _ style: NumberStyle) -> [String] {
        let submission = row.submission.whole
        guard submission.facts.count == rubric.facts.count else { return [] }
        return rubric.facts.indices.map { index in
            let fact = rubric.facts[index]
            let value = submission.facts[index]
            let unit = isMissing(value) ? "" : fact.unit.map { " \(style.text($0))" } ?? ""
            let line = submission.factLines.indices.contains(index) ? submission.factLines[index] : 0
            let place = line > 0 ? "  \(submission.origin.file):\(line)" : ""
            return
                "\(fact.label.map { "\(style.text($0)) (\(fact.name))" } ?? fact.name) = \(style.text(text(value)))\(unit)\(place)"
        }
    }

    static func values(_ row: CallResult.Row, _ rubric: Rubric, _ style: NumberStyle) -> [String] {
        guard let frame = row.card?.frame(), frame.count == rubric.slots.count else { return [] }
        return zip(rubric.values, frame[rubric.slots.values]).map {
            "\(style.text($0.called)) = \($0.text) = \(style.text(text($1)))  \($0.place)"
        }
    }

    /// In FEEL's notation; a missing one says why.
    static func text(_ value: Value) -> Message {
        if case .null(let why) = value {
            return why.map { Message("no answer (\($0.message))") } ?? Message("no answer")
        }
        return .verbatim(value.description)
    }

    private static func isMissing(_ value: Value) -> Bool {
        if case .null = value { true } else { false }
    }
}

/// Rule by rule.
enum EligibilityExplanation {
    static func lines(_ row: CallResult.Row, _ rubric: Rubric, _ style: NumberStyle) -> [String] {
        zip(rubric.eligibility, row.card?.eligibility ?? []).map { rule, outcome in
            let said =
                switch outcome.answer {
                case .met: Message("\(rule.id) met: \(rule.text)")
                case .failed: Message("\(rule.id) failed: \(rule.reason) (\(rule.text))")
                case .noAnswer(let why):
                    Message("\(rule.id) has no answer, which counts as failed: \(why.message) (\(rule.text))")
                }
            return style.text(said) + "  \(rule.place)"
        }
    }
}
