import Diagnostics
import Sheets
import Tabular

/// Holds a sheet that came back against what was handed out: *foreign* (another call, another evaluator, another's proposal), *stale*
/// (another rubric), *moved* (a title that is another row's) and *edited* (a locked cell that was changed) are told apart.
struct SheetIdentity {
    let issued: IssuedSheet
    let call: String
    let rubricSHA256: String
    let criteria: [IssuedSheet.Criterion]

    private(set) var problems: [Diagnostic] = []

    init(_ issued: IssuedSheet, call: String, rubricSHA256: String, criteria: [IssuedSheet.Criterion]) {
        self.issued = issued
        self.call = call
        self.rubricSHA256 = rubricSHA256
        self.criteria = criteria
    }

    // MARK: - The sheet

    /// Why nothing in the sheet may be used; nil where it may.
    mutating func refusal(at place: Place) -> Diagnostic? {
        if issued.call != call {
            return Diagnostic(
                code: "SHEET.FOREIGN",
                message:
                    "the sheet was handed out for the call '\(issued.call)', and this is '\(call)'; nothing in it is used",
                place: place)
        }
        guard !issued.rubricSHA256.isEmpty, issued.rubricSHA256 != rubricSHA256 else { return nil }
        let changes = issued.isWhole ? changes : []
        if changes.isEmpty {
            let known =
                issued.isWhole ? "its criteria and scales are the same, so its scores count" : "its scores count"
            problems.append(
                Diagnostic(
                    .warning, code: "SHEET.STALE",
                    message: "the sheet was handed out with another version of the rubric; \(known)",
                    place: place))
            return nil
        }
        return Diagnostic(
            code: "SHEET.STALE",
            message: "the sheet was handed out with another version of the rubric: \(changes.joined(separator: "; ")); "
                + "nothing in it is used: hand out new sheets", place: place)
    }

    /// What became of criteria and scales since.
    private var changes: [String] {
        let now = Dictionary(criteria.map { ($0.id, $0.scale) }, uniquingKeysWith: { first, _ in first })
        let then = Dictionary(issued.criteria.map { ($0.id, $0.scale) }, uniquingKeysWith: { first, _ in first })
        let gone = issued.criteria.filter { now[$0.id] == nil }.map { "the criterion '\($0.id)' is no more" }
        let new = criteria.filter { then[$0.id] == nil }.map { "the criterion '\($0.id)' is new" }
        let other = criteria.compactMap { criterion -> String? in
            guard let old = then[criterion.id], old != criterion.scale else { return nil }
            return
                "the scale of '\(criterion.id)' was \(old.isEmpty ? "open" : old) and is \(criterion.scale.isEmpty ? "open" : criterion.scale)"
        }
        return gone + new + other
    }

    // MARK: - Columns

    /// Takes out of the table what only shows something, or was added; tells of what was changed there.
    mutating func settleColumns(of table: inout WorkbookTable) {
        if table.column("evaluator") == nil { table.add("evaluator", issued.evaluator) }
        guard issued.isWhole else { return }
        checkFacts(table)
        let facts = Set(issued.facts.map(ComparedText.init))
        let ours = Set(
            (["proposal", "evaluator", "title", "conflict", "recommendation"]
                + issued.criteria.flatMap { [$0.id, "\($0.id)_comment"] })
                .map(ComparedText.init))
        let names = table.header.map { ComparedText($0.text) }
        let isComplete = ours.isSubset(of: names)
        var removed: Set<Int> = []
        for (index, name) in names.enumerated() where !table.header[index].isBlank && !ours.contains(name) {
            if facts.contains(name) {
                removed.insert(index)
            } else if isComplete {
                // With a column missing this may be that one under another name: the reader says so.
                removed.insert(index)
                warn(
                    "SHEET.ADDED_COLUMN",
                    "the column '\(table.header[index].text)' was added to the sheet; it is not read",
                    at: table.header[index], table)
            }
        }
        table.remove(removed)
    }

    /// A fact that was changed decides nothing, but somebody may have decided by it.
    private mutating func checkFacts(_ table: WorkbookTable) {
        guard let proposal = table.column("proposal") else { return }
        let columns = issued.facts.map { table.column($0) }
        let rows = Dictionary(issued.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for row in table.rows {
            guard let known = rows[row[proposal].text.withoutOuterBlanks] else { continue }
            for (index, column) in columns.enumerated() {
                guard let column, ComparedText(row[column].text) != ComparedText(known.facts[index]) else { continue }
                let message =
                    "'\(issued.facts[index])' of '\(known.id)' was changed from '\(known.facts[index])' to '\(row[column].text)'; "
                    + "it decides nothing here, but ask why"
                warn("SHEET.EDITED", message, at: row[column], table)
            }
        }
    }

    // MARK: - Rows

    /// Takes out the rows that may not be used.
    /// - Parameter isKnown: whether a submission has that id.
    /// - Returns: their ids.
    mutating func settleRows(of table: inout WorkbookTable, isKnown: (String) -> Bool) -> [String] {
        guard let proposal = table.column("proposal") else { return [] }
        let (evaluator, title) = (table.column("evaluator"), table.column("title"))
        let rows = Dictionary(issued.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var refused: [String] = []
        var kept: [[CSVCell]] = []
        for row in table.rows {
            let id = row[proposal].text.withoutOuterBlanks
            let isFine =
                isOwn(row, evaluator, table) && isIssued(row[proposal], id, rows, isKnown, table)
                && isUnmoved(row, title, rows[id], table)
            if isFine { kept.append(row) } else { refused.append(id) }
        }
        table.rows = kept
        return refused
    }

    private mutating func isOwn(_ row: [CSVCell], _ column: Int?, _ table: WorkbookTable) -> Bool {
        guard let column, !row[column].isBlank, ComparedText(row[column].text) != ComparedText(issued.evaluator) else {
            return true
        }
        error(
            "SHEET.FOREIGN",
            "the row is of '\(row[column].text)', and the sheet was handed out to '\(issued.evaluator)'; the row is not used",
            at: row[column], table)
        return false
    }

    /// An id that no submission has is told by the reader, which knows what it may have been.
    private mutating func isIssued(
        _ cell: CSVCell, _ id: String, _ rows: [String: IssuedSheet.Row], _ isKnown: (String) -> Bool,
        _ table: WorkbookTable
    ) -> Bool {
        guard issued.isWhole, rows[id] == nil, isKnown(id) else { return true }
        error(
            "SHEET.FOREIGN",
            "proposal '\(id)' was not on the sheet that was handed out to '\(issued.evaluator)'; the row is not used",
            at: cell,
            table)
        return false
    }

    private mutating func isUnmoved(
        _ row: [CSVCell], _ column: Int?, _ known: IssuedSheet.Row?, _ table: WorkbookTable
    ) -> Bool {
        guard let known, let column, ComparedText(row[column].text) != ComparedText(known.title) else { return true }
        let cell = row[column]
        if let owner = issued.rows.first(where: {
            ComparedText($0.title) == ComparedText(cell.text) && !$0.title.isEmpty
        }) {
            error(
                "SHEET.MOVED",
                "the title '\(cell.text)' is that of '\(owner.id)' and stands beside '\(known.id)'; the row is not used: was a column sorted alone?",
                at: cell, table)
        } else {
            error(
                "SHEET.EDITED",
                "the title of '\(known.id)' was changed from '\(known.title)' to '\(cell.text)'; the row is not used: "
                    + "write the title again, or ask which proposal was meant", at: cell, table)
        }
        return false
    }

    // MARK: - Telling

    private mutating func error(_ code: String, _ message: String, at cell: CSVCell, _ table: WorkbookTable) {
        problems.append(
            Diagnostic(code: code, message: message, place: table.origin.place(of: cell), length: cell.text.count))
    }

    private mutating func warn(_ code: String, _ message: String, at cell: CSVCell, _ table: WorkbookTable) {
        problems.append(
            Diagnostic(
                .warning, code: code, message: message, place: table.origin.place(of: cell), length: cell.text.count))
    }
}
