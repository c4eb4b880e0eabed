import ArgumentParser
import Calls
import Diagnostics
import Intake
import Reports

/// `fundscore explain`: why a proposal ended where it did.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explains one decision: every criterion, rule, fact and evaluator, down to file and line.")

    @OptionGroup var call: CallOptions
    @OptionGroup var trial: TrialOptions
    @Option(help: "The proposal's id, or the name of a file that was refused.") var proposal: String
    @OptionGroup var reader: ReaderOptions

    func run() async throws {
        let style = try reader.completed(by: call.source.folder).screen
        let result = try await call.result(trial: trial.settings)
        guard
            let text = Explanation.text(for: proposal, in: result, style: style)
                ?? Explanation.text(forFile: proposal, in: result, style: style)
        else {
            let ids = result.rows.proposals
            let hint = DidYouMean.clause(for: proposal, among: ids)
            Terminal.note("error: no submission has the id '\(proposal)'\(hint)")
            throw ExitCode.unusable
        }
        let notices =
            TrialNotice.text(for: result, style: style) + UnusedNotice.text(for: result, style: style)
            + TranslationNotice.text(for: result.rubric, style: style)
        Terminal.print(notices + text)
        if !result.unused.isEmpty { throw ExitCode.undecided }
    }
}
