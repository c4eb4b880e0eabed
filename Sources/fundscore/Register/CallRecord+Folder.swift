import Diagnostics
import Rubrics
import Calls
import Register
import Reports
import Files

extension CallRecord {
    /// What the register of a call folder says of a result that was just made; nil: there is no register.
    ///
    /// The result is the recorded one where every file and every option is: equal inputs give equal results.
    /// Throws exit code 2 where the register cannot be read.
    static func of(_ result: CallResult, in folder: CallFolder?) throws -> CallRecord? {
        guard let folder, InputFolder.exists(InputPath(folder.register)) else { return nil }
        let call = try RecordedCall(folder.folder)
        let store = try call.register()
        let desks = folder.desks.map(\.role)
        let (order, record) = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { reader in
                (CallOrder(try reader.entries(), desks: desks), try DecidedRecord(reader, desks: desks))
            }
        }
        let made = try MadeResult(call, result)
        let isRecorded = record.map { $0.sha256 == made.sha256 } ?? false
        let changes = try isRecorded ? [] : record.map { try PastResult($0.result.seq, call).causes(of: made) } ?? []
        let departures = record?.departures.inForce.values.map(\.departure) ?? []
        return CallRecord(
            remarks: order.sentences, entry: record?.result.seq, isOther: !changes.isEmpty,
            departures: departures.sorted { $0.proposal.precedes($1.proposal) })
    }
}
