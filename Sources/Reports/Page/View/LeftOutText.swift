import Rubrics
import Wording

/// What a study of the evaluators' own totals does not look at, so that its ranks are not taken for those of the call.
struct LeftOutText {
    let rubric: Rubric

    /// nil: nothing is left out.
    var sentence: Message? {
        parts.isEmpty
            ? nil : Message("These ranks know the evaluators' scores alone; they leave out \(Message.list(parts)).")
    }

    private var parts: [Message] {
        let award = rubric.award
        let found: [(Message, Bool)] = [
            (Message("what rules score"), rubric.criteria.contains { $0.isLeaf && !$0.isAssessed }),
            (Message("the bonus and the formula of the ranking"), rubric.ranking?.score != nil),
            (Message("thresholds"), rubric.criteria.contains { $0.threshold != nil } || rubric.total?.threshold != nil),
            (Message("the ladder among equals"), !(rubric.ranking?.ladder ?? []).isEmpty),
            (Message("lots"), !(award?.lots ?? []).isEmpty), (Message("caps"), !(award?.caps ?? []).isEmpty),
            (Message("guarantees"), !(award?.guarantees ?? []).isEmpty),
        ]
        return found.filter(\.1).map(\.0)
    }
}
