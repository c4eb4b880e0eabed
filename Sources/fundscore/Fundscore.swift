import ArgumentParser
import Calls
import Glibc

/// The command line: a verb a file; it parses options, reads files, prints, and exits.
///
/// Every verb writes its name: otherwise the library makes it of the name of the type, for all verbs at every start.
@main
struct Fundscore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fundscore",
        abstract: "Reads XML submissions, scores them with a rubric, ranks them, and awards the budget.",
        discussion: """
            Exit codes: 0 done; 1 a check found problems, or a decision is left undecided; 2 a rubric or an input \
            cannot be used; 64 wrong usage; 129, 130, 143 stopped by a signal.
            """,
        version: Call.version,
        subcommands: [
            Run.self, New.self, StatusOfCall.self, Check.self, Explain.self, Facts.self, SheetsCommand.self,
            Scoresheet.self, Compare.self,
            Tune.self, StudioCommand.self, LettersCommand.self, PublishCommand.self,
            Feel.self,
            Verify.self, Cells.self, Schema.self, RegisterCommand.self, AppealCommand.self,
            Score.self, Merge.self,
        ])
}

extension Fundscore {
    static func main() async {
        let watch = Interruption.watch()
        let verbs = configuration.subcommands.compactMap { $0.configuration.commandName }
        if let problem = ArgumentHints.ofProcess.unknownVerb(among: verbs) {
            Terminal.note("Error: \(problem)\n  See 'fundscore --help' for more information.")
            exit(withError: ExitCode(EX_USAGE))
        }
        let folded = FoldedArguments.ofProcess
        // What is wrong with them is said of the arguments as they were written.
        let isSound = folded.isFolded && (try? parseAsRoot(folded.arguments)) != nil
        await main(isSound ? folded.arguments : Feel.arguments(CommandLine.arguments.dropFirst()))
        withExtendedLifetime(watch) {}
    }
}

extension ExitCode {
    /// A check found problems, or a decision is left to people.
    static let undecided = ExitCode(1)
    /// A rubric or an input cannot be used.
    static let unusable = ExitCode(2)
}
