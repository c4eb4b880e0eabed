package import Awards
package import Diagnostics
package import Intake
package import Rubrics
package import Scoring

/// Everything that came out of a call. Rows are sorted (rank, then list, then file and record), so that equal inputs give equal values.
package struct CallResult: Sendable {
    package var rubric: Rubric
    /// Exactly one row per submission.
    package var rows: CallRows
    package var awards: AwardList?
    /// Warnings and errors about score sheets and other inputs.
    package var diagnostics: [Diagnostic]
    /// What the officials decided apart from the rubric.
    package var options = Call.Options()
    /// What was read beside the rubric and the submissions.
    package var inputs = CallInputs()

    /// One submission and where it ended.
    package struct Row: Sendable {
        package var submission: PackedSubmission
        /// nil when inadmissible.
        package var card: ScoreCard?
        /// nil unless ranked.
        package var decision: Decision?
        package var status: Status
        /// All reasons in the order of a decision; never empty.
        package var reasons: [Reason]
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
    package var isUndecided: Bool { rows.count(of: .undecided) > 0 }

    /// Something that was given could not be used as it stands: a row of a score sheet, an id among the options.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension CallResult {
    /// What was given and could not be used as it stands, in the order in which it is said: rows and sheets that were refused, comments
    /// that are missing, ids among the options that nobody has, files that could not be read. The list is made without it.
    ///
    /// A submission that could be read and is bad is not among them: it has its row and its reason.
    package var unused: [Diagnostic] {
        diagnostics.filter { $0.severity == .error } + unreadableFiles
    }

    /// Submissions whose file the system would not give. O(inadmissible submissions).
    private var unreadableFiles: [Diagnostic] {
        var seen: Set<String> = []
        return rows.indices.lazy.filter { rows.statuses[$0] == .inadmissible }.flatMap { index -> [Diagnostic] in
            let submission = rows.submission(index)
            guard seen.insert(submission.origin.file).inserted else { return [] }
            return submission.objections.filter { $0.code.hasPrefix("XML.FILE_") }.map {
                Diagnostic(code: $0.code, message: $0.text, place: $0.place)
            }
        }
    }
}
