package import Diagnostics
import Rubrics
import Tabular

/// The evaluators of a call, from a CSV file with the column `evaluator` and, as far as they are wanted, `conflicts` (ids of proposals
/// that the evaluator must not read, separated by blanks or semicolons), `proposal` (the evaluator's own), `reads` (ids of the proposals that
/// were handed out, `sheets --peers --list` writes them) and `panel`.
package enum EvaluatorList {
    package static func read(
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
        let list = ProposalLists(name: name, proposals: proposals)
        var seen: [ComparedText: CSVCell] = [:]
        var owned: [String: CSVCell] = [:]
        return csv.rows.compactMap { row -> ReaderAssignment.Evaluator? in
            guard !row.allSatisfy(\.isBlank) else { return nil }
            let cell = row[idColumn]
            let id = FormulaGuard.restored(cell.text.withoutOuterBlanks)
            let earlier = seen.updateValue(cell, forKey: ComparedText(id))
            if let what = problem(with: id, earlier: earlier, in: name) {
                problems.error("SHEET.EVALUATOR", what, at: cell.place(in: name), length: max(1, cell.text.count))
                return nil
            }
            func field(_ column: String) -> CSVCell? { header.firstIndex(of: column).map { row[$0] } }
            var evaluator = ReaderAssignment.Evaluator(
                id: id, conflicts: field("conflicts").map { list.ids(in: $0, &problems) } ?? [])
            evaluator.proposal = field("proposal").flatMap { list.own(in: $0, &owned, &problems) }
            evaluator.reads = field("reads").map { list.ids(in: $0, &problems) }.flatMap { $0.isEmpty ? nil : $0 }
            evaluator.panel = field("panel").map { $0.text.withoutOuterBlanks }.flatMap { $0.isEmpty ? nil : $0 }
            return evaluator
        }
    }

    private static let columns = ["evaluator", "conflicts", "proposal", "reads", "panel"]

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
}

/// Ids of proposals in the cells of the list.
private struct ProposalLists {
    let name: String
    let proposals: Set<String>

    /// Ids that are separated by blanks, commas or semicolons.
    func ids(in cell: CSVCell, _ problems: inout DiagnosticCollector) -> Set<String> {
        // One id may hold blanks; several are separated.
        let whole = FormulaGuard.restored(cell.text.withoutOuterBlanks)
        if proposals.contains(whole) { return [whole] }
        let ids = cell.text.split { ";, \t\n\r".contains($0) }.map { FormulaGuard.restored(String($0)) }
        for id in ids where !proposals.contains(id) { refuse(id, cell, &problems) }
        return Set(ids)
    }

    /// The own proposal of an evaluator; nil: the cell is empty, or another evaluator stands for the proposal.
    func own(in cell: CSVCell, _ owned: inout [String: CSVCell], _ problems: inout DiagnosticCollector) -> String? {
        guard let id = id(in: cell, &problems) else { return nil }
        guard let earlier = owned[id] else {
            owned[id] = cell
            return id
        }
        problems.error(
            "SHEET.PROPOSAL",
            "'\(id)' is the own proposal of another evaluator (\(earlier.place(in: name))); one stands for each proposal",
            at: cell.place(in: name), length: id.count)
        return nil
    }

    /// One id; nil: the cell is empty.
    func id(in cell: CSVCell, _ problems: inout DiagnosticCollector) -> String? {
        let id = FormulaGuard.restored(cell.text.withoutOuterBlanks)
        guard !id.isEmpty else { return nil }
        if !proposals.contains(id) { refuse(id, cell, &problems) }
        return id
    }

    private func refuse(_ id: String, _ cell: CSVCell, _ problems: inout DiagnosticCollector) {
        let hint = NearMiss(Array(proposals)).clause(for: id)
        problems.error(
            "SHEET.PROPOSAL", "no submission has the id '\(id)'\(hint)", at: cell.place(in: name), length: id.count)
    }
}
