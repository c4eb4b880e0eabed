import Tuning

/// The ends of scales that decide nothing, in one sentence instead of two rows a criterion.
struct IdleScaleText {
    let bounds: [BoundStudy]

    func sentence(_ name: (String) -> String) -> String {
        func names(_ kind: BoundStudy.Kind) -> [String] { bounds.filter { $0.kind == kind }.map { name($0.subject) } }
        let parts = [
            ("the lowest score of the scale of", names(.scaleMinimum)),
            ("the highest score of the scale of", names(.scaleMaximum)),
        ].filter { !$0.1.isEmpty }.map { "\($0) \(Phrase.list($1))" }
        return "Wherever they are moved, the list stays the same: \(parts.joined(separator: "; "))."
    }
}
