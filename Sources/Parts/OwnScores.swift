import Calls
import Intake
import JSON
import Numbers
import Rubrics
import Scoring

/// What a submission's own facts decide, as it stands in a part: which rules of eligibility it fails, and the scores of the criteria that
/// are worked out. What evaluators score is not among them, since nobody knows which of their rows count before all submissions are there.
struct OwnScores: Hashable, Sendable {
    /// Ids of the rules that are not met, in the rubric's order.
    let failed: [String]
    /// Exact texts, `13/3`, one a criterion that is worked out; nil: no score. Empty where it is not eligible.
    let scores: [String?]

    /// nil: it is not admissible by itself, or the rubric scores nothing.
    init?(_ submission: Submission, _ scorer: Scorer) {
        guard submission.isAdmissible, submission.proposal != nil, !scorer.rubric.criteria.isEmpty else { return nil }
        let own = scorer.factScores(submission.facts)
        (failed, scores) = (own.failed, own.scores.map { $0?.description })
    }

    /// One of the two lists: there are scores where all rules are met.
    func write(to line: inout JSONWriter) {
        guard failed.isEmpty else {
            return line.member("ineligible") { $0.array(failed) { $1.string($0) } }
        }
        line.member("scores") { line in
            line.array(scores) { score, line in
                if let score { line.string(score) } else { line.null() }
            }
        }
    }
}
