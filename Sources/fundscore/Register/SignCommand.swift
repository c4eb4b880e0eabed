import ArgumentParser
import Diagnostics
import Register
import Rubrics
import Wording

/// `fundscore register sign`
struct Sign: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Signs the result that was proposed last, for a desk of sign_off in call.yaml.",
        discussion:
            "Desks sign in the order of call.yaml. A result that is changed afterwards, or departed from, makes the signature void, visibly."
    )

    @OptionGroup var register: RegisterOptions
    @Option(help: ArgumentHelp("The desk that signs.", valueName: "desk")) var role: String
    @Option(help: ArgumentHelp("Its private key.", valueName: "file")) var key: String

    func run() throws {
        let call = try register.recorded
        let desks = call.folder.desks.map(\.role)
        guard desks.contains(role) else {
            let hint = DidYouMean.clause(for: role, among: desks)
            let known =
                desks.isEmpty ? "; call.yaml has no 'sign_off'" : "; the desks are \(desks.joined(separator: ", "))"
            throw ValidationError("'\(role)' is no desk of this call\(hint.isEmpty ? known : hint)")
        }
        let signer = try KnownFile.signer(key)
        if let own = try call.deskKeys[role], own != signer.key {
            Terminal.note(
                "\(key): error: this is not the key of \(role): call.yaml has \(own.text), this is \(signer.key.text)")
            throw ExitCode.unusable
        }
        let store = try call.register()
        let recording = register.recording(call, actor: SignOff.actor(signer.key))
        let seq = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.write(recording) { writer in
                try writer.add(try draft(try writer.reader.entries(), desks, recording, signer))
            }
        }
        Terminal.print(try register.screen(call).say("entry \(seq): signed by \(role)"))
    }

    private func draft(
        _ entries: [Entry], _ desks: [String], _ recording: Recording, _ signer: NoteSigner
    ) throws -> EntryDraft {
        let order = CallOrder(entries, desks: desks)
        guard let result = order.result, let sha256 = result.resultSHA256 else {
            throw RegisterProblem(
                "no result was proposed that could be signed; `fundscore register record CALL result.proposed` does that"
            )
        }
        if order.signatures.contains(where: { $0.role == role }) {
            throw RegisterProblem("\(role) has signed this result already")
        }
        let missing = order.desks.prefix { $0 != role }.filter { desk in !order.signatures.contains { $0.role == desk }
        }
        if let first = missing.first { throw RegisterProblem("\(first) signs before \(role)") }
        var draft = EntryDraft(.signed)
        draft.role = role
        draft.rubricSHA256 = result.rubricSHA256
        draft.resultSHA256 = sha256
        let signOff = SignOff(
            call: recording.call, role: role, resultSHA256: sha256, entry: result.seq, after: entries)
        draft.body = EntryDraft.Body(signOff.body(signedBy: signer))
        return draft
    }
}
