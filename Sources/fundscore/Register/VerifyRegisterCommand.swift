import ArgumentParser
import Calls
import Register
import Rubrics
import Wording

/// `fundscore register verify`
struct VerifyRegister: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Goes through the whole register and says what was done to it, if anything was.",
        discussion: """
            It tells apart what was edited, removed or reordered, a register that is shorter than a known checkpoint or forked from it, \
            signatures by other keys, time stamps of other checkpoints, files that are not those that were recorded, and what came in the \
            wrong order. Only a checkpoint that was kept elsewhere (--known) shows that nothing was cut off and nothing was written anew. \
            Exit code 0: nothing found; 1: something was.
            """)

    @Argument(help: ArgumentHelp("A call folder.", valueName: "call")) var call: String
    @Option(help: ArgumentHelp("A checkpoint, or a proof with one, that was kept elsewhere.", valueName: "file"))
    var known: [String] = []
    @Option(help: ArgumentHelp("The public key that signed the known checkpoints.", valueName: "key")) var key: String?
    @OptionGroup var reader: ReaderOptions
    @Flag(help: "Do not read the files of the call, only the register.") var withoutFiles = false

    func run() throws {
        let folder = try RecordedCall.folder(call)
        let store = try RecordedCall.register(of: folder)
        let known = try self.known.map(KnownFile.read)
        let desks = try RecordedCall.deskKeys(of: folder)
        let checked = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { reader -> Checked in
                let verification = try Verification(reader, known: known, desks: desks)
                let files = try withoutFiles ? [] : FileCheck(folder, reader).faults
                return Checked(verification: verification, files: files)
            }
        }
        let signatures = try known.compactMap(signatureFault)
        let faults = (checked.verification.faults + checked.files + signatures).map(\.message)
        let order = CallOrder(checked.verification.entries, desks: folder.desks.map(\.role)).faults.map {
            Message("order: \($0.text)")
        }
        Terminal.print(text(checked.verification, faults + order, try reader.screen(of: folder)))
        if !faults.isEmpty || !order.isEmpty { throw ExitCode.undecided }
    }

    private struct Checked {
        var verification: Verification
        var files: [RegisterFault]
    }

    /// A known checkpoint that its key did not sign.
    private func signatureFault(_ known: KnownCheckpoint) throws -> RegisterFault? {
        guard let text = key else {
            Terminal.note("note: the signature of \(known.file) is not checked without --key")
            return nil
        }
        guard let key = NoteKey(text) else {
            throw ValidationError("--key is a public key such as 'register key' prints")
        }
        return known.note.verdict(of: key) == .signed
            ? nil : RegisterFault(.signature, nil, Message("\(known.file) is not signed by \(key.text)"))
    }

    private func text(_ verification: Verification, _ faults: [Message], _ style: NumberStyle) -> String {
        let (size, root) = (verification.size, verification.root.base64)
        let count = Message("\(size) \(plural: size, "entry", "entries")")
        let found = faults.count
        let sum =
            faults.isEmpty
            ? Message("sound: \(count), each as it was recorded; root \(root)")
            : Message("\(found) \(plural: found, "problem", "problems") in \(count)")
        let limit =
            known.isEmpty
            ? Message(
                """
                Without a checkpoint that was kept elsewhere (--known) nobody can see whether entries were cut off at the end, or all were \
                written anew.
                """)
            : Message("Entries behind the last known checkpoint could have been cut off or written anew.")
        return (faults + [sum, limit]).map(style.text).joined(separator: "\n")
    }
}

/// Holds the files of the call folder against those that the last entries of each kind recorded.
struct FileCheck {
    private(set) var faults: [RegisterFault] = []
    private let folder: CallFolder

    /// Reads files; a file of an archive (`a.zip!b.xml`) is left to `register replay`.
    init(_ folder: CallFolder, _ reader: RegisterReader) throws {
        self.folder = folder
        var seen: Set<String> = []
        let kinds: [EntryKind] = [.resultProposed, .sheetsReceived, .intakeClosed]
        for entry in try kinds.compactMap({ try reader.entries(of: [$0]).last }) {
            let paths = try reader.paths(of: entry.seq)
            for input in entry.inputs {
                guard let path = input.fileDigest.flatMap({ paths[$0] }), !path.contains("!"),
                    seen.insert(path).inserted
                else {
                    continue
                }
                check(path, input, entry)
            }
        }
    }

    private mutating func check(_ path: String, _ input: Entry.Input, _ entry: Entry) {
        let place = path.hasPrefix("/") ? path : folder.folder + path
        let recorded = Message("entry \(entry.seq) (\(entry.kind.rawValue))")
        let file = Message("\(FileUse.word(input.use)) \(place)")
        switch RubricFile.read(place) {
        case .success(let bytes):
            let now = SHA256Digest.hex(bytes)
            guard now != input.sha256, !input.sha256.isEmpty else { return }
            faults.append(
                RegisterFault(
                    .input, entry.seq,
                    Message("\(file) is not the file of \(recorded): its SHA-256 was \(input.sha256), now it is \(now)")
                ))
        case .failure:
            faults.append(
                RegisterFault(.input, entry.seq, Message("\(file) of \(recorded) cannot be read any more")))
        }
    }
}
