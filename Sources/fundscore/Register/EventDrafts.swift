import ArgumentParser
import Calls
import Diagnostics
import Files
import Intake
import JSON
import Register
import Reports
import Rubrics
import Wording

/// Makes the entries of an event from what stands in the call folder now.
struct EventDrafts {
    let call: RecordedCall
    let decision: DecisionOptions
    let files: [String]
    let reason: String?
    /// Of a secret seed, in hexadecimal.
    let seed: String?

    /// Throws exit code 2 when a file cannot be used.
    func drafts(of event: RecordedEvent) async throws -> [EntryDraft] {
        switch event {
        case .callOpened: [opening]
        case .rubricSealed: [sealing]
        case .seedCommitted: [try commitment()]
        case .intakeClosed: [try await closing()]
        case .sheetsReceived: [try await sheets()]
        case .trial: [try await trial()]
        case .resultProposed: try await result()
        case .departure: try await DepartureFile.drafts(call, decision)
        case .resultFinal: [try final()]
        case .lettersIssued: [try about(.lettersIssued)]
        case .correction: [try correction()]
        }
    }

    private var opening: EntryDraft {
        var draft = EntryDraft(.callOpened)
        let desks = call.folder.desks.map { desk in
            JSONValue.object([("role", .string(desk.role)), ("key", .text(desk.key?.text))])
        }
        draft.body = EntryDraft.Body(
            .object([
                ("title", .string(call.rubric.title.english)), ("sign_off", .array(desks)),
                ("program", .string(Call.version)),
            ]))
        return draft
    }

    private var sealing: EntryDraft {
        var draft = EntryDraft(.rubricSealed)
        draft.rubricSHA256 = call.rubricSHA256
        draft.inputs = call.rubricInputs + call.seedInputs
        return draft
    }

    private func commitment() throws -> EntryDraft {
        var draft = EntryDraft(.seedCommitted)
        if let seed {
            guard Hexadecimal.bytes(seed)?.count == 32 else {
                throw ValidationError("--seed-sha256 is the 64 digits that sha256sum prints, not '\(seed)'")
            }
            draft.inputs = [Entry.Input(name: CallOrder.drawName, sha256: seed)]
        } else {
            draft.inputs = call.seedInputs
        }
        guard draft.inputs.isEmpty else { return draft }
        Terminal.note(
            "\(call.rubric.file): error: the rubric draws no lots; a seed that stands nowhere yet is committed by --seed-sha256"
        )
        throw ExitCode.unusable
    }

    private func closing() async throws -> EntryDraft {
        var request = try call.request(decision)
        (request.sheets, request.sheetProblems, request.adjustments, request.evaluators) = ([], [], nil, nil)
        var draft = EntryDraft(.intakeClosed)
        let read = await request.prepared().submissions
        draft.files = call.submissions(read.indices.lazy.map { (origin: read.origin($0), proposal: read.proposal($0)) })
        return draft
    }

    private func sheets() async throws -> EntryDraft {
        let request = try call.request(decision)
        var draft = EntryDraft(.sheetsReceived)
        draft.files = request.sheets.map {
            EntryDraft.File(use: "score sheet", path: call.relative($0.name), sha256: SHA256Digest.hex($0.bytes))
        }
        guard !draft.files.isEmpty else {
            Terminal.note("\(call.folder.folder): error: there are no score sheets to record")
            throw ExitCode.unusable
        }
        return draft
    }

    private func trial() async throws -> EntryDraft {
        let made = try await MadeResult(call, decision)
        var draft = made.entry(.trial)
        draft.body = EntryDraft.Body(made.body(reason: reason))
        return draft
    }

    private func result() async throws -> [EntryDraft] {
        let made = try await MadeResult(try call.asRecorded, decision)
        return [made.entry(.resultProposed)] + made.decisions
    }

    private func final() throws -> EntryDraft {
        let store = try call.register()
        let entry = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { CallOrder(try $0.entries(), desks: []).result }
        }
        guard let entry else {
            Terminal.note("\(store.path): error: no result was proposed that could become final")
            throw ExitCode.unusable
        }
        var draft = EntryDraft(.resultFinal)
        (draft.rubricSHA256, draft.resultSHA256) = (entry.rubricSHA256, entry.resultSHA256)
        return draft
    }

    private func correction() throws -> EntryDraft {
        guard let reason, !reason.isEmpty else { throw ValidationError("a correction needs its --reason") }
        var draft = try about(.correction)
        draft.body = EntryDraft.Body(.object([("reason", .string(reason))]))
        return draft
    }

    /// An entry about files that the command line names, or about all files of a folder.
    private func about(_ kind: EntryKind) throws -> EntryDraft {
        var draft = EntryDraft(kind)
        let paths = files.flatMap { path in
            InputFolder.isFolder(InputPath(path))
                ? InputFolder.list(InputPath(path), suffixes: [""]).files.map(\.display) : [path]
        }
        draft.files = try paths.sorted { $0.precedes($1) }.map { path in
            let file = try SheetFiles.readFile(path)
            return EntryDraft.File(use: "file", path: call.relative(path), sha256: SHA256Digest.hex(file.bytes))
        }
        if let reason { draft.body = EntryDraft.Body(.object([("reason", .string(reason))])) }
        return draft
    }
}
