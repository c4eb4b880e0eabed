import Calls
import Diagnostics
import Numbers
import Intake
import Rubrics
import Sheets
import Wording

/// The sheet *Provenance*: the program, its options, and every file with its SHA-256, so that anybody can make the list again.
struct ProvenanceSheet {
    private let result: CallResult
    private let style: NumberStyle

    init(_ result: CallResult, _ style: NumberStyle) {
        (self.result, self.style) = (result, style)
    }

    var written: WrittenSheet {
        let rows = [[style.say("what"), style.say("name"), style.say("value")]] + program + files
        let cells = rows.enumerated().map { index, row in
            row.map { CellDraft.text($0, index == 0 ? .header : .text) }
        }
        return SheetXML.written(SheetDraft(name: style.say("Provenance"), widths: [18, 60, 70], rows: cells))
    }

    private var program: [[String]] {
        let options = result.options
        let ids = { (ids: Set<String>) in ids.sorted { $0.precedes($1) }.joined(separator: ", ") }
        var rows = [
            [style.say("program"), "fundscore", Call.version], [style.say("rubric"), "id", result.rubric.id],
        ]
        rows += result.rubric.trial.map { [style.say("trial"), $0.path, $0.value] }
        if let budget = options.budget { rows.append([style.say("option"), "budget", budget.reduced.text]) }
        if !options.declined.isEmpty { rows.append([style.say("option"), "declined", ids(options.declined)]) }
        if !options.withdrawn.isEmpty { rows.append([style.say("option"), "withdrawn", ids(options.withdrawn)]) }
        rows.append([style.say("submissions"), style.say("number"), String(result.rows.count)])
        return rows
    }

    private var files: [[String]] {
        let sheets = result.inputs.sheets.map { (style.say("score sheet"), $0) }
        let adjustments = [result.inputs.adjustments].compactMap { $0 }.map { (style.say("adjustments"), $0) }
        let rubric = result.rubric.sources.map { (style.say("rubric"), FileDigest($0)) }
        return (rubric + sheets + adjustments).map { [$0.0, $0.1.name, $0.1.sha256] }
    }
}
