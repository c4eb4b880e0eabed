import Rubrics

/// What a study of the evaluators' own totals does not look at, so that its ranks are not taken for those of the call.
struct LeftOutText {
    let rubric: Rubric

    /// nil: nothing is left out.
    var sentence: String? {
        parts.isEmpty ? nil : "These ranks know the evaluators' scores alone; they leave out \(Phrase.list(parts))."
    }

    private var parts: [String] {
        let award = rubric.award
        let found: [(String, Bool)] = [
            ("what rules score", rubric.criteria.contains { $0.isLeaf && !$0.isAssessed }),
            ("the bonus and the formula of the ranking", rubric.ranking?.score != nil),
            ("thresholds", rubric.criteria.contains { $0.threshold != nil } || rubric.total?.threshold != nil),
            ("the ladder among equals", !(rubric.ranking?.ladder ?? []).isEmpty),
            ("lots", !(award?.lots ?? []).isEmpty), ("caps", !(award?.caps ?? []).isEmpty),
            ("guarantees", !(award?.guarantees ?? []).isEmpty),
        ]
        return found.filter(\.1).map(\.0)
    }
}
