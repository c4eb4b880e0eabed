import ArgumentParser
import Calls
import Reports
import Tuning

/// `fundscore tune`: what moves the list, and how far each number may move before it does.
struct Tune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tune",
        abstract:
            "Flip points of weights, thresholds and budgets, probability of funding, evaluators, what it would take.",
        discussion: "Changes no score. With --out it also writes tuning.json, a table a study, and report.html.")

    @OptionGroup var call: CallOptions
    @Option(help: "The folder for the files that come out; it is made when missing.") var out: String?
    @Option(help: "How many times weights and scores are drawn for the probability of funding.") var draws = 10_000
    @Option(help: "Seed of the draws; the same seed gives the same files.") var seed = "fundscore"
    @Flag(help: "Replace files in the folder of --out that fundscore did not write.") var force = false
    @Option(help: "Width of the tables in characters.") var width = 120

    func validate() throws {
        guard (1...10_000_000).contains(draws) else {
            throw ValidationError("--draws is from 1 to 10000000, not \(draws)")
        }
    }

    func run() async throws {
        let (call, prepared) = try await call.prepared()
        let progress = StudyProgress()
        let report = await TuningStudy.report(
            call: call, prepared: prepared,
            options: TuningStudy.Options(seed: seed, draws: draws, threads: call.options.threads),
            progress: progress.report)
        Terminal.show(report.result.diagnostics.filter { !prepared.diagnostics.contains($0) })
        if let out { try await OutputFolder(out, of: "tune", force: force).write(Reports.files(for: report)) }
        Terminal.print(TuningText.text(for: report, width: width))
        if let out { Terminal.note("written to \(out)") }
        if report.result.isUndecided || report.result.hasErrors { throw ExitCode.undecided }
    }
}
