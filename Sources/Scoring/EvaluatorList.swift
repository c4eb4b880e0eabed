public import Diagnostics
import Tabular

/// The evaluators of a call, from a CSV file with the columns `evaluator` and (optional) `conflicts`: ids of proposals
/// that the evaluator must not read, separated by blanks or semicolons.
public enum EvaluatorList {
    public static func read(
        _ bytes: [UInt8], name: String, proposals: Set<String>, into problems: inout DiagnosticCollector
    ) -> [ReaderAssignment.Evaluator] {
        guard let csv = CSVDocument.read(bytes, name: name, into: &problems) else { return [] }
        let header = csv.header.map(\.text)
        for cell in csv.header where !["evaluator", "conflicts"].contains(cell.text) {
            let hint = DidYouMean.clause(for: cell.text, among: ["evaluator", "conflicts"])
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
        var seen: Set<String> = []
        return csv.rows.compactMap { row -> ReaderAssignment.Evaluator? in
            let id = row[idColumn]
            guard !id.text.isEmpty, seen.insert(id.text).inserted else {
                let what = id.text.isEmpty ? "this evaluator has no id" : "the evaluator '\(id.text)' is listed twice"
                problems.error("SHEET.EVALUATOR", what, at: id.place(in: name), length: max(1, id.text.count))
                return nil
            }
            let barred = conflictColumn.map { conflicts(in: row[$0], name, proposals, &problems) } ?? []
            return ReaderAssignment.Evaluator(id: id.text, conflicts: barred)
        }
    }

    private static func conflicts(
        in cell: CSVCell, _ name: String, _ proposals: Set<String>, _ problems: inout DiagnosticCollector
    ) -> Set<String> {
        let ids = cell.text.split { $0 == ";" || $0 == " " || $0 == "," }.map(String.init)
        for id in ids where !proposals.contains(id) {
            let hint = DidYouMean.clause(for: id, among: proposals)
            problems.error(
                "SHEET.PROPOSAL", "no submission has the id '\(id)'\(hint)", at: cell.place(in: name), length: id.count)
        }
        return Set(ids)
    }
}
