import ArgumentParser
import Calls
import JSON
import Register
import Reports
import Rubrics

/// A call folder with what its register needs of it.
struct RecordedCall {
    let folder: CallFolder
    let rubric: Rubric
    /// What stands before the names of its files: the folder as it is named now, or as it was named once.
    let prefix: String

    /// Values of the rubric that are tried out.
    let trial: [TrialSetting]

    /// Throws exit code 2 when the argument is no call folder, or when its rubric cannot be used.
    init(_ argument: String, trial: [TrialSetting] = []) throws {
        folder = try Self.folder(argument)
        rubric = try RubricFile.load(folder.rubric, trial: trial)
        prefix = folder.folder
        self.trial = trial
    }

    /// The same files under the names that they had when the folder was named differently: a result names files as they were typed.
    init(_ call: RecordedCall, prefix: String, trial: [TrialSetting]) throws {
        folder = call.folder
        self.prefix = prefix
        self.trial = trial
        let (now, then) = (folder.folder, prefix)
        rubric = try RubricFile.load(folder.rubric, trial: trial) { Self.name($0, now, then) }
    }

    /// Under the names of the last result: the same result has the same SHA-256, however the folder is named today.
    var asRecorded: RecordedCall {
        get throws {
            let store = try register()
            let folder = try Self.attempt(store.path) { () throws(RegisterProblem) in
                try store.read { reader in
                    try reader.entries(of: [.resultProposed]).last.flatMap {
                        try reader.value(of: $0.seq)?["folder"]?.text
                    }
                }
            }
            return try folder.map { try RecordedCall(self, prefix: $0, trial: trial) } ?? self
        }
    }

    private static func name(_ path: String, _ now: String, _ then: String) -> String {
        path.hasPrefix(now) ? then + path.dropFirst(now.count) : path
    }

    static func folder(_ argument: String) throws -> CallFolder {
        if let folder = try CallFolder(at: argument) { return folder }
        Terminal.note("\(argument): error: this is no call folder: a register belongs to a folder with a call.yaml")
        throw ExitCode.unusable
    }

    /// The register. Throws exit code 2 when it cannot be used.
    /// - Parameter makes: whether it may be made.
    func register(makes: Bool = false) throws -> RegisterFile { try Self.register(of: folder, makes: makes) }

    static func register(of folder: CallFolder, makes: Bool = false) throws -> RegisterFile {
        try attempt(folder.register) { () throws(RegisterProblem) in try RegisterFile(folder.register, makes: makes) }
    }

    /// Does what may fail in the register; its problem is printed, and ends the command with exit code 2.
    static func attempt<Value>(_ path: String, _ step: () throws(RegisterProblem) -> Value) throws -> Value {
        do throws(RegisterProblem) {
            return try step()
        } catch {
            Terminal.note("\(path): error: \(error.description)")
            throw ExitCode.unusable
        }
    }

    /// Keys of the desks that `call.yaml` names. Throws exit code 2 where one is no key.
    var deskKeys: [String: NoteKey] { get throws { try Self.deskKeys(of: folder) } }

    static func deskKeys(of folder: CallFolder) throws -> [String: NoteKey] {
        var keys: [String: NoteKey] = [:]
        for desk in folder.desks {
            guard let text = desk.key else { continue }
            guard let key = NoteKey(text.text) else {
                Terminal.note(
                    "\(text.place): error: the key of \(desk.role) is no public key such as `fundscore register key` prints"
                )
                throw ExitCode.unusable
            }
            keys[desk.role] = key
        }
        return keys
    }

    /// The call as its folder has it.
    /// - Parameters:
    ///   - given: what the command line says; it goes first.
    ///   - options: instead of all that folder and command line say.
    ///   - inputs: instead of the folder's submissions; none: those.
    func request(_ given: DecisionOptions, options: Call.Options? = nil, inputs: [String] = []) throws -> CallRequest {
        let decision = folder.completing(given, trial: trial)
        let options = options ?? decision.options
        let inputs = try Inputs(inputs.isEmpty ? folder.inputs : inputs, limits: options.limits)
        let request = try decision.request(rubric, inputs, options: options)
        let (now, then) = (folder.folder, prefix)
        return now == then ? request : request.renamed { Self.name($0, now, then) }
    }

    /// Runs it, and shows what is wrong with it.
    func result(_ request: CallRequest) async -> (result: CallResult, prepared: PreparedCall) {
        let prepared = await request.prepared()
        let result = await request.call.result(of: prepared)
        Terminal.show(result.diagnostics, sources: request.texts)
        return (result, prepared)
    }

    /// A path without the folder in front.
    func relative(_ path: String) -> String {
        path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
