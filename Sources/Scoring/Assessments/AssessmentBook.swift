import Diagnostics
package import Numbers
import Rubrics

/// All score sheets of a call, indexed by proposal once, so that scoring a proposal costs what its own rows cost.
package struct AssessmentBook: Sendable {
    /// What was read. An object, since all threads look things up in it.
    private final class Sheets: Sendable {
        let criteria: [String]
        let proposals: ProposalIndex
        let rows: PackedRows
        /// Where the rows of each proposal begin, and the end of the last one's.
        let starts: [Int32]
        let adjustments: [String: Adjustment]
        let adjustmentFaults: [String: Reason]
        /// What people should know of a proposal's sheets, by its position.
        let notes: [Int: [Reason]]

        init(
            _ criteria: [String], _ proposals: ProposalIndex, _ rows: PackedRows, _ starts: [Int32],
            _ adjustments: [String: Adjustment], _ adjustmentFaults: [String: Reason], _ notes: [Int: [Reason]]
        ) {
            (self.criteria, self.proposals, self.rows, self.starts) = (criteria, proposals, rows, starts)
            (self.adjustments, self.adjustmentFaults, self.notes) = (adjustments, adjustmentFaults, notes)
        }
    }

    private let sheets: Sheets
    /// nil: scores count as they are.
    package internal(set) var grading: Grading?
    /// nil: the rubric does not ask who returned reviews.
    var delivery: Delivery?

    /// - Parameters:
    ///   - adjustmentFaults: why a proposal's committee points cannot be used.
    package init(
        criteria: [String], assessments: [Assessment], adjustments: [String: Adjustment] = [:],
        adjustmentFaults: [String: Reason] = [:]
    ) {
        let sorted = assessments.sorted { left, right in
            if left.proposal != right.proposal { return left.proposal.precedes(right.proposal) }
            if left.evaluator != right.evaluator { return left.evaluator.precedes(right.evaluator) }
            return left.place < right.place
        }
        let proposals = ProposalIndex(sorted.lazy.map(\.proposal))
        var rows = PackedRows()
        var starts: [Int32] = []
        for assessment in sorted {
            let position = proposals.position(of: assessment.proposal) ?? 0
            if position == starts.count { starts.append(Int32(rows.count)) }
            rows.add(assessment, of: position)
        }
        self.init(
            criteria, proposals, rows, starts: starts + [Int32(rows.count)], adjustments: adjustments,
            adjustmentFaults: adjustmentFaults)
    }

    /// - Parameter rows: of the proposals in their order.
    init(
        _ criteria: [String], _ proposals: ProposalIndex, _ rows: PackedRows, starts: [Int32],
        adjustments: [String: Adjustment], adjustmentFaults: [String: Reason], notes: [Int: [Reason]] = [:]
    ) {
        sheets = Sheets(criteria, proposals, rows, starts, adjustments, adjustmentFaults, notes)
    }

    /// Ids of the rubric's assessed criteria, in its order: the columns of every `Assessment`.
    package var criteria: [String] { sheets.criteria }

    /// How many rows there are.
    package var count: Int { sheets.rows.count }

    /// All rows, by proposal and evaluator (code points), so that the order of files and rows means nothing. O(n).
    package var assessments: [Assessment] { sheets.proposals.ids.flatMap { assessments(of: $0) } }

    /// The rows of one proposal, in the order of the evaluators' ids. O(rows).
    package func assessments(of proposal: String) -> [Assessment] {
        guard let position = sheets.proposals.position(of: proposal) else { return [] }
        return (Int(sheets.starts[position])..<Int(sheets.starts[position + 1])).map {
            sheets.rows.assessment($0, of: proposal)
        }
    }

    /// The committee points of one proposal.
    package func adjustment(of proposal: String) -> Adjustment? { sheets.adjustments[proposal] }

    /// Why the committee points of a proposal cannot be used; nil where there are none or they can.
    func adjustmentFault(of proposal: String) -> Reason? { sheets.adjustmentFaults[proposal] }

    /// What was found in score sheets about the proposal: rows and sheets that were not used, cells that cannot be, comments that are
    /// missing.
    func notes(of proposal: String) -> [Reason] {
        sheets.notes.isEmpty ? [] : sheets.proposals.position(of: proposal).flatMap { sheets.notes[$0] } ?? []
    }

    /// By evaluator, what scores are moved by without that one; nil: they count as they are.
    package var gradingsWithout: [String: Grading]? {
        guard let grading else { return nil }
        return Dictionary(evaluators.map { ($0, grading.without($0)) }) { first, _ in first }
    }

    /// Other rows instead, with what scores are moved by as it was. O(rows log rows).
    package func with(_ rows: [Assessment]) -> AssessmentBook {
        var book = AssessmentBook(
            criteria: criteria, assessments: rows, adjustments: sheets.adjustments,
            adjustmentFaults: sheets.adjustmentFaults)
        book.grading = grading
        // Whose proposal is out for want of reviews stays out: the question is what the reviews decide.
        book.delivery = delivery
        return book
    }

    /// The rows with another score of one evaluator's. O(rows kept).
    /// - Parameters:
    ///   - column: of an assessed criterion.
    ///   - alone: only the rows of this proposal are kept; else what scores are moved by follows the corrected rows.
    /// - Returns: nil: the evaluator has no row for the proposal.
    package func correcting(
        _ column: Int, to score: Decimal128, by evaluator: String, of proposal: String, alone: Bool = false
    ) -> AssessmentBook? {
        var rows = alone ? assessments(of: proposal) : assessments
        guard let row = rows.firstIndex(where: { $0.proposal == proposal && $0.evaluator == evaluator }) else {
            return nil
        }
        rows[row].scores[column] = score
        rows[row].asked[column] = true
        rows[row].faults.removeAll { $0.criterion == column }
        var book = with(rows)
        if !alone { book.grading = grading?.of(rows) }
        return book
    }

    /// Everybody who assessed something, sorted; the consensus is nobody.
    package var evaluators: [String] {
        sheets.rows.evaluators.filter { $0 != Consensus.evaluator }.sorted { $0.precedes($1) }
    }
}
