import ArgumentParser
import Calls
import Diagnostics
import Reports
import Rubrics

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
    @Option(help: "Evaluators a proposal; the rubric's minimum when left out.") var readers: Int?

    func validate() throws {
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
        try await OutputFolder(out, of: "scoresheet", force: force).write(BlankSheets.files(for: plan))
        for sheet in plan.sheets {
            let count = sheet.proposals.count
            Terminal.print("\(sheet.evaluator): \(count) \(count == 1 ? "proposal" : "proposals")")
        }
        if plan.problems.contains(where: { $0.severity == .error }) { throw ExitCode.undecided }
    }
}
