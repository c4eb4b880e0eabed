import ArgumentParser
import Calls
import Diagnostics
import FoundationEssentials
import Reports
import Rubrics
import Tuning

/// `fundscore compare`: two rubrics, two budgets or two sets of score sheets on the same submissions.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compares two rubrics on the same call: who enters, who leaves, who moves, why, money by group.",
        discussion: """
            OLD and NEW may be the same rubric with another budget or other score sheets. With --out it also writes \
            compare.csv, compare.json and compare.html.
            """)

    @Argument(help: "The rubric as it was: a YAML file, or the folder of a rubric.yaml.") var old: String
    @Argument(help: "The rubric as it would be.") var new: String
    @Argument(
        help: ArgumentHelp(
            "XML files, ZIP archives of them, or folders (searched for *.xml and *.zip).", valueName: "input"))
    var inputs: [String]
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Score sheets of both sides.", valueName: "csv"))
    var assessments: [String] = []
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Score sheets of the old side alone.", valueName: "csv"))
    var oldAssessments: [String] = []
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Score sheets of the new side alone.", valueName: "csv"))
    var newAssessments: [String] = []
    @Option(help: ArgumentHelp("Award this budget instead of the old rubric's.", valueName: "amount"))
    var oldBudget: String?
    @Option(help: ArgumentHelp("Award this budget instead of the new rubric's.", valueName: "amount"))
    var newBudget: String?
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Money by the values of these facts.", valueName: "fact"))
    var by: [String] = []
    @Option(help: "The folder for the files that come out; it is made when missing.") var out: String?
    @Option(help: "How many threads read and score; results never depend on it.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount
    @Flag(help: "Replace files in the folder of --out that fundscore did not write.") var force = false
    @Option(help: "Width of the tables in characters.") var width = 120

    func validate() throws {
        guard !inputs.contains("-") else {
            throw ValidationError("standard input can be read only once; name files or folders to compare on")
        }
    }

    func run() async throws {
        let before = try await side(old, oldAssessments, budget: oldBudget)
        let after = try await side(new, newAssessments, budget: newBudget)
        try check(by, among: (before.rubric.facts + after.rubric.facts).map(\.name))
        let comparison = Comparing.compare(before, after, by: by)
        if let out { try await OutputFolder(out, of: "compare", force: force).write(Reports.files(for: comparison)) }
        Terminal.print(ComparisonText.text(for: comparison, width: width))
        if let out { Terminal.note("written to \(out)") }
        if before.isUndecided || after.isUndecided { throw ExitCode.undecided }
    }

    private func check(_ facts: [String], among known: [String]) throws {
        let unknown = facts.filter { !known.contains($0) }
        for fact in unknown {
            let hint = DidYouMean.clause(for: fact, among: known)
            Terminal.note("error: --by \(fact): neither rubric has this fact\(hint)")
        }
        if !unknown.isEmpty { throw ExitCode.unusable }
    }

    /// One side runs as `fundscore run` would.
    private func side(_ rubric: String, _ own: [String], budget: String?) async throws -> CallResult {
        var arguments = [rubric] + inputs + ["--threads", String(threads)]
        if let budget { arguments += ["--budget", budget] }
        let sheets = assessments + own
        if !sheets.isEmpty { arguments += ["--assessments"] + sheets }
        return try await CallOptions.parse(arguments).result()
    }
}
