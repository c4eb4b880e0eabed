import ArgumentParser
import JSON
import Register
import Wording

/// `fundscore register complaint`
struct Complain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complaint",
        abstract: "Records a complaint about the decision on a proposal, or what was decided on it.",
        discussion:
            "fundscore appeal CALL --proposal ID --set CRITERION=SCORE shows what a corrected score would change.")

    @OptionGroup var register: RegisterOptions
    @Option(help: ArgumentHelp("The proposal.", valueName: "id")) var proposal: String
    @Option(help: ArgumentHelp("What is complained of, or why it was decided so.", valueName: "text")) var text: String
    @Option(help: ArgumentHelp("Decides the complaint of this entry.", valueName: "seq")) var decides: Int?
    @Option(help: ArgumentHelp("upheld or rejected.", valueName: "outcome")) var outcome: ComplaintOutcome?

    func validate() throws {
        guard !text.allSatisfy(\.isWhitespace) else { throw ValidationError("--text says why; it is empty") }
        guard (decides == nil) == (outcome == nil) else {
            throw ValidationError("--decides SEQ and --outcome upheld or rejected belong together")
        }
    }

    func run() throws {
        let call = try register.recorded
        let store = try call.register()
        let (seq, kind) = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.write(register.recording(call)) { writer in
                let draft = try draft(writer.reader)
                return (try writer.add(draft), draft.kind)
            }
        }
        Terminal.print(try register.screen(call).say("entry \(seq): \(kind.rawValue)"))
    }

    private func draft(_ reader: RegisterReader) throws -> EntryDraft {
        guard let about = try reader.decision(on: proposal) else {
            throw RegisterProblem("the last result has no decision on the proposal \(proposal)")
        }
        var draft = EntryDraft(decides == nil ? .complaint : .complaintDecided)
        var members: [JSONValue.Member] = [
            ("proposal", .string(proposal)), ("text", .string(text)), ("about", .string("entry \(about)")),
        ]
        if let decides, let outcome {
            guard let complaint = try reader.entry(decides), complaint.kind == .complaint,
                try reader.value(of: decides)?["proposal"]?.text == proposal
            else { throw RegisterProblem("entry \(decides) is no complaint about \(proposal)") }
            draft.inputs = [Entry.Input(name: "complaint of entry \(decides)", sha256: complaint.bodySHA256 ?? "")]
            members.append(("outcome", .string(outcome.rawValue)))
        }
        draft.body = EntryDraft.Body(.object(members), of: proposal)
        return draft
    }
}

/// What became of a complaint.
enum ComplaintOutcome: String, ExpressibleByArgument, CaseIterable {
    case upheld, rejected
}
