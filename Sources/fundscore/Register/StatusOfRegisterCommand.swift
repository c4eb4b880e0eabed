import ArgumentParser
import Register
import Rubrics
import Wording

/// `fundscore register status`
struct StatusOfRegister: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Says where the call stands between its opening and its letters, and what comes next.",
        discussion: "Exit code 1 while something came in the wrong order.")

    @Argument(help: ArgumentHelp("A call folder.", valueName: "call")) var call: String
    @OptionGroup var reader: ReaderOptions

    func run() throws {
        let folder = try RecordedCall.folder(call)
        let style = try reader.screen(of: folder)
        let store = try RecordedCall.register(of: folder)
        let (entries, departures) = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { reader in
                let entries = try reader.entries()
                let result = CallOrder(entries, desks: []).result?.resultSHA256
                return (entries, try RecordedDepartures(reader, of: result ?? ""))
            }
        }
        let order = CallOrder(entries, desks: folder.desks.map(\.role))
        let stages = order.stages(folder: call)
        let width = stages.map { style.text($0.name).count }.max() ?? 0
        for stage in stages { Terminal.print(Self.line(stage, width, style)) }
        let trials = order.trials
        if trials != (0, 0) {
            Terminal.print(
                style.say(
                    "trials of other rules: \(trials.before) before score sheets came, \(trials.after) after"))
        }
        for gap in try DepartureGaps(folder, departures).sentences { Terminal.print(gap) }
        for fault in order.faults { Terminal.print(style.say("out of order: \(fault.text)")) }
        if let next = stages.first(where: { $0.state == .missing }) {
            Terminal.print(style.say("next: \(next.name)") + (next.command.map { " (\($0))" } ?? ""))
        }
        if !order.faults.isEmpty { throw ExitCode.undecided }
    }

    private static func line(_ stage: CallStage, _ width: Int, _ style: NumberStyle) -> String {
        let text = style.text(stage.name)
        let name = text + String(repeating: " ", count: width - text.count)
        guard let last = stage.seqs.last else { return style.say("\(name)  missing") }
        let all = stage.seqs.map(String.init).joined(separator: ", ")
        let numbers = stage.seqs.count == 1 ? Message("entry \(last)") : Message("entries \(all)")
        return style.say("\(name)  done     \(stage.at ?? "")  \(numbers)")
    }
}
