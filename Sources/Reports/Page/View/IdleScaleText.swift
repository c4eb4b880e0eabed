import Tuning
import Wording

/// The ends of scales that decide nothing, in one sentence instead of two rows a criterion.
struct IdleScaleText {
    let bounds: [BoundStudy]

    func sentence(_ style: NumberStyle, _ name: (String) -> String) -> String {
        func names(_ kind: BoundStudy.Kind) -> Message? {
            let names = bounds.filter { $0.kind == kind }.map { Message.verbatim(name($0.subject)) }
            return names.isEmpty ? nil : .list(names)
        }
        let parts = [
            names(.scaleMinimum).map { Message("the lowest score of the scale of \($0)") },
            names(.scaleMaximum).map { Message("the highest score of the scale of \($0)") },
        ].compactMap { $0 }
        return style.say("Wherever they are moved, the list stays the same: \(Message.joined(parts, "; ")).")
    }
}
