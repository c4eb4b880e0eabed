import Awards
import Calls
import Diagnostics
import Files
import Intake
import Numbers
import Rubrics
import Scoring
import Sheets
import Tabular
import Wording

/// `decisions.xlsx`: a sheet for each list, the scores, the rules in sentences, and where everything comes from. The rows are those of
/// `decisions.csv` and `scores.csv`; a number without a finite decimal form is rounded, and the exact fraction stands beside it.
/// Names of sheets are in the reader's language: nothing reads them back. Columns are called as in the CSV files.
struct CallWorkbook {
    static let name = "decisions.xlsx"

    /// Names of the sheets that are always there; lists with other names are there where somebody is on them.
    private static let lists: [(name: Message, status: Status, isOptional: Bool)] = [
        (Message("Main list"), .awarded, false), (Message("Reserve"), .reserve, false),
        (Message("Not funded"), .notFunded, false), (Message("Undecided"), .undecided, true),
        (Message("Withdrawn"), .withdrawn, true), (Message("Below"), .belowThreshold, false),
        (Message("Incomplete"), .incomplete, true), (Message("Ineligible"), .ineligible, false),
        (Message("Inadmissible"), .inadmissible, false),
    ]

    /// What some rows of the call add; made on all threads.
    struct Piece: Sendable {
        /// In the order of the lists.
        var lists: [[UInt8]]
        var scores: [UInt8] = []
    }

    private let result: CallResult
    private let decisions: DecisionsCSV
    private let scores: ScoresCSV
    private let numbers: NumberStyle
    private var listSheets: [SheetXML]
    private var listRows: [Int]
    private var scoresSheet: SheetXML

    init(_ result: CallResult, numbers: NumberStyle) {
        self.result = result
        self.numbers = numbers
        decisions = DecisionsCSV(result, .workbook, numbers)
        scores = ScoresCSV(result, .workbook, numbers)
        listSheets = Self.lists.map { SheetXML(Self.draft(numbers.text($0.name))) }
        listRows = Self.lists.map { _ in 0 }
        scoresSheet = SheetXML(Self.scoresDraft(numbers))
        for index in listSheets.indices { listSheets[index].add(marked: decisions.head, headerRows: 1) }
        scoresSheet.add(marked: scores.head, headerRows: 1)
    }

    // MARK: - Rows

    /// Makes pieces; of another kind than the workbook, so that every thread may have it.
    var maker: Maker { Maker(decisions: decisions, scores: scores) }

    struct Maker: Sendable {
        let decisions: DecisionsCSV
        let scores: ScoresCSV

        var empty: Piece { Piece(lists: CallWorkbook.lists.map { _ in [] }) }

        func add(_ row: CallResult.Row, at position: Int, to piece: inout Piece) {
            guard let list = CallWorkbook.lists.firstIndex(where: { $0.status == row.status }) else { return }
            decisions.add(row, at: position, to: &piece.lists[list])
            scores.add(row, at: position, to: &piece.scores)
        }
    }

    mutating func add(_ piece: Piece) {
        for (index, rows) in piece.lists.enumerated() where !rows.isEmpty {
            listSheets[index].add(marked: rows)
            listRows[index] += 1
        }
        scoresSheet.add(marked: piece.scores)
    }

    // MARK: - The file

    /// Nothing may be added any more. Packing is most of the work, and done on all threads.
    consuming func bytes(_ workers: Workers) async throws -> [UInt8] {
        var sheets: [WrittenSheet] = []
        for (index, list) in Self.lists.enumerated() where !list.isOptional || listRows[index] > 0 {
            sheets.append(listSheets[index].finish(Self.draft(numbers.text(list.name))))
        }
        sheets.append(scoresSheet.finish(Self.scoresDraft(numbers)))
        sheets.append(RulesSheet(result, numbers).written)
        sheets.append(ProvenanceSheet(result, numbers).written)
        let written = sheets
        var parts: [ZipPart] = []
        try await workers.stream(written.count, by: 1) { range in
            XLSXWriter.packed(written[range.lowerBound], at: range.lowerBound, level: 1)
        } take: {
            parts.append($0)
        }
        return XLSXWriter.bytes(written, parts: parts)
    }

    private static func draft(_ name: String) -> SheetDraft {
        var draft = SheetDraft(name: name, widths: [8, 16, 40, 14, 24, 40, 10, 14, 14, 18], rows: [])
        draft.hasFilter = true
        draft.frozenColumns = 2
        return draft
    }

    private static func scoresDraft(_ numbers: NumberStyle) -> SheetDraft {
        let widths = [16, 16, 16, 10, 10, 10, 10, 12, 14, 12, 12, 20, 40, 30]
        var draft = SheetDraft(name: numbers.say("Scores"), widths: widths, rows: [])
        draft.hasFilter = true
        draft.frozenColumns = 1
        return draft
    }
}

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

/// The sheet *Rules*: criteria, eligibility and every policy of the rubric in sentences.
struct RulesSheet {
    private let view: CallView
    private var style: NumberStyle { view.numbers }

    init(_ result: CallResult, _ numbers: NumberStyle) {
        view = CallView(rulesOf: result, numbers: numbers)
    }

    var written: WrittenSheet { SheetXML.written(draft) }

    private var draft: SheetDraft {
        let rows = [(style.say("section"), style.say("name"), style.say("rule"))] + criteria + eligibility + policies
        let cells = rows.enumerated().map { index, row in
            [row.0, row.1, row.2].map { CellDraft.text($0, index == 0 ? .header : .text) }
        }
        return SheetDraft(name: style.say("Rules"), widths: [18, 26, 110], rows: cells)
    }

    private typealias Row = (String, String, String)

    private var criteria: [Row] {
        view.rubric.criteria.map { criterion in
            let parts: [Message?] = [
                criterion.title.isEmpty ? nil : .local(criterion.title),
                Message("weight \(numeral: criterion.weight.reduced.text)"),
                criterion.scale.map { Message("scale \($0.message)") },
                criterion.threshold.map { Message("threshold \(numeral: $0.reduced.text)") },
                criterion.ruleText.isEmpty ? nil : .verbatim(criterion.ruleText),
            ]
            let rule = style.text(.joined(parts.compactMap { $0 }, "; "))
            return (style.say("criterion"), criterion.id, rule)
        }
    }

    private var eligibility: [Row] {
        view.rubric.eligibility.map { rule in
            (style.say("eligibility"), rule.id, "\(rule.text)\n\(style.say("otherwise: \(rule.reason)"))")
        }
    }

    private var policies: [Row] {
        PolicySentences(view: view).all.flatMap { policy in
            policy.sentences.map { (style.say("policy"), style.text(policy.title), style.text($0)) }
        }
    }
}
