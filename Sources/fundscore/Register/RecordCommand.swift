import ArgumentParser
import Diagnostics
import Register
import Rubrics
import Wording

/// `fundscore register record`: writes down that something happened.
struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Records an event of the call, with the SHA-256 of every file that it concerns.",
        discussion: """
            EVENT is one of \(RecordedEvent.names). What comes in the wrong order is recorded all the same, and said: by this command, by \
            'register verify' and by 'register status'.
            """)

    @OptionGroup var register: RegisterOptions
    @Argument(help: ArgumentHelp("What happened.", valueName: "event")) var event: String
    @OptionGroup var decision: DecisionOptions
    @OptionGroup var trial: TrialOptions
    @Option(help: ArgumentHelp("Files that the event concerns, such as letters.", valueName: "path")) var file:
        [String] = []
    @Option(help: ArgumentHelp("Why, in a sentence; a correction needs one.", valueName: "text")) var reason: String?
    @Option(help: ArgumentHelp("seed.committed: the SHA-256 of a seed that is still secret.", valueName: "hex"))
    var seedSha256: String?

    func validate() throws {
        if !trial.given.isEmpty, event != RecordedEvent.trial.rawValue {
            throw ValidationError("--set tries something out; only a trial can be recorded with it")
        }
        if trial.given.isEmpty, decision.changesNothing, event == RecordedEvent.trial.rawValue {
            throw ValidationError("a trial says what it tries: --set PATH=VALUE, or --budget")
        }
        guard RecordedEvent(rawValue: event) == nil else { return }
        let hint = DidYouMean.clause(for: event, among: RecordedEvent.allCases.map(\.rawValue))
        throw ValidationError(
            "there is no event '\(event)'\(hint.isEmpty ? "; the events are \(RecordedEvent.names)" : hint)")
    }

    func run() async throws {
        guard let event = RecordedEvent(rawValue: event) else { return }
        let call = try RecordedCall(register.call, trial: trial.settings)
        let store = try call.register(makes: event == .callOpened)
        let drafts = try await EventDrafts(
            call: call, decision: decision, files: file, reason: reason, seed: seedSha256
        )
        .drafts(of: event)
        let recording = register.recording(call)
        let (seqs, sentences) = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.write(recording) { writer in
                let desks = call.folder.desks.map(\.role)
                let before = Set(CallOrder(try writer.reader.entries(), desks: desks).faults.map(\.text))
                let seqs = try drafts.map { try writer.add($0) }
                let after = CallOrder(try writer.reader.entries(), desks: desks).faults.map(\.text)
                return (seqs, after.filter { !before.contains($0) })
            }
        }
        let recorded = Self.text(event, seqs)
        let text = event == .trial ? Message("\(recorded), \(try Self.moment(store))") : recorded
        Terminal.print(try register.screen(call).text(text))
        for sentence in sentences { Terminal.note("warning: \(sentence.english)") }
    }

    /// Whether anybody could know the scores when something was tried out.
    private static func moment(_ store: RegisterFile) throws -> Message {
        let entries = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { try $0.entries(of: [.sheetsReceived]) }
        }
        return entries.first.map { Message("after score sheets came (entry \($0.seq))") }
            ?? Message("before any score sheet came")
    }

    private static func text(_ event: RecordedEvent, _ seqs: [Int]) -> Message {
        guard let first = seqs.first, let last = seqs.last else {
            return Message("nothing to record: every row is in the register")
        }
        return first == last
            ? Message("entry \(first): \(event.rawValue)") : Message("entries \(first) to \(last): \(event.rawValue)")
    }
}
