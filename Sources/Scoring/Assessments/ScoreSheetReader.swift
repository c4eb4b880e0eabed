import Diagnostics
import Numbers
import Rubrics
import Tabular

/// Turns the rows of one score sheet into assessments.
struct ScoreSheetReader {
    private var reading: SheetReading
    let sheets: ScoreSheets
    let origin: TableOrigin
    private let numbers: NumberCell
    private let header: [CSVCell]
    /// nil: the sheet cannot be used, and nor can its rows.
    private let columns: ScoreSheetColumns?
    /// The column that names the proposal, also where the sheet cannot be used.
    private let proposalColumn: Int?
    private let asked: [Bool]
    private let noComments: [String]
    /// The score cells of the row that is being read.
    private var texts: [String] = []
    /// Proposals that rows of a sheet that cannot be used speak of.
    private var mentioned: Set<Int> = []
    /// A second header with other columns came: what is below it is not what it seems.
    private var isBroken = false
    private var rowCount = 0
    private var people = SheetPeople()

    init(_ sheets: ScoreSheets, _ origin: TableOrigin, header: [CSVCell]) {
        self.sheets = sheets
        self.origin = origin
        self.header = header
        numbers = NumberCell(allowsComma: origin.allowsComma)
        var problems = DiagnosticCollector()
        columns = ScoreSheetColumns(
            header, of: origin, criteria: sheets.criteria, others: sheets.others, into: &problems)
        proposalColumn = header.firstIndex { ComparedText($0.text) == Self.proposalName }
        asked = columns?.scores.map { $0 != nil } ?? []
        noComments = Array(repeating: "", count: sheets.criteria.count)
        reading = SheetReading(problems.all)
        reading.rows = PackedRows(sheet: PackedRows.Sheet(origin: origin, asked: asked, noComments: noComments))
    }

    private static let proposalName = ComparedText("proposal")

    // MARK: - Rows

    /// A row that cannot be used is left out, and the run says so.
    /// - Parameter row: as long as the header.
    mutating func read(_ row: [CSVCell]) {
        guard let columns, !isBroken else { return mention(row) }
        guard !row[columns.proposal].isBlank || !row.allSatisfy(\.isBlank) else { return }
        rowCount += 1
        let position = position(of: row[columns.proposal].text)
        guard let position else { return refuse(row, columns) }
        let evaluator = evaluator(in: row[columns.evaluator], of: position)
        guard let evaluator, isAllowed(row, columns, position) else { return }
        texts.removeAll(keepingCapacity: true)
        for column in columns.scores { texts.append(column.map { row[$0].text } ?? "") }
        let line = row[columns.proposal].line
        // Most rows hold nothing but scores that were met before: their cells need not be read again.
        if !sheets.asksForComments, people.barred.isEmpty, columns.holdsOnlyScores(row),
            let scores = reading.rows.scores.position(of: texts)
        {
            return reading.rows.add(scores, of: position, by: evaluator, line: line)
        }
        let assessment = assessment(row, columns, position, evaluator)
        guard mayRead(assessment, position, row[columns.evaluator]) else { return }
        if assessment.holdsOnlyScores {
            let scores = reading.rows.scores.add(assessment.scores, writtenAs: texts)
            reading.rows.add(scores, of: position, by: evaluator, line: line)
        } else {
            reading.rows.add(assessment, of: position)
        }
    }

    private mutating func mention(_ row: [CSVCell]) {
        guard let proposalColumn, row.indices.contains(proposalColumn) else { return }
        if let position = position(of: row[proposalColumn].text) { mentioned.insert(position) }
    }

    /// What all rows together say.
    consuming func finished() -> SheetReading {
        guard columns != nil else { return refused(for: []) }
        if rowCount == 0 {
            warn("SHEET.NO_ROWS", "the sheet has no rows: nobody is assessed in it", at: origin.place)
        }
        for oddity in SheetOddities(reading.rows, sheets.criteria.map(\.id), origin).all { warn(oddity) }
        return reading
    }

    /// The reading of a sheet that is not used, with the proposals that it speaks of.
    consuming func refused(for problems: [Diagnostic]) -> SheetReading {
        let concerned = mentioned.union(reading.rows.rows.map { Int($0.proposal) }).sorted()
        let found = columns == nil ? reading.findings.map(\.diagnostic) : []
        return SheetReading(found + problems, concerned: concerned)
    }

    // MARK: - What is found

    private mutating func find(
        _ code: String, _ message: String, at cell: CSVCell, length: Int? = nil, concerned: [Int] = [],
        unknown: SheetReading.Unknown? = nil
    ) {
        reading.findings.append(
            SheetReading.Finding(
                diagnostic: Diagnostic(
                    code: code, message: message, place: origin.place(of: cell), length: length ?? cell.text.count),
                row: reading.rows.count, concerned: concerned, unknown: unknown))
    }

    private mutating func warn(_ code: String, _ message: String, at place: Place) {
        warn(Diagnostic(.warning, code: code, message: message, place: place))
    }

    private mutating func warn(_ diagnostic: Diagnostic) {
        reading.findings.append(SheetReading.Finding(diagnostic: diagnostic, row: reading.rows.count))
    }

    // MARK: - Which proposal

    /// The proposal that a cell names: as it stands, or as it is without the apostrophe of `FormulaGuard` or the blanks around it.
    /// Nothing else is taken for an id that it is not.
    private func position(of text: String) -> Int? {
        if text.utf8.first != UInt8(ascii: "'"), let position = sheets.proposals.position(of: text) { return position }
        for written in [text, text.withoutOuterBlanks] {
            for id in [FormulaGuard.restored(written), written] {
                if let position = sheets.proposals.position(of: id), !id.isEmpty { return position }
            }
        }
        return nil
    }

    /// A row that names no proposal that was submitted.
    private mutating func refuse(_ row: [CSVCell], _ columns: ScoreSheetColumns) {
        let (cell, evaluator) = (row[columns.proposal], row[columns.evaluator])
        if ComparedText(cell.text) == Self.proposalName { return meetHeader(row, cell) }
        let id = FormulaGuard.restored(cell.text.withoutOuterBlanks)
        let title = columns.title.map { row[$0].text } ?? ""
        if cell.isBlank {
            find("SHEET.EMPTY", "the row names no proposal; write its id, or empty the row", at: cell, length: 1)
            _ = self.evaluator(in: evaluator, of: nil)
        } else if evaluator.isBlank, title.withoutOuterBlanks.isEmpty {
            let message =
                "no submission has the id '\(id)', and the row names no evaluator; if it is a row of totals, remove it"
            find("SHEET.UNKNOWN_PROPOSAL", message, at: cell)
        } else {
            find(
                "SHEET.UNKNOWN_PROPOSAL", "no submission has the id '\(id)'", at: cell,
                unknown: .proposal(id, title: title))
        }
    }

    /// Two sheets were put into one file: the same header again says nothing new, another one changes what is below it.
    private mutating func meetHeader(_ row: [CSVCell], _ cell: CSVCell) {
        rowCount -= 1
        if zip(row, header).allSatisfy({ ComparedText($0.text) == ComparedText($1.text) }) {
            return warn("SHEET.HEADER", "the header comes again; the line is left out", at: origin.place(of: cell))
        }
        isBroken = true
        find(
            "SHEET.HEADER",
            "a second header, with other columns: nothing below it is used; put what is below it into a file of its own",
            at: cell)
    }

    /// Whether the row can be the proposal's: its title is that of the proposal, and nothing stands outside the columns.
    private mutating func isAllowed(_ row: [CSVCell], _ columns: ScoreSheetColumns, _ position: Int) -> Bool {
        if let stray = columns.nameless.first(where: { !row[$0].isBlank }) {
            let message =
                "'\(row[stray].text)' stands in a column without a name; the row is not used: name the column, or empty the cell"
            find("SHEET.NAMELESS", message, at: row[stray], concerned: [position])
            return false
        }
        guard let cell = columns.title.map({ row[$0] }), !cell.isBlank, let title = sheets.title(position),
            cell.text != title, !title.isEmpty
        else { return true }
        let written = [cell.text, FormulaGuard.restored(cell.text)].map(ComparedText.init)
        guard !written.contains(ComparedText(title)) else { return true }
        let owner = sheets.proposals.ids.indices.first {
            sheets.title($0).map { written.contains(ComparedText($0)) } ?? false
        }
        let whose = owner.map { " but that of '\(sheets.proposals.ids[$0])'" } ?? ""
        let message =
            "the title '\(FormulaGuard.restored(cell.text))' is not that of proposal '\(sheets.proposals.ids[position])' "
            + "('\(title)')\(whose); the row is not used: was a column sorted alone, or the id changed by a spreadsheet?"
        find("SHEET.TITLE", message, at: cell, concerned: [position] + (owner.map { [$0] } ?? []))
        return false
    }

    // MARK: - Who

    /// The evaluator as all their rows have the name; nil: nobody who may assess.
    /// - Parameter position: of the proposal; nil: it is not known.
    private mutating func evaluator(in cell: CSVCell, of position: Int?) -> String? {
        switch people.person(named: cell.text, sheets) {
        case .evaluator(let id, let isNewSpelling):
            if isNewSpelling {
                let message =
                    "'\(cell.text.withoutOuterBlanks)' is '\(id)' of \(sheets.roster?.file ?? ""), written otherwise"
                warn("SHEET.SPELLING", message, at: origin.place(of: cell))
            }
            return id
        case .nobody:
            find(
                "SHEET.EMPTY", "the row names no evaluator; the row is not used", at: cell, length: 1,
                concerned: position.map { [$0] } ?? [])
        case .misplacedConsensus:
            find(
                "SHEET.CONSENSUS",
                "a consensus row has no meaning here: the rubric does not say 'combine: consensus'", at: cell,
                concerned: position.map { [$0] } ?? [])
        case .stranger(let name):
            find(
                "SHEET.UNKNOWN_EVALUATOR", "'\(name)' is not among the evaluators", at: cell,
                concerned: position.map { [$0] } ?? [], unknown: .evaluator(name))
        }
        return nil
    }

    /// A declared conflict binds: a score of somebody who must not read the proposal is not used.
    private mutating func mayRead(_ assessment: Assessment, _ position: Int, _ cell: CSVCell) -> Bool {
        guard people.barred.contains(assessment.proposal), !assessment.hasConflict, !assessment.isBlank else {
            return true
        }
        let message =
            "'\(assessment.evaluator)' must not read proposal '\(assessment.proposal)' "
            + "(\(sheets.roster?.file ?? ""): conflicts); the row is not used"
        find("SHEET.BARRED", message, at: cell, concerned: [position])
        return false
    }

    // MARK: - Cells

    private mutating func assessment(
        _ row: [CSVCell], _ columns: ScoreSheetColumns, _ position: Int, _ evaluator: String
    ) -> Assessment {
        var assessment = Assessment(
            proposal: sheets.proposals.ids[position], evaluator: evaluator,
            scores: Array(repeating: nil, count: asked.count), asked: asked,
            comments: columns.hasComments(row) ? columns.comments(row) : noComments,
            recommendation: columns.recommendation.map { row[$0].text } ?? "",
            place: origin.place(ofLine: row[columns.proposal].line))
        if let conflict = columns.conflict { readConflict(row[conflict], position, into: &assessment) }
        for (index, column) in columns.scores.enumerated() {
            if let column { readScore(row[column], of: index, position, into: &assessment) }
        }
        return assessment
    }

    private mutating func refuse(
        _ cell: CSVCell, _ code: String, _ message: String, criterion: Int?, _ position: Int,
        in assessment: inout Assessment
    ) {
        find(code, message, at: cell, concerned: [position])
        assessment.faults.append(
            Assessment.Fault(criterion: criterion, text: message, place: origin.place(of: cell)))
    }

    private mutating func readConflict(_ cell: CSVCell, _ position: Int, into assessment: inout Assessment) {
        switch cell.text.withoutOuterBlanks.lowercased() {
        case "", "no", "false", "0": break
        case "yes", "true", "1": assessment.hasConflict = true
        default:
            let message = "'\(cell.text)' does not say whether there is a conflict of interest; write yes or no"
            refuse(cell, "SHEET.CONFLICT", message, criterion: nil, position, in: &assessment)
        }
    }

    private mutating func readScore(
        _ cell: CSVCell, of index: Int, _ position: Int, into assessment: inout Assessment
    ) {
        let criterion = sheets.criteria[index]
        switch numbers.read(cell.text) {
        case .empty: break
        case .problem(let problem):
            let message = "\(criterion.id): \(problem)"
            refuse(cell, "SHEET.NUMBER", message, criterion: index, position, in: &assessment)
        case .number(let score):
            guard criterion.scale?.contains(score) ?? true else {
                let scale = criterion.scale?.text ?? ""
                let message =
                    "\(criterion.id): the score \(cell.text.withoutOuterBlanks) is off the scale (\(scale))"
                    + (SpreadsheetDate.hint(forSerial: cell.text.withoutOuterBlanks) ?? "")
                return refuse(cell, "SHEET.OFF_SCALE", message, criterion: index, position, in: &assessment)
            }
            assessment.scores[index] = score
            guard !assessment.hasConflict, assessment.comments[index].allSatisfy(\.isWhitespace),
                let why = criterion.comment.reasonForComment(on: score)
            else { return }
            let message =
                "\(criterion.id): \(why), and there is none; the score counts, ask '\(assessment.evaluator)' for the comment"
            find("SHEET.COMMENT", message, at: cell, length: 1, concerned: [position])
        }
    }
}

extension Assessment {
    /// Nothing beside scores is in it: no comment, no conflict, no recommendation, no fault.
    fileprivate var holdsOnlyScores: Bool {
        !hasConflict && recommendation.isEmpty && faults.isEmpty && comments.allSatisfy(\.isEmpty)
    }
}

extension CommentRule {
    /// Why a comment has to be written on this score; nil: none has to.
    func reasonForComment(on score: Decimal128) -> String? {
        switch self {
        case .optional: return nil
        case .required: return "a comment is mandatory for every score"
        case .when(let atMost, let atLeast):
            if let atMost, score <= atMost { return "a comment is mandatory for scores of at most \(atMost.text)" }
            if let atLeast, score >= atLeast { return "a comment is mandatory for scores of at least \(atLeast.text)" }
            return nil
        }
    }
}
