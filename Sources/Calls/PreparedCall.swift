package import Diagnostics
package import Intake
package import Scoring

/// What was read of a call before anything was scored: submissions, admitted or not, and the score sheets. The same prepared
/// call can be scored again under another rubric that reads the same facts, another budget or other weights.
package struct PreparedCall: Sendable {
    /// One per record, in the order of the inputs; late and duplicate ones carry their objections.
    package var submissions: SubmissionList
    /// nil: the call has no score sheets.
    package var assessments: AssessmentBook?
    /// Problems of the score sheets.
    package var diagnostics: [Diagnostic]
    /// What was read beside the rubric and the submissions.
    package var inputs: CallInputs
    /// By id, the submissions instead of which one competes once they withdrew or declined (`one_per`).
    package var standsInFor: [String: [String]]

    package init(
        submissions: SubmissionList, assessments: AssessmentBook?, diagnostics: [Diagnostic],
        inputs: CallInputs = CallInputs(), standsInFor: [String: [String]] = [:]
    ) {
        self.submissions = submissions
        self.assessments = assessments
        self.diagnostics = diagnostics
        self.inputs = inputs
        self.standsInFor = standsInFor
    }
}
