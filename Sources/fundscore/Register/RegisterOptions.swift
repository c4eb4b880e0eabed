import ArgumentParser
import Register
import Rubrics
import Wording

/// What every command that records something takes.
struct RegisterOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("A call folder; it has a call.yaml.", valueName: "call")) var call: String

    @Option(help: "The office that acts; not a person's name, which no entry holds.") var actor = "fundscore"

    @OptionGroup var reader: ReaderOptions

    @Option(help: "When, as 2026-11-28T10:00:00Z, instead of this machine's clock.") var at: String?

    func validate() throws {
        guard let at else { return }
        guard UTCTime(at) != nil else {
            throw ValidationError("--at is a moment in UTC such as 2026-11-28T10:00:00Z, not '\(at)'")
        }
    }

    /// Throws exit code 2 when the folder or its rubric cannot be used.
    var recorded: RecordedCall { get throws { try RecordedCall(call) } }

    /// Of what is printed about the call.
    func screen(_ call: RecordedCall) throws -> NumberStyle { try reader.screen(of: call.folder) }

    /// Who records, and when.
    /// - Parameter actor: instead of that of the command line.
    func recording(_ call: RecordedCall, actor: String? = nil) -> Recording {
        Recording(call: call.rubric.id, actor: actor ?? self.actor, at: at)
    }
}
