import ArgumentParser
import Calls
import Reports
import Synchronization
import Tuning

/// `fundscore tune`: what moves the list, and how far each number may move before it does.
struct Tune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tune",
        abstract:
            "Flip points of weights, thresholds and budgets, probability of funding, evaluators, what it would take.",
        discussion: "Changes no score. With --out it also writes tuning.json, a table a study, and report.html.")

    @OptionGroup var call: CallOptions
    @OptionGroup var trial: TrialOptions
    @Option(help: "How many times weights and scores are drawn for the probability of funding.") var draws = 10_000
    @Option(help: "Seed of the draws; the same seed gives the same files.") var seed = "fundscore"
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...10_000_000).contains(draws) else {
            throw ValidationError("--draws is from 1 to 10000000, not \(draws)")
        }
    }

    func run() async throws {
        let source = try call.source
        var output = output
        output.reader = try output.reader.completed(by: source.folder)
        try output.check(besides: source.read(by: call.decision))
        let (dialect, numbers, style) = (try output.dialect, try output.numbers, try output.screen)
        let (call, prepared) = try await call.prepared(trial: trial.settings)
        let progress = StudyProgress()
        let report = await TuningStudy.report(
            call: call, prepared: prepared,
            options: TuningStudy.Options(seed: seed, draws: draws, threads: call.options.threads),
            progress: progress.report)
        Terminal.show(report.result.diagnostics.filter { !prepared.diagnostics.contains($0) })
        try await output.write(
            Reports.files(for: report, dialect: dialect, numbers: numbers, xlsx: output.xlsx), of: "tune")
        Terminal.print(
            TrialNotice.text(for: report.result, style: style) + UnusedNotice.text(for: report.result, style: style)
                + TranslationNotice.text(for: report.result.rubric, style: style)
                + TuningText.text(for: report, width: output.width, style: style))
        output.noteFolder()
        if report.result.isUndecided || !report.result.unused.isEmpty { throw ExitCode.undecided }
    }
}

/// Progress of studies on a terminal, for what takes over a second.
final class StudyProgress: Sendable {
    private let started = ContinuousClock.now
    private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

    @Sendable func report(_ study: String, _ done: Int, _ total: Int) {
        let now = ContinuousClock.now
        guard now - started > .seconds(1) else { return }
        let isDue = lastShown.withLock { last in
            if let last, now - last < .milliseconds(500) { return false }
            last = now
            return true
        }
        if isDue { Terminal.progress(total > 1 ? "\(study): \(done) of \(total)" : study) }
    }
}
