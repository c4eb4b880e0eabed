import Calls
import Diagnostics
import Intake
import JSON
import Numbers
import Register
import Reports
import Rubrics

/// A result that was made now, as the register records it.
struct MadeResult {
    let call: RecordedCall
    let result: CallResult
    /// What it was made of; nil: of a result that was there already.
    let prepared: PreparedCall?
    /// Of `result.json`.
    let sha256: String
    private let inputs: [Entry.Input]

    /// Runs the call as its folder has it. Throws exit code 2 when something cannot be used.
    /// - Parameter inputs: submissions that the command line names instead of those of the folder.
    init(_ call: RecordedCall, _ decision: DecisionOptions, inputs: [String] = []) async throws {
        try await self.init(call, call.request(decision, inputs: inputs))
    }

    init(_ call: RecordedCall, _ request: CallRequest) async throws {
        let made = await call.result(request)
        try self.init(call, made.result, of: made.prepared)
    }

    /// Of a result that is there already.
    init(_ call: RecordedCall, _ result: CallResult, of prepared: PreparedCall? = nil) throws {
        self.call = call
        self.result = result
        self.prepared = prepared
        sha256 = SHA256Digest.hex(ResultJSON.bytes(for: result))
        inputs = try call.others(result.inputs)
    }

    /// The entry of the result, or of a trial.
    func entry(_ kind: EntryKind) -> EntryDraft {
        var draft = EntryDraft(kind)
        draft.rubricSHA256 = call.rubricSHA256
        draft.resultSHA256 = sha256
        draft.inputs = call.rubricInputs + call.seedInputs + inputs
        let read = result.rows.indices.lazy.map { result.rows.submission($0) }.map {
            (origin: $0.origin, proposal: $0.proposal)
        }
        draft.files = call.submissions(read) + call.sheets(result.inputs)
        draft.body = EntryDraft.Body(body(reason: nil))
        return draft
    }

    /// With what the call can be repeated.
    func body(reason: String?) -> JSONValue {
        let options = result.options
        return .object([
            ("folder", .string(call.prefix)), ("program", .string(Call.version)),
            ("libxml2", .string(Call.libxml2)),
            ("budget", .text(options.budget?.plainDescription)),
            ("declined", Self.texts(options.declined)), ("withdrawn", Self.texts(options.withdrawn)),
            ("limits", .array(options.namedLimits.map { .string("\($0.name)=\($0.value)") })),
            ("reason", .text(reason)),
            ("set", .array(call.trial.map { .string("\($0.path)=\($0.value)") })),
        ])
    }

    private static func texts(_ texts: Set<String>) -> JSONValue {
        .array(texts.sorted { $0.precedes($1) }.map(JSONValue.string))
    }

    /// One entry a submission, so that each applicant can be given a proof of his own.
    var decisions: [EntryDraft] {
        result.rows.made.map { row in
            var draft = EntryDraft(.decision)
            draft.resultSHA256 = sha256
            let value = Self.value(of: row, result)
            draft.body = EntryDraft.Body(value, of: row.submission.proposal)
            draft.told = row.submission.proposal.map { _ in ToldDecision.value(of: value).canonicalBytes }
            return draft
        }
    }

    /// A row of `result.json`, its numbers as texts.
    static func value(of row: CallResult.Row, _ result: CallResult) -> JSONValue {
        let bytes = ResultRow.bytes(of: row, in: result)
        return (try? JSONValue(bytes, numbers: .texts)) ?? .null
    }
}
