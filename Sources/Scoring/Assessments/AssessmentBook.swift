public import Diagnostics
public import Numbers
import Rubrics

/// One row of a score sheet: what one evaluator said of one proposal.
public struct Assessment: Sendable, Hashable {
    public var proposal: String
    public var evaluator: String
    /// One per assessed criterion of the rubric, in its order; nil: the cell is empty or cannot be used.
    public var scores: [Decimal128?]
    /// As long as `scores`; false: the sheet has no column for the criterion, so that the evaluator was never asked.
    public var asked: [Bool]
    /// As long as `scores`; empty where nothing was written.
    public var comments: [String]
    /// The evaluator declared a conflict of interest: no score of the row counts.
    public var hasConflict: Bool
    /// What the evaluator wrote in the column `recommendation`; decides nothing.
    public var recommendation: String
    /// Cells that cannot be used, and why. They make the criterion, and so the proposal, incomplete.
    public var faults: [Fault]
    /// The row in the sheet.
    public var place: Place

    /// A cell that cannot be used.
    public struct Fault: Sendable, Hashable {
        /// Position among the assessed criteria; nil: the whole row.
        public var criterion: Int?
        public var text: String
        public var place: Place

        public init(criterion: Int? = nil, text: String, place: Place) {
            self.criterion = criterion
            self.text = text
            self.place = place
        }
    }

    /// Not one cell was filled in: the sheet came back blank, which is no assessment at all.
    public var isBlank: Bool { faults.isEmpty && scores.allSatisfy { $0 == nil } }

    public init(
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

/// All score sheets of a call, indexed by proposal once, so that scoring a proposal costs what its own rows cost.
public struct AssessmentBook: Sendable {
    /// Ids of the rubric's assessed criteria, in its order: the columns of every `Assessment`.
    public let criteria: [String]
    /// Sorted by proposal and evaluator (code points), so that the order of files and rows means nothing.
    public let assessments: [Assessment]
    private let rows: [String: Range<Int>]
    private let adjustments: [String: Adjustment]
    private let adjustmentFaults: [String: Reason]

    /// - Parameters:
    ///   - adjustmentFaults: why a proposal's committee points cannot be used.
    public init(
        criteria: [String], assessments: [Assessment], adjustments: [String: Adjustment] = [:],
        adjustmentFaults: [String: Reason] = [:]
    ) {
        self.criteria = criteria
        self.assessments = assessments.sorted { left, right in
            if left.proposal != right.proposal { return left.proposal.precedes(right.proposal) }
            if left.evaluator != right.evaluator { return left.evaluator.precedes(right.evaluator) }
            return left.place < right.place
        }
        var rows: [String: Range<Int>] = [:]
        var start = 0
        for (index, assessment) in self.assessments.enumerated()
        where index + 1 == self.assessments.count || self.assessments[index + 1].proposal != assessment.proposal {
            rows[assessment.proposal] = start..<(index + 1)
            start = index + 1
        }
        self.rows = rows
        self.adjustments = adjustments
        self.adjustmentFaults = adjustmentFaults
    }

    /// The rows of one proposal, in the order of the evaluators' ids. O(1).
    public func assessments(of proposal: String) -> ArraySlice<Assessment> {
        assessments[rows[proposal] ?? 0..<0]
    }

    /// The committee points of one proposal.
    public func adjustment(of proposal: String) -> Adjustment? { adjustments[proposal] }

    /// Why the committee points of a proposal cannot be used; nil where there are none or they can.
    func adjustmentFault(of proposal: String) -> Reason? { adjustmentFaults[proposal] }

    /// The rows of these proposals as if this evaluator had returned nothing. Committee points stay. O(rows kept).
    public func without(evaluator: String, of proposals: [String]) -> AssessmentBook {
        AssessmentBook(
            criteria: criteria,
            assessments: proposals.flatMap { assessments(of: $0).filter { $0.evaluator != evaluator } },
            adjustments: adjustments, adjustmentFaults: adjustmentFaults)
    }

    /// Everybody who assessed something, sorted; the consensus is nobody.
    public var evaluators: [String] {
        Set(assessments.map(\.evaluator)).subtracting([Consensus.evaluator]).sorted { $0.precedes($1) }
    }
}

extension String {
    /// Order of Unicode code points, which no locale changes.
    func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
