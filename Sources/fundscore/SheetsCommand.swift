import ArgumentParser
import Calls
import Diagnostics
import Files
import FoundationEssentials
import Reports
import Rubrics
import Sheets
import Tabular
import Wording

/// `fundscore sheets`: blank score sheets for the evaluators.
struct SheetsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheets",
        abstract: "Writes blank score sheets, one file an evaluator: evenly, conflicts of interest left out.",
        discussion: """
            The list of evaluators is a CSV file with the columns evaluator and, optionally, conflicts (ids of proposals, \
            separated by blanks or semicolons). The sheets come back through run --assessments DIR, whatever program they were \
            filled in with. Workbooks offer the points of the scale, lock what is not to be filled in (without a password), show \
            the facts that the rubric names under sheets: { show: … }, and tell on their way back what was changed.
            """)

    @OptionGroup var sheets: SheetOptions

    func run() async throws { try await sheets.write(format: .xlsx, as: "sheets") }
}

/// `fundscore scoresheet`: its old name, which writes CSV unless asked for something else.
struct Scoresheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scoresheet",
        abstract: "The old name of sheets; it writes CSV files unless --format says otherwise.")

    @OptionGroup var sheets: SheetOptions

    func run() async throws { try await sheets.write(format: .csv, as: "scoresheet") }
}

/// What both names take.
struct SheetOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case xlsx, ods, csv
    }

    @Argument(
        help: ArgumentHelp(
            "A call folder (it has a call.yaml), or the rubric: a YAML file, or the folder of a rubric.yaml.",
            valueName: "call"))
    var rubric: String
    @Argument(
        help: ArgumentHelp(
            "XML files, ZIP archives of them, folders (searched for *.xml and *.zip), or - for standard input; of a call folder "
                + "those that it names.", valueName: "input"))
    var inputs: [String] = []
    @Option(
        help: ArgumentHelp("The list of evaluators; of a call folder the one that it names.", valueName: "csv"))
    var evaluators: String?
    @Option(help: "The folder for the sheets; it is made when missing.") var out: String
    @Flag(help: "Replace files in the folder of --out that fundscore did not write.") var force = false
    @Option(help: "Evaluators a proposal; the rubric's minimum when left out.") var readers: Int?
    @Flag(
        help: ArgumentHelp(
            "Applicants assess each other: everybody gives as many reviews as the own proposal gets, and is named by it; "
                + "--evaluators then only says who must not read what."))
    var peers = false
    @Option(help: "With --peers: the text, published before, from which it follows who reads what.") var seed: String?
    @Option(
        help: ArgumentHelp(
            "With --peers: a file for the list of who assesses for which proposal and reads what; run --evaluators takes it.",
            valueName: "csv"))
    var list: String?
    @Option(help: "The kind of file: xlsx, ods or csv.") var format: Format?
    @Option(help: "Which handing out this is, from 1; workbooks carry it.") var issue = 1
    @Flag(help: "CSV for a spreadsheet: byte-order mark and separator of --locale.") var excel = false
    @OptionGroup var reader: ReaderOptions

    func validate() throws {
        if let readers, readers < 1 { throw ValidationError("--readers is at least 1, not \(readers)") }
        if peers, seed == nil {
            throw ValidationError("--peers needs --seed TEXT, published before, from which it follows who reads what")
        }
        if seed != nil, !peers { throw ValidationError("--seed goes with --peers") }
        if list != nil, !peers { throw ValidationError("--list goes with --peers") }
        if issue < 1 { throw ValidationError("--issue is at least 1, not \(issue)") }
        if excel, let format, format != .csv { throw ValidationError("--excel goes with --format csv") }
        try reader.validate()
    }

    /// - Parameters:
    ///   - format: where --format does not say.
    ///   - command: whose files these are.
    func write(format usual: Format, as command: String) async throws {
        let folder = try CallFolder(at: rubric)
        let reader = try reader.completed(by: folder)
        let evaluators = evaluators ?? folder?.evaluators
        guard evaluators != nil || peers else {
            throw ValidationError("no list of evaluators: name one with --evaluators")
        }
        let named = inputs.isEmpty ? folder?.inputs ?? [] : inputs
        guard !named.isEmpty else {
            throw ValidationError("no submissions: name XML files or folders after the rubric, or give a call folder")
        }
        let rubric = try RubricFile.load(folder?.rubric ?? rubric)
        let inputs = try Inputs(named)
        let list = try evaluators.map(SheetFiles.readFile)
        let screen = try reader.screen
        let (plan, peers) = await plan(Call(rubric: rubric), inputs, list, screen)
        Terminal.show(
            plan.problems,
            sources: list.map { [$0.name: String(decoding: $0.bytes, as: UTF8.self)] } ?? [:])
        guard !plan.criteria.isEmpty else {
            Terminal.note("error: no criterion of this rubric is assessed: there is nothing to fill in")
            throw ExitCode.unusable
        }
        let files = BlankSheets.files(
            for: plan, format: try kind(usual, reader), issue: issue, style: try reader.numbers)
        let filled = FilledSheets.names(in: out, among: files)
        guard filled.isEmpty else {
            let names = filled.joined(separator: ", ")
            Terminal.note(
                "\(out): error: filled in already: \(names); blank sheets are never written over them, with --force neither: "
                    + "name another folder with --out")
            throw ExitCode.unusable
        }
        try await OutputFolder(out, of: command, force: force).write(files)
        if let name = self.list, let peers, let allocation = peers.allocation {
            try WrittenFile(name, force: force).write(PeerListCSV.bytes(allocation, conflicts: peers.conflicts))
        }
        for sheet in plan.sheets {
            let count = sheet.proposals.count
            Terminal.print(
                screen.say("\(sheet.evaluator): \(count) \(plural: count, "proposal", "proposals")"))
        }
        if plan.problems.contains(where: { $0.severity == .error }) { throw ExitCode.undecided }
    }

    /// Who reads what; of peers their pools are printed, too.
    private func plan(
        _ call: Call, _ inputs: Inputs, _ list: SourceFile?, _ screen: NumberStyle
    ) async -> (plan: ReadingPlan, peers: PeerPlan?) {
        if let seed, peers {
            let peers = await call.peerPlan(
                documents: inputs.count, open: inputs.open, evaluators: list, readers: readers, seed: seed)
            for line in peers.allocation.map(PeerText.lines) ?? [] { Terminal.print(screen.text(line)) }
            return (peers.plan, peers)
        }
        let plan = await call.readingPlan(
            documents: inputs.count, open: inputs.open, evaluators: list ?? SourceFile(name: "", bytes: []),
            readers: readers)
        return (plan, nil)
    }

    private func kind(_ usual: Format, _ reader: ReaderOptions) throws -> BlankSheets.Format {
        switch format ?? (excel ? .csv : usual) {
        case .xlsx: .xlsx
        case .ods: .ods
        case .csv: .csv(try OutputDialect.dialect(excel: excel, locale: reader.localeName))
        }
    }
}

/// Score sheets in a folder in which somebody has written: a blank sheet is never put in their place.
enum FilledSheets {
    /// What is there before anybody writes.
    private static let givenColumns = ["proposal", "evaluator", "title"]
    private static let byteLimit = 64 << 20

    /// Names among `files` under which such a sheet lies in the folder, or something that is no sheet.
    static func names(in folder: String, among files: [OutputFile]) -> [String] {
        files.map(\.name).filter { name in
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            guard InputFolder.exists(InputPath(path)) else { return false }
            guard let bytes = try? InputFile.read(InputPath(path), limit: byteLimit, links: .followed) else {
                return true
            }
            return isFilled(bytes)
        }
    }

    static func isFilled(_ bytes: [UInt8]) -> Bool {
        FileContent(bytes).isBinary ? isFilledWorkbook(bytes) : isFilledTable(bytes)
    }

    /// Whether anything stands below the header in the evaluator's own columns, of which `conflict` is the first.
    private static func isFilledWorkbook(_ bytes: [UInt8]) -> Bool {
        guard let book = try? Workbook.read(bytes, name: ""), let sheet = book.sheet("Scores"),
            let own = sheet.cells.first(where: { $0.address.row == 1 && $0.content.text == "conflict" })
        else { return true }
        return sheet.cells.contains { $0.address.row > 1 && $0.address.column >= own.address.column }
    }

    private static func isFilledTable(_ bytes: [UInt8]) -> Bool {
        do throws(Diagnostic) {
            var rows = try CSVRows(bytes, name: "", isFromSpreadsheet: true)
            let columns = rows.header.indices.filter { !givenColumns.contains(rows.header[$0].text) }
            var row: [CSVCell] = []
            while try rows.next(into: &row) {
                if columns.contains(where: { !row[$0].isBlank }) { return true }
            }
            return !rows.problems.isEmpty
        } catch {
            return true
        }
    }
}
