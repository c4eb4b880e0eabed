import Calls
import Numbers
import Rubrics
import Wording

/// A scale that changed while the score sheets did not: their scores were given on the old one.
enum ScaleHints {
    static func all(_ old: CallResult, _ new: CallResult) -> [Message] {
        guard !old.inputs.sheets.isEmpty, old.inputs.sheets == new.inputs.sheets else { return [] }
        return new.rubric.criteria.compactMap { criterion in
            guard criterion.isAssessed, let after = criterion.scale,
                let before = old.rubric.criteria.first(where: { $0.id == criterion.id && $0.isAssessed })?.scale,
                before != after
            else { return nil }
            return Message(
                """
                the scale of '\(criterion.id)' was \(text(before)) and is \(text(after)), but the score sheets are the same: each score \
                is read on both scales as it stands, and \(effect(before, after)); give the new side sheets of its own with \
                --new-assessments
                """)
        }
    }

    private static func effect(_ old: Scale, _ new: Scale) -> Message {
        if new.maximum > old.maximum {
            return Message("\(numeral: old.maximum.text), once the highest score, no longer is")
        }
        if new.maximum < old.maximum {
            return Message("scores above \(numeral: new.maximum.text) cannot be used any more")
        }
        if new.minimum != old.minimum { return Message("the lowest score is another one") }
        return Message("scores between the new steps cannot be used any more")
    }

    /// `0 to 5`, `0 to 5 in steps of 0.5`, `0, 3, 7 or 10`
    private static func text(_ scale: Scale) -> Message {
        switch scale {
        case .steps(let min, let max, let step):
            step.map { Message("\(numeral: min.text) to \(numeral: max.text) in steps of \(numeral: $0.text)") }
                ?? Message("\(numeral: min.text) to \(numeral: max.text)")
        case .values(let values):
            Message(
                "\(Message.joined(values.dropLast().map { Message("\(numeral: $0.text)") }, ", ")) or \(numeral: values.last?.text ?? "")"
            )
        }
    }
}
