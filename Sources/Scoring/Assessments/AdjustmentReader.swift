import Diagnostics
import Numbers
import Rubrics
import Tabular

/// Reads the committee's file `proposal,points,reason`.
///
/// Source: UTTER FSTP call 2: "the board may move the total by up to 30 points"; EEA: the committee may change the ranking
/// with written reasons.
struct AdjustmentReader {
    let rules: AssessmentRules.Adjustments?
    /// nil: any id is accepted.
    let proposals: ProposalIndex?
    private(set) var adjustments: [String: Adjustment] = [:]
    private(set) var faults: [String: Reason] = [:]
    private var suggestions = Suggestions(limit: 20)

    private static let columns = ["proposal", "points", "reason"]

    init(rules: AssessmentRules.Adjustments?, proposals: ProposalIndex?) {
        self.rules = rules
        self.proposals = proposals
    }

    mutating func read(_ file: CSVDocument?, into diagnostics: inout DiagnosticCollector) {
        guard let file else {
            if rules?.isRequired == true {
                diagnostics.error(
                    "SHEET.ADJUSTMENTS", "the rubric demands a file of committee adjustments, and none was given",
                    at: nil)
            }
            return
        }
        guard let rules else {
            diagnostics.error(
                "SHEET.ADJUSTMENTS", "the rubric has no 'adjustments:', so committee points cannot be used",
                at: Place(file: file.name))
            return
        }
        guard let columns = columns(of: file, into: &diagnostics) else { return }
        let numbers = NumberCell(allowsComma: file.separator != ",")
        for row in file.rows {
            read(columns.map { row[$0] }, numbers, rules, file.name, into: &diagnostics)
        }
    }

    private func columns(of file: CSVDocument, into diagnostics: inout DiagnosticCollector) -> [Int]? {
        let before = diagnostics.errorCount
        for cell in file.header where !Self.columns.contains(cell.text) {
            let clause = DidYouMean.clause(for: cell.text, among: Self.columns)
            diagnostics.error(
                "SHEET.UNKNOWN_COLUMN",
                "unknown column '\(cell.text)'\(clause); the columns are proposal, points and reason",
                at: cell.place(in: file.name), length: cell.text.count)
        }
        let found = Self.columns.map { name in file.header.firstIndex { $0.text == name } }
        for (name, column) in zip(Self.columns, found) where column == nil {
            diagnostics.error(
                "SHEET.MISSING_COLUMN", "the file has no column '\(name)'", at: Place(file: file.name, line: 1))
        }
        return diagnostics.errorCount == before ? found.compactMap { $0 } : nil
    }

    private mutating func read(
        _ cells: [CSVCell], _ numbers: NumberCell, _ rules: AssessmentRules.Adjustments, _ file: String,
        into diagnostics: inout DiagnosticCollector
    ) {
        let proposal = FormulaGuard.restored(cells[0].text.withoutOuterBlanks)
        if let proposals, proposals.position(of: proposal) == nil {
            let clause = suggestions.takeOne() ? NearMiss(proposals.ids).clause(for: proposal) : ""
            diagnostics.error(
                "SHEET.UNKNOWN_PROPOSAL", "no submission has the id '\(proposal)'\(clause)",
                at: cells[0].place(in: file), length: proposal.count)
            return
        }
        if let first = adjustments[proposal]?.place ?? faults[proposal]?.place {
            let message = "proposal '\(proposal)' has a second adjustment; the first is \(first)"
            return refuse(cells[0], "SHEET.DUPLICATE", message, proposal, file, into: &diagnostics)
        }
        switch numbers.read(cells[1].text) {
        case .empty:
            refuse(cells[1], "SHEET.NUMBER", "the points are missing", proposal, file, into: &diagnostics)
        case .problem(let problem):
            refuse(cells[1], "SHEET.NUMBER", "points: \(problem)", proposal, file, into: &diagnostics)
        case .number(let points) where points < rules.minimum || points > rules.maximum:
            let message =
                "\(cells[1].text) points are outside the committee's range of \(rules.minimum.text) to \(rules.maximum.text)"
            refuse(cells[1], "SHEET.ADJUSTMENT_RANGE", message, proposal, file, into: &diagnostics)
        case .number where cells[2].text.allSatisfy(\.isWhitespace):
            let message = "an adjustment needs a written reason"
            refuse(cells[2], "SHEET.ADJUSTMENT_REASON", message, proposal, file, into: &diagnostics)
        case .number(let points):
            adjustments[proposal] = Adjustment(points: points, reason: cells[2].text, place: cells[1].place(in: file))
        }
    }

    /// An adjustment that cannot be used leaves the total open: the proposal becomes incomplete.
    private mutating func refuse(
        _ cell: CSVCell, _ code: String, _ message: String, _ proposal: String, _ file: String,
        into diagnostics: inout DiagnosticCollector
    ) {
        let place = cell.place(in: file)
        diagnostics.error(code, message, at: place, length: max(1, cell.text.count))
        adjustments[proposal] = nil
        faults[proposal] = Reason(code: "INCOMPLETE.adjustment", text: message, place: place)
    }
}
