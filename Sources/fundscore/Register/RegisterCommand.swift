import ArgumentParser

/// `fundscore register`: what happened in a call, in an order that nobody can change unseen.
struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Keeps the register of a call: what was decided, from what, when, and who signed.",
        discussion: """
            The register is a file beside the call's results. Entries form a Merkle tree (RFC 6962); a signed checkpoint of it that is \
            kept elsewhere shows later that nothing was changed or cut off. It uses no network.
            """,
        subcommands: [
            Record.self, List.self, Show.self, VerifyRegister.self, StatusOfRegister.self, Replay.self, Diff.self,
            MakeCheckpoint.self, Prove.self, Sign.self, Promote.self, Complain.self, Forget.self, MakeKey.self,
        ])
}
