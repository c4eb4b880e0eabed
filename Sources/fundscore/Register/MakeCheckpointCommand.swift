import ArgumentParser
import Register
import Reports
import Rubrics
import Wording

/// `fundscore register checkpoint`
struct MakeCheckpoint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Signs the head of the register, to be kept elsewhere; asks for time stamps and takes them in.",
        discussion: """
            A checkpoint (C2SP tlog-checkpoint) in other people's hands is what makes a register hard to forge: print it, mail it, publish it. \
            With --tsq it writes the request for a time stamp (RFC 3161) of the last checkpoint, to be sent by whoever has a network; with \
            --tsr it records the answer. The program uses no network.
            """)

    @OptionGroup var register: RegisterOptions
    @Option(help: ArgumentHelp("The register's private key; its name is the checkpoint's origin.", valueName: "file"))
    var key: String?
    @Option(help: ArgumentHelp("Also write the checkpoint to this file.", valueName: "file")) var out: String?
    @Option(help: ArgumentHelp("Write a request for a time stamp of the last checkpoint.", valueName: "file")) var tsq:
        String?
    @Option(help: ArgumentHelp("Record the answer to such a request.", valueName: "file")) var tsr: String?
    @Flag(help: "Replace files that are there.") var force = false

    func validate() throws {
        guard key != nil || tsq != nil || tsr != nil else {
            throw ValidationError("--key FILE makes a checkpoint; --tsq FILE and --tsr FILE are for its time stamp")
        }
    }

    func run() async throws {
        let call = try register.recorded
        let store = try call.register()
        if let tsr { try takeIn(tsr, store, register.recording(call), register.screen(call)) }
        if let key { try await sign(try KnownFile.signer(key), store, register.recording(call)) }
        if let tsq { try await request(tsq, store) }
    }

    private func sign(_ signer: NoteSigner, _ store: RegisterFile, _ recording: Recording) async throws {
        let (seq, note) = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.checkpoint(signer, recording)
        }
        Terminal.write(note.description.utf8)
        if let out { try await write(Array(note.description.utf8), to: out) }
        Terminal.note("entry \(seq): checkpoint; check it with the public key \(signer.key.text)")
    }

    private func request(_ path: String, _ store: RegisterFile) async throws {
        let note = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { reader in
                guard let note = try reader.checkpoints().last else {
                    throw RegisterProblem(
                        "there is no checkpoint yet of which a time stamp could be asked for; --key FILE makes one")
                }
                return note
            }
        }
        try await write(TimeStampRequest(of: Array(note.description.utf8)).bytes, to: path)
        Terminal.note("\(path): a request for a time stamp; send it to an authority and take its answer in with --tsr")
    }

    private func takeIn(_ path: String, _ store: RegisterFile, _ recording: Recording, _ style: NumberStyle) throws {
        let bytes = try SheetFiles.readFile(path).bytes
        let taken = try RecordedCall.attempt(path) { () throws(RegisterProblem) in try store.stamp(bytes, recording) }
        let (seq, size, time) = (taken.seq, taken.checkpoint.size, "\(taken.stamp.time)")
        Terminal.print(
            style.say(
                "entry \(seq): the checkpoint of \(size) entries was stamped at \(time) by the authority's clock"))
        Terminal.print(style.say("not checked: \(TimeStamp.unchecked)"))
    }

    private func write(_ bytes: [UInt8], to path: String) async throws {
        try WrittenFile(path, force: force).write(bytes)
    }
}
