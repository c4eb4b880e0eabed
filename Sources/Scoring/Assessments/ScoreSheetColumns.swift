import Diagnostics
import Rubrics
import Tabular
import Wording

/// What the columns of one sheet are.
struct ScoreSheetColumns {
    var proposal: Int
    var evaluator: Int
    var title: Int?
    var conflict: Int?
    var recommendation: Int?
    /// nil: the rubric does not ask for it.
    var expertise: Int?
    /// Column of the score and of the comment, by position among the assessed criteria; nil: the sheet has none.
    var scores: [Int?]
    var comments: [Int?]
    /// Columns without a name, in which nothing may stand.
    var nameless: [Int]

    static let fixed = ["proposal", "evaluator", "title", "conflict", "recommendation"]

    /// nil when the sheet cannot be used; all problems of the header go to `diagnostics`.
    /// - Parameters:
    ///   - origin: where the sheet comes from.
    ///   - others: ids of criteria that are not assessed, which need a message of their own.
    ///   - asksForExpertise: scores are weighed by the column `expertise`.
    init?(
        _ header: [CSVCell], of origin: TableOrigin, criteria: [Criterion], others: Set<String>,
        asksForExpertise: Bool = false, into diagnostics: inout DiagnosticCollector
    ) {
        let before = diagnostics.errorCount
        let ids = criteria.map(\.id)
        let positions = Self.positions(of: header, origin, into: &diagnostics)
        let own = asksForExpertise ? [ExpertiseMean.column] : []
        let known = Self.fixed + own + ids + ids.map { $0 + "_comment" }
        let unknown = header.filter { !$0.isBlank && !known.contains(Self.name($0)) }
        let absent = criteria.filter { positions[$0.id] == nil }
        for cell in unknown {
            let message = Self.unknownColumn(
                Self.name(cell), known: known, criteria: criteria, others: others,
                absent: unknown.count == 1 && absent.count == 1 ? absent.first : nil)
            diagnostics.error("SHEET.UNKNOWN_COLUMN", message, at: origin.place(of: cell), length: cell.text.count)
        }
        for name in Self.fixed.prefix(2) + own where positions[name] == nil {
            diagnostics.error("SHEET.MISSING_COLUMN", "the sheet has no column '\(name)'", at: origin.place(ofLine: 1))
        }
        if !absent.isEmpty, unknown.isEmpty {
            Self.tellOf(absent.map(\.id), isAll: absent.count == ids.count, origin, into: &diagnostics)
        }
        guard diagnostics.errorCount == before, let proposal = positions["proposal"],
            let evaluator = positions["evaluator"]
        else { return nil }
        self.proposal = proposal
        self.evaluator = evaluator
        nameless = header.indices.filter { header[$0].isBlank }
        title = positions["title"]
        conflict = positions["conflict"]
        recommendation = positions["recommendation"]
        expertise = asksForExpertise ? positions[ExpertiseMean.column] : nil
        scores = ids.map { positions[$0] }
        comments = ids.map { positions[$0 + "_comment"] }
    }

    /// The name of a column, as `FormulaGuard` and a typist leave it.
    static func name(_ cell: CSVCell) -> String { FormulaGuard.restored(cell.text.withoutOuterBlanks) }

    private static func positions(
        of header: [CSVCell], _ origin: TableOrigin, into diagnostics: inout DiagnosticCollector
    ) -> [String: Int] {
        var positions: [String: Int] = [:]
        for (index, cell) in header.enumerated() where !cell.isBlank {
            let name = name(cell)
            guard let first = positions[name] else {
                positions[name] = index
                continue
            }
            // Of equal texts in a CSV file its reader has told.
            guard origin.sheet != nil || header[first].text != cell.text else { continue }
            diagnostics.error(
                "SHEET.DUPLICATE_COLUMN", "column '\(name)' appears twice; rename or remove one",
                at: origin.place(of: cell), length: cell.text.count)
        }
        return positions
    }

    /// - Parameter absent: the one criterion without a column, where this is the one column without a criterion.
    private static func unknownColumn(
        _ name: String, known: [String], criteria: [Criterion], others: Set<String>, absent: Criterion?
    ) -> String {
        if others.contains(name) {
            return "criterion '\(name)' is not assessed: the rubric works it out; leave the column out"
        }
        var hint = DidYouMean.clause(for: name, among: known)
        if hint.isEmpty,
            let named = criteria.first(where: {
                $0.title.versions.contains { ComparedText($0.text) == ComparedText(name) }
            })
        {
            hint = "; the criterion of that title has the id '\(named.id)': name the column so"
        } else if hint.isEmpty, let absent {
            hint = "; the sheet has no column '\(absent.id)': if this is it, name it so"
        } else if hint.isEmpty {
            hint = "; remove it, or name it as one of them"
        }
        return "unknown column '\(name)'\(hint); "
            + "the columns are proposal, evaluator, the assessed criteria (\(criteria.map(\.id).joined(separator: ", "))), "
            + "<criterion>_comment, conflict, recommendation and title"
    }

    private static func tellOf(
        _ absent: [String], isAll: Bool, _ origin: TableOrigin, into diagnostics: inout DiagnosticCollector
    ) {
        let names = absent.map { "'\($0)'" }.joined(separator: ", ")
        if isAll {
            diagnostics.error(
                "SHEET.NO_SCORES", "the sheet has no column of scores: it lacks \(names)", at: origin.place(ofLine: 1))
        } else {
            diagnostics.warning(
                "SHEET.MISSING_COLUMN",
                "the sheet has no column for \(names); its evaluators give no score there",
                at: origin.place(ofLine: 1))
        }
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
