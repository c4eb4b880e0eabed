import ArgumentParser
import Calls
import Files
import Intake
import Letters
import Register
import Rubrics
import Wording

/// The decision on a call folder, as letters and publications tell it: the result, as recorded departures leave it, and why it must not
/// be told yet, if so.
///
/// A folder without a register is decided by its files. Once there is a register, only what it has may be told.
struct DecidedCall {
    let result: CallResult
    /// Why nothing may leave, a sentence each with the file that it is about; empty: it may.
    private(set) var refusals: [String] = []
    private(set) var records: [String: LetterRecord] = [:]
    /// What came in another order than the steps of a fair call.
    private(set) var remarks: [Message] = []

    /// Runs the call. Throws exit code 2 when something cannot be used.
    init(_ options: CallOptions, _ folder: CallFolder, trial: [TrialSetting] = []) async throws {
        guard trial.isEmpty, InputFolder.exists(InputPath(folder.register)) else {
            result = try await options.result(trial: trial)
            refusals = Self.refusals(folder, trial)
            return
        }
        UnreadFiles.tell(ofUnknownIn: folder)
        let call = try RecordedCall(options.rubric)
        let store = try call.register()
        let desks = folder.desks.map(\.role)
        let record = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { try DecidedRecord($0, desks: desks) }
        }
        let made = try await MadeResult(call.asRecorded, options.decision, inputs: options.inputs)
        guard let record else {
            result = made.result
            refusals = [
                "\(store.path): error: the register has no result that could be told; `fundscore register record \(options.rubric) result.proposed` records it"
            ]
            return
        }
        result = made.result.departing(record.departures.inForce.values.map(\.departure))
        refusals = try Self.differences(made, record, call)
        refusals += try DepartureGaps(folder, record.departures).sentences
        remarks = record.order.sentences + record.order.sentencesBeforeLetters
        guard refusals.isEmpty else { return }
        let found = try LetterRecords(store, record, result)
        records = found.records
        refusals = found.others.map {
            "\(store.path): error: the files now give '\($0)' something that no entry says; who moves up after a departure is for the "
                + "committee to decide: a row of departures.csv, and `fundscore register record \(options.rubric) departure`"
        }
    }

    private static func refusals(_ folder: CallFolder, _ trial: [TrialSetting]) -> [String] {
        let departures = folder.departures.map {
            "\($0): error: departures count once a register has them; begin one with `fundscore register record \(folder.folder) call.opened`"
        }
        let isTrial =
            trial.isEmpty
            ? [] : ["\(folder.folder): error: a trial (--set) is no decision; look at its letters with --preview"]
        return (trial.isEmpty ? [departures].compactMap { $0 } : []) + isTrial
    }

    /// What differs from the result that was recorded; the first sentence says what to do.
    private static func differences(_ made: MadeResult, _ record: DecidedRecord, _ call: RecordedCall) throws
        -> [String]
    {
        guard made.sha256 != record.sha256 else { return [] }
        let seq = record.result.seq
        let past = try PastResult(seq, call)
        let name = call.folder.folder
        let lead =
            "\(call.folder.register): error: the result that the files give now is not the recorded one (entry \(seq)); bring the files of "
            + "that entry back, or record the new result: `fundscore register promote \(name)` after offers, "
            + "`fundscore register record \(name) result.proposed` after anything else"
        return [lead] + past.differences(from: made).map { "  \($0.english)" }
    }
}

/// Where the register has each decision, with everything that its applicant needs to prove it offline.
struct LetterRecords {
    /// By proposal; none where the register says something else of a row, or where that was forgotten.
    private(set) var records: [String: LetterRecord] = [:]
    /// Proposals of which the files say something that nobody recorded.
    private(set) var others: [String] = []

    /// Throws exit code 2 where the register cannot be read.
    init(_ store: RegisterFile, _ record: DecidedRecord, _ result: CallResult) throws {
        let rows = result.rows
        (records, others) = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { reader in
                var records: [String: LetterRecord] = [:]
                var others: [String] = []
                for row in rows.made {
                    guard let proposal = row.submission.proposal else { continue }
                    switch try record.standing(of: row, in: result, reader) {
                    case .recorded(let seq): records[proposal] = try Self.record(seq, reader)
                    case .unsaid: continue
                    case .other: others.append(proposal)
                    }
                }
                return (records, others)
            }
        }
        if !records.isEmpty, records.values.allSatisfy(\.files.isEmpty) {
            Terminal.note(
                "\(store.path): note: no signed checkpoint covers the decisions yet, so letters come without proofs; "
                    + "`fundscore register checkpoint CALL --key FILE` makes one")
        }
    }

    private static func record(_ seq: Int, _ reader: RegisterReader) throws -> LetterRecord {
        guard let proof = try reader.proof(of: seq), let checkpoint = Checkpoint(proof.note.text),
            let entry = try reader.bytes(of: seq)
        else { return LetterRecord(entry: String(seq)) }
        var files = [
            LetterRecord.File(ending: ".tlog-proof", bytes: Array(proof.description.utf8)),
            LetterRecord.File(ending: ".entry.json", bytes: entry),
        ]
        if let told = try reader.told(by: seq) {
            files += [
                LetterRecord.File(ending: ".told.json", bytes: told.text),
                LetterRecord.File(ending: ".salt", bytes: Array(Hexadecimal.text(told.salt).utf8)),
            ]
        }
        return LetterRecord(
            entry: String(seq),
            root: LetterRecord.Root(hash: checkpoint.root.base64, entries: checkpoint.size, origin: checkpoint.origin),
            files: files)
    }
}
