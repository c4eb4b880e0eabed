public import Awards
public import Diagnostics
public import Intake
public import Rubrics
public import Scoring

/// Everything that came out of a call. Rows are sorted (rank, then list, then file and record), so that equal inputs give equal values.
public struct CallResult: Sendable {
    public var rubric: Rubric
    /// Exactly one row per submission.
    public var rows: CallRows
    public var awards: AwardList?
    /// Warnings and errors about score sheets and other inputs.
    public var diagnostics: [Diagnostic]
    /// What the officials decided apart from the rubric.
    public var options = Call.Options()
    /// What was read beside the rubric and the submissions.
    public var inputs = CallInputs()

    /// One submission and where it ended.
    public struct Row: Sendable {
        public var submission: Submission
        /// nil when inadmissible.
        public var card: ScoreCard?
        /// nil unless ranked.
        public var decision: Decision?
        public var status: Status
        /// All reasons in the order of a decision; never empty.
        public var reasons: [Reason]
        /// Why a committee put it there; nil: the rules did.
        package var departure: Departure? = nil
    }

    init(
        rubric: Rubric, rows: CallRows, awards: AwardList?, diagnostics: [Diagnostic],
        options: Call.Options = Call.Options(), inputs: CallInputs = CallInputs()
    ) {
        self.rubric = rubric
        self.rows = rows
        self.awards = awards
        self.diagnostics = diagnostics
        self.options = options
        self.inputs = inputs
    }

    /// A decision was left to people.
    public var isUndecided: Bool { rows.count(of: .undecided) > 0 }

    /// Something that was given could not be used as it stands: a row of a score sheet, an id among the options.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
