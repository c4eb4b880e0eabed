import Diagnostics
import Numbers
import Rubrics
import Tabular

/// Turns the rows of one score sheet into assessments.
struct ScoreSheetReader {
    private(set) var reading: SheetReading
    private let sheets: ScoreSheets
    private let name: String
    private let numbers: NumberCell
    /// nil: the sheet cannot be used, and nor can its rows.
    private let columns: ScoreSheetColumns?
    private let asked: [Bool]
    private let noComments: [String]
    /// The score cells of the row that is being read.
    private var texts: [String] = []

    init(_ sheets: ScoreSheets, name: String, header: [CSVCell], separator: Character) {
        self.sheets = sheets
        self.name = name
        numbers = NumberCell(allowsComma: separator != ",")
        var problems = DiagnosticCollector()
        columns = ScoreSheetColumns(
            header, of: name, criteria: sheets.criteria.map(\.id), others: sheets.others, into: &problems)
        asked = columns?.scores.map { $0 != nil } ?? []
        noComments = Array(repeating: "", count: sheets.criteria.count)
        reading = SheetReading(problems.all)
        reading.rows = PackedRows(sheet: PackedRows.Sheet(name: name, asked: asked, noComments: noComments))
    }

    /// A stranger's row is left out, and the run says so.
    mutating func read(_ row: [CSVCell]) {
        guard let columns else { return }
        let evaluator = row[columns.evaluator]
        let position = position(of: row[columns.proposal])
        guard isKnown(evaluator), let position else { return }
        texts.removeAll(keepingCapacity: true)
        for column in columns.scores { texts.append(column.map { row[$0].text } ?? "") }
        let line = row[columns.proposal].line
        // Most rows hold nothing but scores that were met before: their cells need not be read again.
        if !sheets.asksForComments, columns.holdsOnlyScores(row),
            let scores = reading.rows.scores.position(of: texts)
        {
            return reading.rows.add(scores, of: position, by: evaluator.text, line: line)
        }
        let assessment = assessment(row, columns)
        if assessment.holdsOnlyScores {
            let scores = reading.rows.scores.add(assessment.scores, writtenAs: texts)
            reading.rows.add(scores, of: position, by: evaluator.text, line: line)
        } else {
            reading.rows.add(assessment, of: position)
        }
    }

    private mutating func find(
        _ code: String, _ message: String, at cell: CSVCell, length: Int? = nil, unknown: SheetReading.Unknown? = nil
    ) {
        reading.findings.append(
            SheetReading.Finding(
                diagnostic: Diagnostic(
                    code: code, message: message, place: cell.place(in: name), length: length ?? cell.text.count),
                row: reading.rows.count, unknown: unknown))
    }

    // MARK: - Who and what

    /// Of a proposal that was submitted.
    private mutating func position(of cell: CSVCell) -> Int? {
        if let position = sheets.proposals.position(of: cell.text), !cell.text.isEmpty { return position }
        if cell.text.isEmpty {
            find("SHEET.EMPTY", "the row names no proposal", at: cell)
        } else {
            find(
                "SHEET.UNKNOWN_PROPOSAL", "no submission has the id '\(cell.text)'", at: cell,
                unknown: .proposal(cell.text))
        }
        return nil
    }

    private mutating func isKnown(_ evaluator: CSVCell) -> Bool {
        if evaluator.text.isEmpty {
            find("SHEET.EMPTY", "the row names no evaluator", at: evaluator)
        } else if evaluator.text == Consensus.evaluator {
            if sheets.takesConsensus { return true }
            find(
                "SHEET.CONSENSUS",
                "a consensus row has no meaning here: the rubric does not say 'combine: consensus'", at: evaluator)
        } else if let evaluators = sheets.evaluators, !evaluators.contains(evaluator.text) {
            find(
                "SHEET.UNKNOWN_EVALUATOR", "'\(evaluator.text)' is not among the evaluators", at: evaluator,
                unknown: .evaluator(evaluator.text))
        } else {
            return true
        }
        return false
    }

    // MARK: - Cells

    private mutating func assessment(_ row: [CSVCell], _ columns: ScoreSheetColumns) -> Assessment {
        var assessment = Assessment(
            proposal: row[columns.proposal].text, evaluator: row[columns.evaluator].text,
            scores: Array(repeating: nil, count: asked.count), asked: asked,
            comments: columns.hasComments(row) ? columns.comments(row) : noComments,
            recommendation: columns.recommendation.map { row[$0].text } ?? "",
            place: Place(file: name, line: row[columns.proposal].line))
        if let conflict = columns.conflict { readConflict(row[conflict], into: &assessment) }
        for (index, column) in columns.scores.enumerated() {
            if let column { readScore(row[column], of: index, into: &assessment) }
        }
        return assessment
    }

    private mutating func refuse(
        _ cell: CSVCell, _ code: String, _ message: String, criterion: Int?, in assessment: inout Assessment
    ) {
        find(code, message, at: cell)
        assessment.faults.append(
            Assessment.Fault(criterion: criterion, text: message, place: cell.place(in: name)))
    }

    private mutating func readConflict(_ cell: CSVCell, into assessment: inout Assessment) {
        switch cell.text.lowercased() {
        case "", "no", "false", "0": break
        case "yes", "true", "1": assessment.hasConflict = true
        default:
            let message = "'\(cell.text)' does not say whether there is a conflict of interest; write yes or no"
            refuse(cell, "SHEET.CONFLICT", message, criterion: nil, in: &assessment)
        }
    }

    private mutating func readScore(_ cell: CSVCell, of index: Int, into assessment: inout Assessment) {
        let criterion = sheets.criteria[index]
        switch numbers.read(cell.text) {
        case .empty: break
        case .problem(let problem):
            refuse(cell, "SHEET.NUMBER", "\(criterion.id): \(problem)", criterion: index, in: &assessment)
        case .number(let score):
            guard criterion.scale?.contains(score) ?? true else {
                let scale = criterion.scale?.text ?? ""
                let message = "\(criterion.id): the score \(cell.text) is off the scale (\(scale))"
                return refuse(cell, "SHEET.OFF_SCALE", message, criterion: index, in: &assessment)
            }
            assessment.scores[index] = score
            guard !assessment.hasConflict, assessment.comments[index].isEmpty,
                let why = criterion.comment.reasonForComment(on: score)
            else { return }
            find("SHEET.COMMENT", "\(criterion.id): \(why), and there is none", at: cell, length: 1)
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
