import ArgumentParser
import Register
import Wording

/// `fundscore register forget`
struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Deletes what the register says of a proposal; every proof stays good.",
        discussion:
            "For the end of a retention period. The entries stay, and hold nothing but salted digests of what they said."
    )

    @OptionGroup var register: RegisterOptions
    @Argument(help: ArgumentHelp("The proposal.", valueName: "id")) var proposal: String

    func run() throws {
        let call = try register.recorded
        let store = try call.register()
        let seq = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.forget(proposal, register.recording(call))
        }
        Terminal.print(
            try register.screen(call).say("entry \(seq): what the register said of \(proposal) is deleted"))
    }
}
