import ArgumentParser
import Calls
import Letters
import Register
import Rubrics
import Files
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
