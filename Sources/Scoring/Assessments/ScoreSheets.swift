import Diagnostics
public import Rubrics
import Tabular

/// What the score sheets of a call are read against: the rubric's assessed criteria and the ids of the submissions.
///
/// A sheet holds one row an evaluator and proposal, a column a criterion; `<criterion>_comment`, `conflict`,
/// `recommendation` and `title` may be there. All problems of all sheets are found, with codes `SHEET.…`; a row or cell that
/// cannot be used makes its proposal incomplete. Sheets are read independently of each other, on as many threads as there
/// are; `book` puts them together in their order.
public struct ScoreSheets: Sendable {
    let criteria: [Criterion]
    /// Ids of criteria that are not assessed.
    let others: Set<String>
    let takesConsensus: Bool
    /// Some criterion asks for comments.
    let asksForComments: Bool
    let proposals: ProposalIndex
    /// Who may assess; nil: anybody.
    let evaluators: Set<String>?
    let adjustmentRules: AssessmentRules.Adjustments?

    /// - Parameters:
    ///   - proposals: ids of all submissions that arrived, admissible or not.
    ///   - evaluators: who may assess; nil: anybody.
    public init(rubric: Rubric, proposals: ProposalIndex, evaluators: Set<String>? = nil) {
        criteria = rubric.criteria.filter(\.isAssessed)
        others = Set(rubric.criteria.filter { !$0.isAssessed }.map(\.id))
        takesConsensus = rubric.assessments.combination.awaitsConsensus
        asksForComments = criteria.contains { $0.comment != .optional }
        self.proposals = proposals
        self.evaluators = evaluators
        adjustmentRules = rubric.assessments.adjustments
    }

    /// Reads one sheet, in the memory of its assessments: its cells take many times that.
    public func read(_ file: SourceFile) -> SheetReading {
        do throws(Diagnostic) {
            var source = try CSVRows(file.bytes, name: file.name)
            var reader = ScoreSheetReader(
                self, name: file.name, header: source.header, separator: source.separator)
            var row: [CSVCell] = []
            while try source.next(into: &row) { reader.read(row) }
            return source.problems.isEmpty ? reader.reading : SheetReading(source.problems)
        } catch {
            return SheetReading([error])
        }
    }

    /// The same for a sheet whose cells are there already.
    func read(_ sheet: CSVDocument) -> SheetReading {
        var reader = ScoreSheetReader(self, name: sheet.name, header: sheet.header, separator: sheet.separator)
        for row in sheet.rows { reader.read(row) }
        return reader.reading
    }
}

/// What one score sheet says.
public struct SheetReading: Sendable {
    /// A problem, and the row before whose assessment it was found.
    struct Finding: Sendable {
        var diagnostic: Diagnostic
        var row: Int
        /// An id that is not known: the message ends with one that may have been meant.
        var unknown: Unknown?
    }
    enum Unknown: Sendable {
        case proposal(String)
        case evaluator(String)
    }

    var rows = PackedRows()
    var findings: [Finding] = []

    init() {}

    /// A sheet that cannot be used at all.
    init(_ problems: [Diagnostic]) {
        findings = problems.map { Finding(diagnostic: $0, row: 0) }
    }
}
