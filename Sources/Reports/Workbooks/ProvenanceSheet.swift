import Calls
import Diagnostics
import Numbers
import Intake
import Rubrics
import Sheets

/// The sheet *Provenance*: the program, its options, and every file with its SHA-256, so that anybody can make the list again.
struct ProvenanceSheet {
    private let result: CallResult

    init(_ result: CallResult) {
        self.result = result
    }

    var written: WrittenSheet {
        let rows = [["what", "name", "value"]] + program + files
        let cells = rows.enumerated().map { index, row in
            row.map { CellDraft.text($0, index == 0 ? .header : .text) }
        }
        return SheetXML.written(SheetDraft(name: "Provenance", widths: [18, 60, 70], rows: cells))
    }

    private var program: [[String]] {
        let options = result.options
        let ids = { (ids: Set<String>) in ids.sorted { $0.precedes($1) }.joined(separator: ", ") }
        var rows = [["program", "fundscore", Call.version], ["rubric", "id", result.rubric.id]]
        rows += result.rubric.trial.map { ["trial", $0.path, $0.value] }
        if let budget = options.budget { rows.append(["option", "budget", budget.reduced.text]) }
        if !options.declined.isEmpty { rows.append(["option", "declined", ids(options.declined)]) }
        if !options.withdrawn.isEmpty { rows.append(["option", "withdrawn", ids(options.withdrawn)]) }
        rows.append(["submissions", "number", String(result.rows.count)])
        return rows
    }

    private var files: [[String]] {
        let inputs =
            result.inputs.sheets.map { ("score sheet", $0) }
            + [result.inputs.adjustments].compactMap { $0 }.map { ("adjustments", $0) }
        let named = result.rubric.sources.map { ("rubric", FileDigest($0)) } + inputs
        return named.map { [$0.0, $0.1.name, $0.1.sha256] }
    }
}
