import ArgumentParser
import Calls
import Rubrics

/// What every verb that runs one call takes: a call folder, or a rubric and its inputs.
struct CallOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A call folder (it has a call.yaml), or the rubric: a YAML file, or the folder of a rubric.yaml.",
            valueName: "call"), completion: .file())
    var rubric: String

    @Argument(
        help: ArgumentHelp(
            "XML files, ZIP archives of them, folders (searched for *.xml and *.zip), or - for standard input; of a call folder "
                + "those that it names.",
            valueName: "input"), completion: .file())
    var inputs: [String] = []

    @OptionGroup var decision: DecisionOptions

    /// Reads everything and runs the call. Throws exit code 2 when something cannot be used.
    /// - Parameters:
    ///   - trial: values of the rubric to be tried out.
    ///   - options: instead of those of the command line.
    func result(trial: [TrialSetting] = [], options: Call.Options? = nil) async throws -> CallResult {
        let (call, prepared) = try await prepared(trial: trial, options: options)
        return await call.decided(prepared)
    }

    /// Reads everything, and shows what is wrong with it. Throws exit code 2 when something cannot be used.
    func prepared(
        trial: [TrialSetting] = [], options: Call.Options? = nil
    ) async throws -> (call: Call, prepared: PreparedCall) {
        try trial.check(beside: decision)
        let source = try source
        if let folder = source.folder {
            UnreadFiles.tell(ofUnknownIn: folder)
            UnreadFiles.tell(ofDeparturesIn: folder)
        }
        let decision = source.completing(decision, trial: trial)
        let options = options ?? decision.options
        let rubric = try RubricFile.load(source.rubric, trial: trial)
        let inputs = try Inputs(source.inputs, limits: options.limits)
        let request = try decision.request(rubric, inputs, options: options)
        let prepared = await request.prepared()
        if !prepared.diagnostics.isEmpty { Terminal.show(prepared.diagnostics, sources: request.texts) }
        return (request.call, prepared)
    }

    /// Where the parts of the call stand. Throws exit code 2 when a `call.yaml` cannot be used, 64 without inputs.
    var source: CallSource { get throws { try CallSource(rubric, inputs) } }
}

extension Call {
    /// Decides what was read, and shows what is wrong beside the problems of reading.
    func decided(_ prepared: PreparedCall) async -> CallResult {
        let result = await result(of: prepared)
        Terminal.show(result.diagnostics.filter { !prepared.diagnostics.contains($0) })
        return result
    }
}
