import ArgumentParser
import Calls
import Diagnostics
import FoundationEssentials
import Register
import Reports
import Wording

/// `fundscore register replay`
struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Makes a recorded result again from the files of the call: identical, or the first difference.",
        discussion: """
            The files are those of the call folder; each that is not the recorded one, by its SHA-256, is named, and so is every cell of a \
            score sheet that says something else now. Exit code 0: identical; 1: different.
            """)

    @Argument(help: ArgumentHelp("A call folder.", valueName: "call")) var call: String
    @Argument(
        help: ArgumentHelp(
            "The number of the entry of a result or a trial, or of what speaks of one: a signature, a departure, a complaint.",
            valueName: "seq")) var seq: Int
    @OptionGroup var reader: ReaderOptions
    @Option(help: "How many threads read and score; results never depend on it.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let recorded = try RecordedCall(call)
        let style = try reader.screen(of: recorded.folder)
        let past = try PastResult(seq, recorded)
        let made = try await past.again(threads: threads)
        if made.sha256 == past.entry.resultSHA256 {
            Terminal.print(
                style.say(
                    "identical: \(made.result.rows.count) submissions, every number and reason as in entry \(past.entry.seq)"
                ))
            return try showDepartures(from: made, recorded, style)
        }
        let lines = [Message("different")] + past.differences(from: made)
        Terminal.print(lines.map(style.text).joined(separator: "\n"))
        throw ExitCode.undecided
    }

    /// The list before and after the committee departed from it, where it did.
    private func showDepartures(from made: MadeResult, _ call: RecordedCall, _ style: NumberStyle) throws {
        let store = try call.register()
        let departures = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { try RecordedDepartures($0, of: made.sha256) }
        }.joined([])
        if !departures.isEmpty { Terminal.print(made.result.departureText(departures, style)) }
    }
}
