import ArgumentParser
import Letters

/// `fundscore run`: the whole job.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Scores and ranks the submissions, awards the budget, and prints the shortlist.",
        discussion:
            "With --out it also writes report.html, decisions.csv, scores.csv, facts.csv, seal.csv and result.json; with --xlsx decisions.xlsx."
    )

    @OptionGroup var call: CallOptions
    @OptionGroup var trial: TrialOptions
    @OptionGroup var output: OutputOptions
    @Flag(
        name: .customLong("public"),
        help: ArgumentHelp(
            "Write for everybody, and nothing else: the files of publish --profile public, a page and tables without evaluators, comments, "
                + "natural persons and numbers below five. --out names a folder of their own."))
    var isPublic = false

    func validate() throws {
        guard isPublic else { return }
        if output.out == nil { throw ValidationError("--public needs --out, a folder of its own") }
        if !trial.given.isEmpty { throw ValidationError("--public tells the decision: it does not go with --set") }
        if output.xlsx || output.excel { throw ValidationError("--public does not go with --xlsx and --excel") }
    }

    func run() async throws {
        if isPublic, let out = output.out {
            return try await PublishCommand.publish(
                .general, of: call, date: nil, reader: output.reader, to: out, force: output.force)
        }
        let source = try call.source
        // What a call folder holds is the decision: a trial is written only where it is told to.
        let output = try source.folder?.completing(output, isTrial: !trial.given.isEmpty) ?? output
        try output.check(besides: source.read(by: call.decision))
        let result = try await call.result(trial: trial.settings)
        let written = try CallOutput(
            result, in: source.folder, isTrial: !trial.given.isEmpty, output, threads: call.decision.threads)
        try await written.write()
    }
}
