import ArgumentParser
import Calls
import Diagnostics
import FoundationEssentials
import Intake
import Reports
import Rubrics

/// `fundscore check`: is the rubric sound, do its XPaths find something, and what would a run meet?
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks a rubric: names, types, tables, its examples; with input, what a run is going to meet.",
        discussion: """
            With input it says how often each fact is found, what cannot be read and where, and which rules refuse everybody \
            or have no answer. Exit code 1 where the rubric has errors or something cannot be read or decided.
            """)

    @Argument(
        help: ArgumentHelp(
            "A call folder, or the rubric: a YAML file, or the folder of a rubric.yaml.", valueName: "call"))
    var rubric: String
    @Argument(help: ArgumentHelp("XML files or folders to try the facts on.", valueName: "input")) var inputs:
        [String] = []
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Score sheets to check: CSV files or folders of them.", valueName: "csv"))
    var assessments: [String] = []
    @Option(help: ArgumentHelp("Who may assess, as in run: rows of others are refused.", valueName: "csv"))
    var evaluators: String?
    @OptionGroup var limit: LimitOptions
    @Option(help: "How many threads read.") var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let source = try CallSource(rubric, inputs, needsInputs: false)
        if let folder = source.folder { UnreadFiles.tell(ofUnknownIn: folder) }
        guard !source.inputs.isEmpty || assessments.isEmpty else {
            throw ValidationError("--assessments needs the submissions that were scored: name them behind the rubric")
        }
        let outcome = RubricFile.outcome(source.rubric)
        var problems = outcome.problems
        if let loaded = outcome.rubric {
            problems += Call(rubric: loaded).exampleProblems() + loaded.texts.gaps(wanted: source.folder?.language)
        }
        Terminal.show(problems, sources: RubricFile.texts(outcome))
        var isClear = true
        if let loaded = outcome.rubric, !source.inputs.isEmpty { isClear = try await foresee(loaded, source) }
        let errors = problems.count { $0.severity == .error }
        let warnings = problems.count { $0.severity == .warning }
        guard errors == 0 else {
            Terminal.print(
                "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")")
            throw outcome.sources.isEmpty ? ExitCode.unusable : ExitCode.undecided
        }
        Terminal.print(CheckSummary.text(for: outcome, warnings: warnings))
        if !isClear { throw ExitCode.undecided }
    }

    /// Reads, admits and asks the rules, and says what a run would meet.
    /// - Returns: whether everything can be read and decided.
    private func foresee(_ rubric: Rubric, _ source: CallSource) async throws -> Bool {
        let inputs = try Inputs(source.inputs, limits: limit.limits)
        let sheets = try SheetFiles(assessments.isEmpty ? source.folder?.assessments ?? [] : assessments)
        let evaluators = evaluators ?? source.folder?.evaluators
        let call = Call(rubric: rubric, options: .init(limits: limit.limits, threads: max(1, threads)))
        let request = CallRequest(
            call: call, inputs: inputs, sheets: sheets.files, sheetProblems: sheets.problems,
            evaluators: try evaluators.map { try SheetFiles.readFile($0) })
        let prepared = await request.prepared()
        let outlook = call.outlook(of: prepared.submissions)
        Terminal.show(prepared.diagnostics, sources: request.texts)
        Terminal.print(FactCounts.text(for: prepared.submissions, facts: rubric.facts))
        let parts = [
            InputProblems.text(for: prepared.submissions),
            ThousandsText.text(for: prepared.submissions, facts: rubric.facts), OutlookText.text(for: outlook),
        ]
        let text = parts.joined()
        if !text.isEmpty { Terminal.print("\n" + text) }
        return outlook.isClear && !InputProblems.areThere(in: prepared.submissions)
            && !prepared.diagnostics.contains { $0.severity == .error }
    }
}
