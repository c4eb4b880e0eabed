import ArgumentParser
import Calls
import Diagnostics
import FoundationEssentials
import Reports
import Rubrics

/// `fundscore check`: is the rubric sound, and do its XPaths find something?
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks a rubric: names, types, tables, its examples; with input, how often each fact is found.")

    @Argument(help: "The rubric: a YAML file, or the folder of a rubric.yaml.") var rubric: String
    @Argument(help: ArgumentHelp("XML files or folders to try the facts on.", valueName: "input")) var inputs:
        [String] = []
    @Option(help: "How many threads read.") var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let outcome = RubricFile.outcome(rubric)
        var problems = outcome.problems
        if let loaded = outcome.rubric { problems += Call(rubric: loaded).exampleProblems() }
        Terminal.show(problems, sources: RubricFile.texts(outcome))
        if let loaded = outcome.rubric, !inputs.isEmpty { try await count(loaded) }
        let errors = problems.count { $0.severity == .error }
        let warnings = problems.count { $0.severity == .warning }
        guard errors == 0 else {
            Terminal.print(
                "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")")
            throw outcome.sources.isEmpty ? ExitCode.unusable : ExitCode.undecided
        }
        Terminal.print(CheckSummary.text(for: outcome, warnings: warnings))
    }

    private func count(_ rubric: Rubric) async throws {
        let inputs = try Inputs(inputs)
        let submissions = await Call(rubric: rubric, options: .init(threads: max(1, threads)))
            .read(documents: inputs.count, open: inputs.open, digests: false, progress: { _ in })
        Terminal.print(FactCounts.text(for: submissions, facts: rubric.facts))
    }
}
