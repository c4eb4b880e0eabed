import Diagnostics
import Numbers
import Rubrics
import Tabular

/// Turns the rows of one score sheet into assessments.
struct ScoreSheetReader {
    var reading: SheetReading
    let sheets: ScoreSheets
    let origin: TableOrigin
    let numbers: NumberCell
    let header: [CSVCell]
    /// nil: the sheet cannot be used, and nor can its rows.
    private let columns: ScoreSheetColumns?
    /// The column that names the proposal, also where the sheet cannot be used.
    private let proposalColumn: Int?
    let asked: [Bool]
    let noComments: [String]
    /// The score cells of the row that is being read.
    private var texts: [String] = []
    /// Proposals that rows of a sheet that cannot be used speak of.
    private var mentioned: Set<Int> = []
    /// A second header with other columns came: what is below it is not what it seems.
    var isBroken = false
    var rowCount = 0
    var people = SheetPeople()

    init(_ sheets: ScoreSheets, _ origin: TableOrigin, header: [CSVCell]) {
        self.sheets = sheets
        self.origin = origin
        self.header = header
        numbers = NumberCell(allowsComma: origin.allowsComma, isInWorkbook: origin.sheet != nil)
        var problems = DiagnosticCollector()
        columns = ScoreSheetColumns(
            header, of: origin, criteria: sheets.criteria, others: sheets.others,
            asksForExpertise: sheets.expertise != nil, into: &problems)
        proposalColumn = header.firstIndex { ComparedText($0.text) == Self.proposalName }
        asked = columns?.scores.map { $0 != nil } ?? []
        noComments = Array(repeating: "", count: sheets.criteria.count)
        reading = SheetReading()
        reading.findings = problems.all.map { SheetReading.Finding(diagnostic: $0, row: 0) }
        reading.rows = PackedRows(sheet: PackedRows.Sheet(origin: origin, asked: asked, noComments: noComments))
    }

    static let proposalName = ComparedText("proposal")

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
        if !sheets.asksForComments, !sheets.readsRowsWhole, people.isBarredFromNothing, columns.holdsOnlyScores(row),
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

    mutating func find(
        _ code: String, _ message: String, at cell: CSVCell, length: Int? = nil, concerned: [Int] = [],
        unknown: SheetReading.Unknown? = nil
    ) {
        reading.findings.append(
            SheetReading.Finding(
                diagnostic: Diagnostic(
                    code: code, message: message, place: origin.place(of: cell), length: length ?? cell.text.count),
                row: reading.rows.count, concerned: concerned, unknown: unknown))
    }

    mutating func warn(_ code: String, _ message: String, at place: Place) {
        warn(Diagnostic(.warning, code: code, message: message, place: place))
    }

    mutating func warn(_ diagnostic: Diagnostic) {
        reading.findings.append(SheetReading.Finding(diagnostic: diagnostic, row: reading.rows.count))
    }
}

extension Assessment {
    /// Nothing beside scores is in it: no comment, no conflict, no recommendation, no fault.
    fileprivate var holdsOnlyScores: Bool {
        !hasConflict && recommendation.isEmpty && faults.isEmpty && cells.isEmpty && expertise == nil
            && comments.allSatisfy(\.isEmpty)
    }
}

/// Who the evaluators of one sheet are. Most sheets are one evaluator's, so that the last one is kept at hand.
struct SheetPeople {
    enum Person {
        /// - Parameter isNewSpelling: the list has the name otherwise, and nobody was told of this spelling yet.
        case evaluator(String, isNewSpelling: Bool)
        case nobody
        /// A consensus row under a rubric that knows none.
        case misplacedConsensus
        case unlisted(String)
    }

    private var last: String?
    private var id = ""
    /// Proposals that the last evaluator must not read.
    private(set) var barred: Set<String> = []
    /// The last evaluator's own proposal; nil: there is none, or nobody says.
    private(set) var own: String?
    /// What was handed out to the last evaluator; nil: nobody says.
    private(set) var reads: Set<String>?
    private var toldOf: Set<String> = []

    private static let consensus = ComparedText(Consensus.evaluator)

    /// The person of that name, as written in a sheet.
    mutating func person(named text: String, _ sheets: ScoreSheets) -> Person {
        if let last, last == text { return .evaluator(id, isNewSpelling: false) }
        let name = FormulaGuard.restored(text.withoutOuterBlanks)
        if name.isEmpty { return .nobody }
        if ComparedText(name) == Self.consensus {
            guard sheets.takesConsensus else { return .misplacedConsensus }
            return keep(text, as: Consensus.evaluator, barred: [])
        }
        guard let roster = sheets.roster else { return keep(text, as: name, barred: []) }
        guard let member = roster.member(named: name) else { return .unlisted(name) }
        let person = keep(text, as: member.id, barred: member.conflicts, isOtherwise: member.id != name)
        (own, reads) = (member.proposal, member.reads)
        return person
    }

    /// Whether the last evaluator may read whatever there is.
    var isBarredFromNothing: Bool { barred.isEmpty && own == nil && reads == nil }

    private mutating func keep(
        _ text: String, as id: String, barred: Set<String>, isOtherwise: Bool = false
    ) -> Person {
        (last, self.id, self.barred, own, reads) = (text, id, barred, nil, nil)
        return .evaluator(id, isNewSpelling: isOtherwise && toldOf.insert(text).inserted)
    }
}
