import ArgumentParser
import Calls
import Diagnostics
import Reports
import Rubrics
import Tabular

/// `fundscore scoresheet`: blank score sheets for the evaluators.
struct Scoresheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scoresheet",
        abstract: "Writes blank score sheets, one file an evaluator: evenly, conflicts of interest left out.",
        discussion: """
            The list of evaluators is a CSV file with the columns evaluator and, optionally, conflicts (ids of proposals, \
            separated by blanks or semicolons). The sheets come back through run --assessments DIR.
            """)

    @Argument(help: "The rubric: a YAML file, or the folder of a rubric.yaml.") var rubric: String
    @Argument(
        help: ArgumentHelp(
            "XML files, ZIP archives of them, folders (searched for *.xml and *.zip), or - for standard input.",
            valueName: "input"))
    var inputs: [String]
    @Option(help: ArgumentHelp("The list of evaluators.", valueName: "csv")) var evaluators: String
    @Option(help: "The folder for the sheets; it is made when missing.") var out: String
    @Flag(help: "Replace files in the folder of --out that fundscore did not write.") var force = false
    @Flag(help: "For a spreadsheet: byte-order mark, and the separator of --locale.") var excel = false
    @Option(help: "Language and country of the spreadsheet for --excel, such as de_DE.") var locale = "en_GB"
    @Option(help: "Evaluators a proposal; the rubric's minimum when left out.") var readers: Int?

    func validate() throws {
        do throws(LocaleProblem) {
            _ = try OutputDialect.dialect(excel: excel, locale: locale)
        } catch {
            throw ValidationError(error.description)
        }
        if let readers, readers < 1 { throw ValidationError("--readers is at least 1, not \(readers)") }
    }

    func run() async throws {
        let rubric = try RubricFile.load(rubric)
        let inputs = try Inputs(inputs)
        let list = try SheetFiles.readFile(evaluators)
        let plan = await Call(rubric: rubric).readingPlan(
            documents: inputs.count, open: inputs.open, evaluators: list, readers: readers)
        Terminal.show(plan.problems, sources: [list.name: String(decoding: list.bytes, as: UTF8.self)])
        guard !plan.criteria.isEmpty else {
            Terminal.note("error: no criterion of this rubric is assessed: there is nothing to fill in")
            throw ExitCode.unusable
        }
        let sheets = BlankSheets.files(for: plan, dialect: try OutputDialect.dialect(excel: excel, locale: locale))
        let filled = FilledSheets.names(in: out, among: sheets)
        guard filled.isEmpty else {
            let names = filled.joined(separator: ", ")
            Terminal.note(
                "\(out): error: filled in already: \(names); blank sheets are never written over them, with --force neither: "
                    + "name another folder with --out")
            throw ExitCode.unusable
        }
        try await OutputFolder(out, of: "scoresheet", force: force).write(sheets)
        for sheet in plan.sheets {
            let count = sheet.proposals.count
            Terminal.print("\(sheet.evaluator): \(count) \(count == 1 ? "proposal" : "proposals")")
        }
        if plan.problems.contains(where: { $0.severity == .error }) { throw ExitCode.undecided }
    }
}
