import Diagnostics
import Tabular

/// What the columns of one sheet are.
struct ScoreSheetColumns {
    var proposal: Int
    var evaluator: Int
    var conflict: Int?
    var recommendation: Int?
    /// Column of the score and of the comment, by position among the assessed criteria; nil: the sheet has none.
    var scores: [Int?]
    var comments: [Int?]

    private static let fixed = ["proposal", "evaluator", "title", "conflict", "recommendation"]

    /// nil when the sheet cannot be used; all problems of the header go to `diagnostics`.
    /// - Parameters:
    ///   - sheet: its name.
    ///   - others: ids of criteria that are not assessed, which need a message of their own.
    init?(
        _ header: [CSVCell], of sheet: String, criteria: [String], others: Set<String>,
        into diagnostics: inout DiagnosticCollector
    ) {
        let positions = Dictionary(header.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
        let commentNames = criteria.map { $0 + "_comment" }
        let known = Self.fixed + criteria + commentNames
        let before = diagnostics.errorCount
        let strangers = header.filter { !known.contains($0.text) }
        for cell in strangers {
            let place = cell.place(in: sheet)
            let message =
                others.contains(cell.text)
                ? "criterion '\(cell.text)' is not assessed: the rubric works it out; leave the column out"
                : "unknown column '\(cell.text)'\(DidYouMean.clause(for: cell.text, among: known)); "
                    + "the columns are proposal, evaluator, the assessed criteria (\(criteria.joined(separator: ", "))), "
                    + "<criterion>_comment, conflict, recommendation and title"
            diagnostics.error("SHEET.UNKNOWN_COLUMN", message, at: place, length: cell.text.count)
        }
        for name in Self.fixed.prefix(2) where positions[name] == nil {
            diagnostics.error(
                "SHEET.MISSING_COLUMN", "the sheet has no column '\(name)'", at: Place(file: sheet, line: 1))
        }
        let absent = criteria.filter { positions[$0] == nil }
        if !absent.isEmpty, strangers.isEmpty {
            diagnostics.warning(
                "SHEET.MISSING_COLUMN",
                "the sheet has no column for \(absent.map { "'\($0)'" }.joined(separator: ", ")); "
                    + "its evaluators give no score there",
                at: Place(file: sheet, line: 1))
        }
        guard diagnostics.errorCount == before, let proposal = positions["proposal"],
            let evaluator = positions["evaluator"]
        else { return nil }
        self.proposal = proposal
        self.evaluator = evaluator
        conflict = positions["conflict"]
        recommendation = positions["recommendation"]
        scores = criteria.map { positions[$0] }
        comments = commentNames.map { positions[$0] }
    }

    /// Whether nothing beside scores can be in the row: no comment, no conflict, no recommendation.
    func holdsOnlyScores(_ row: [CSVCell]) -> Bool {
        if let conflict, !Self.saysNo(row[conflict].text) { return false }
        if let recommendation, !row[recommendation].text.isEmpty { return false }
        return !hasComments(row)
    }

    private static func saysNo(_ conflict: String) -> Bool {
        switch conflict {
        case "", "no", "false", "0": true
        default: false
        }
    }

    func hasComments(_ row: [CSVCell]) -> Bool {
        comments.contains { column in column.map { !row[$0].text.isEmpty } ?? false }
    }

    func comments(_ row: [CSVCell]) -> [String] { comments.map { column in column.map { row[$0].text } ?? "" } }
}
