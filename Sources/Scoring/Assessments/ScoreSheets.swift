import Diagnostics
package import Rubrics
import Sheets
package import Tabular

/// What the score sheets of a call are read against: the rubric's assessed criteria, the submissions, and who may assess.
///
/// A sheet holds one row an evaluator and proposal, a column a criterion; `<criterion>_comment`, `conflict`,
/// `recommendation` and `title` may be there. All problems of all sheets are found, with codes `SHEET.…`; a row or cell that
/// cannot be used makes its proposal incomplete or leaves it without that reader, never more. Sheets are read independently of
/// each other, on as many threads as there are; `book` puts them together in their order.
package struct ScoreSheets: Sendable {
    let criteria: [Criterion]
    /// Ids of criteria that are not assessed.
    let others: Set<String>
    let takesConsensus: Bool
    /// Some criterion asks for comments.
    let asksForComments: Bool
    let proposals: ProposalIndex
    /// Who may assess; nil: anybody.
    let roster: EvaluatorRoster?
    /// The title of a proposal by its position among `proposals`; nil where there is none to compare with.
    let title: @Sendable (Int) -> String?
    /// Files of submissions that could not be read, by their names without folder and ending: their ids are not known.
    let refusedFiles: [ComparedText: String]
    /// How scores become one.
    let rules: AssessmentRules
    var adjustmentRules: AssessmentRules.Adjustments? { rules.adjustments }
    /// What the words of the column `expertise` count; nil: the rubric does not ask for it.
    let expertise: ExpertiseMean?
    /// Of each row more is asked than its scores: where ranks stand, or what was declared.
    var readsRowsWhole: Bool { rules.ranks != nil || expertise != nil || rules.mustDeliver != nil }
    /// What workbooks that come back have to be of; nil: anything.
    package var identity: CallIdentity?

    /// - Parameters:
    ///   - proposals: ids of all submissions that arrived, admissible or not.
    ///   - roster: who may assess; nil: anybody.
    ///   - refusedFiles: submissions that could not be read, as they were named: a row may speak of one.
    ///   - title: of the proposal with that id, for sheets that have a column `title`; asked for from several threads.
    package init(
        rubric: Rubric, proposals: ProposalIndex, roster: EvaluatorRoster? = nil, refusedFiles: [String] = [],
        title: @escaping @Sendable (Int) -> String? = { _ in nil }
    ) {
        criteria = rubric.criteria.filter(\.isAssessed)
        others = Set(rubric.criteria.filter { !$0.isAssessed }.map(\.id))
        takesConsensus = rubric.assessments.combination.awaitsConsensus
        asksForComments = criteria.contains { $0.comment != .optional }
        self.proposals = proposals
        self.roster = roster
        self.title = title
        self.refusedFiles = Dictionary(
            refusedFiles.map { (Self.stem($0), $0) }, uniquingKeysWith: { first, _ in first })
        rules = rubric.assessments
        expertise = rules.combination as? ExpertiseMean
    }

    /// `rf-26-031` for `in/RF-26-031.xml`: offices name files by the ids in them.
    private static func stem(_ file: String) -> ComparedText {
        let name = file.split { "/!".contains($0) }.last.map(String.init) ?? file
        return ComparedText(name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name)
    }

    /// Reads one sheet, in the memory of its assessments: its cells take many times that.
    package func read(_ file: SourceFile) -> SheetReading {
        if FileContent(file.bytes).isBinary { return read(workbook: file) }
        do throws(Diagnostic) {
            var source = try CSVRows(file.bytes, name: file.name, isFromSpreadsheet: true)
            if let problem = HeaderBelow.problem(&source) ?? HeaderInOneCell.problem(source) {
                return SheetReading([problem])
            }
            var reader = ScoreSheetReader(self, source.origin, header: source.header)
            do throws(Diagnostic) {
                var row: [CSVCell] = []
                while try source.next(into: &row) { reader.read(row) }
            } catch {
                return reader.refused(for: source.problems + [error])
            }
            return source.problems.isEmpty ? reader.finished() : reader.refused(for: source.problems)
        } catch {
            return SheetReading([error])
        }
    }

    /// Reads one sheet of any kind of file, whose cells are there already.
    /// - Parameter rows: each as long as the header.
    package func read(_ origin: TableOrigin, header: [CSVCell], rows: some Sequence<[CSVCell]>) -> SheetReading {
        var reader = ScoreSheetReader(self, origin, header: header)
        for row in rows { reader.read(row) }
        return reader.finished()
    }

    func read(_ sheet: CSVDocument) -> SheetReading {
        read(TableOrigin(csv: sheet.name, separator: sheet.separator), header: sheet.header, rows: sheet.rows)
    }
}

/// What one score sheet says.
package struct SheetReading: Sendable {
    /// A problem, and the row before whose assessment it was found.
    struct Finding: Sendable {
        var diagnostic: Diagnostic
        var row: Int
        /// Positions of the proposals that lack something for it.
        var concerned: [Int] = []
        /// A name that is not known: the message ends with what may have been meant.
        var unknown: Unknown?
        /// The whole sheet is not used.
        var refusesSheet = false

        /// What people should know of a proposal that it concerns.
        var note: Reason {
            let text =
                refusesSheet ? "a score sheet that names it is not used: \(diagnostic.message)" : diagnostic.message
            return Reason(code: diagnostic.code, text: text, place: diagnostic.place)
        }
    }
    enum Unknown: Sendable {
        /// With the title that stands beside it.
        case proposal(String, title: String)
        case evaluator(String)
    }

    var rows = PackedRows()
    var findings: [Finding] = []

    init() {}

    /// A sheet that cannot be used at all.
    /// - Parameter concerned: proposals of which it says something.
    init(_ problems: [Diagnostic], concerned: [Int] = []) {
        findings = problems.map { Finding(diagnostic: $0, row: 0) }
        guard !findings.isEmpty else { return }
        findings[0].concerned = concerned
        findings[0].refusesSheet = true
    }
}

/// Somebody put a title above the header: the sheet cannot be read before the lines above the header are gone.
enum HeaderBelow {
    /// How many lines are looked at.
    private static let farthest = 20

    /// What to say where the first line is no header and one below it is; nil where the first line is one, or none is. Only
    /// where the first line is none are further lines taken from the source.
    static func problem(_ source: inout CSVRows) -> Diagnostic? {
        guard !isHeader(source.header) else { return nil }
        var rest = source
        var row: [CSVCell] = []
        for _ in 0..<farthest {
            guard (try? rest.nextOfAnyLength(into: &row)) == true else { return nil }
            guard isHeader(row), let first = row.first else { continue }
            return Diagnostic(
                code: "SHEET.HEADER",
                message:
                    "the header stands in line \(first.line); remove what is above it, so that it is the first line",
                place: source.header.first.map { source.origin.place(of: $0) },
                length: source.header.first?.text.count ?? 1)
        }
        return nil
    }

    /// Whether the line names the proposal and the evaluator, in any letters and with any separator.
    static func isHeader(_ cells: [CSVCell]) -> Bool {
        let names = Set(cells.flatMap { $0.text.split { ",;|\t".contains($0) } }.map { ComparedText(String($0)) })
        return names.contains(ComparedText("proposal")) && names.contains(ComparedText("evaluator"))
    }
}

/// All names of the header are one cell: the whole line stands in quotes, or something separates the names that separates no
/// cells here.
enum HeaderInOneCell {
    /// nil: the header has several cells, or its one cell is no list of names.
    static func problem(_ source: CSVRows) -> Diagnostic? {
        guard source.header.count == 1, let cell = source.header.first, HeaderBelow.isHeader([cell]) else { return nil }
        let advice =
            cell.isQuoted
            ? "the whole line stands in quotes; take the quotes around the lines away, or save the sheet again as CSV"
            : "something else separates the names than the cells; save the sheet with commas, semicolons or tabs between its cells"
        return Diagnostic(
            code: "SHEET.HEADER", message: "all names of the header are one cell: \(advice)",
            place: source.origin.place(of: cell), length: cell.text.count)
    }
}
