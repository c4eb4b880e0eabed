public import Diagnostics
import Rubrics
import Tabular

/// The evaluators of a call, from a CSV file with the columns `evaluator` and (optional) `conflicts`: ids of proposals
/// that the evaluator must not read, separated by blanks or semicolons.
public enum EvaluatorList {
    public static func read(
        _ bytes: [UInt8], name: String, proposals: Set<String>, into problems: inout DiagnosticCollector
    ) -> [ReaderAssignment.Evaluator] {
        guard let csv = CSVDocument.read(bytes, name: name, into: &problems) else { return [] }
        let header = csv.header.map(ScoreSheetColumns.name)
        for cell in csv.header where !columns.contains(ScoreSheetColumns.name(cell)) {
            let hint = DidYouMean.clause(for: ScoreSheetColumns.name(cell), among: columns)
            problems.error(
                "SHEET.COLUMN", "unknown column '\(cell.text)'\(hint)", at: cell.place(in: name),
                length: cell.text.count)
        }
        guard let idColumn = header.firstIndex(of: "evaluator") else {
            problems.error(
                "SHEET.COLUMN", "a list of evaluators has the column 'evaluator'", at: Place(file: name, line: 1))
            return []
        }
        let conflictColumn = header.firstIndex(of: "conflicts")
        var seen: [ComparedText: CSVCell] = [:]
        return csv.rows.compactMap { row -> ReaderAssignment.Evaluator? in
            guard !row.allSatisfy(\.isBlank) else { return nil }
            let cell = row[idColumn]
            let id = FormulaGuard.restored(cell.text.withoutOuterBlanks)
            let earlier = seen.updateValue(cell, forKey: ComparedText(id))
            if let what = problem(with: id, earlier: earlier, in: name) {
                problems.error("SHEET.EVALUATOR", what, at: cell.place(in: name), length: max(1, cell.text.count))
                return nil
            }
            let barred = conflictColumn.map { conflicts(in: row[$0], name, proposals, &problems) } ?? []
            return ReaderAssignment.Evaluator(id: id, conflicts: barred)
        }
    }

    private static let columns = ["evaluator", "conflicts"]

    /// - Parameter earlier: the cell above that names the same person.
    private static func problem(with id: String, earlier: CSVCell?, in name: String) -> String? {
        if id.isEmpty { return "this evaluator has no id" }
        if ComparedText(id) == ComparedText(Consensus.evaluator) {
            return "'\(id)' is the name of the agreed scores in score sheets; give the evaluator another id"
        }
        guard let earlier else { return nil }
        let other = FormulaGuard.restored(earlier.text.withoutOuterBlanks)
        if other == id { return "the evaluator '\(id)' is listed twice" }
        return "the evaluator '\(id)' is listed as '\(other)' in \(earlier.place(in: name)); one person has one id"
    }

    private static func conflicts(
        in cell: CSVCell, _ name: String, _ proposals: Set<String>, _ problems: inout DiagnosticCollector
    ) -> Set<String> {
        // One id may hold blanks; several are separated.
        let whole = FormulaGuard.restored(cell.text.withoutOuterBlanks)
        if proposals.contains(whole) { return [whole] }
        let ids = cell.text.split { ";, \t\n\r".contains($0) }.map { FormulaGuard.restored(String($0)) }
        for id in ids where !proposals.contains(id) {
            let hint = NearMiss(Array(proposals)).clause(for: id)
            problems.error(
                "SHEET.PROPOSAL", "no submission has the id '\(id)'\(hint)", at: cell.place(in: name), length: id.count)
        }
        return Set(ids)
    }
}
