package import Diagnostics
package import Numbers

/// One row of a score sheet: what one evaluator said of one proposal.
package struct Assessment: Sendable, Hashable {
    package var proposal: String
    package var evaluator: String
    /// One per assessed criterion of the rubric, in its order; nil: the cell is empty or cannot be used.
    package var scores: [Decimal128?]
    /// As long as `scores`; false: the sheet has no column for the criterion, so that the evaluator was never asked.
    package var asked: [Bool]
    /// As long as `scores`; empty where nothing was written.
    package var comments: [String]
    /// The evaluator declared a conflict of interest: no score of the row counts.
    package var hasConflict: Bool
    /// What the evaluator wrote in the column `recommendation`; decides nothing.
    package var recommendation: String
    /// Cells that cannot be used, and why. They make the criterion, and so the proposal, incomplete.
    package var faults: [Fault]
    /// The row in the sheet.
    package var place: Place
    /// Where each score stands, where evaluators rank; else empty.
    package var cells: [Place] = []
    /// What the row's word in the column `expertise` counts; nil where the rubric does not ask for it.
    package var expertise: Decimal128?

    /// A cell that cannot be used.
    package struct Fault: Sendable, Hashable {
        /// Position among the assessed criteria; nil: the whole row.
        package var criterion: Int?
        package var text: String
        package var place: Place

        package init(criterion: Int? = nil, text: String, place: Place) {
            self.criterion = criterion
            self.text = text
            self.place = place
        }
    }

    /// Not one cell was filled in: the sheet came back blank, which is no assessment at all.
    package var isBlank: Bool { faults.isEmpty && scores.allSatisfy { $0 == nil } }

    package init(
        proposal: String, evaluator: String, scores: [Decimal128?], asked: [Bool], comments: [String],
        hasConflict: Bool = false, recommendation: String = "", faults: [Fault] = [], place: Place
    ) {
        self.proposal = proposal
        self.evaluator = evaluator
        self.scores = scores
        self.asked = asked
        self.comments = comments
        self.hasConflict = hasConflict
        self.recommendation = recommendation
        self.faults = faults
        self.place = place
    }
}
