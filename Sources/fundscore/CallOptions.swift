import ArgumentParser
import Calls

/// What every verb that runs one call takes.
struct CallOptions: ParsableArguments {
    @Argument(help: "The rubric: a YAML file, or the folder of a rubric.yaml.")
    var rubric: String

    @Argument(
        help: ArgumentHelp(
            "XML files, ZIP archives of them, folders (searched for *.xml and *.zip), or - for standard input.",
            valueName: "input"))
    var inputs: [String]

    @OptionGroup var decision: DecisionOptions

    /// Reads everything and runs the call. Throws exit code 2 when something cannot be used.
    /// - Parameter options: instead of those of the command line.
    func result(options: Call.Options? = nil) async throws -> CallResult {
        let (call, prepared) = try await prepared(options: options)
        let result = await call.result(of: prepared)
        Terminal.show(result.diagnostics.filter { !prepared.diagnostics.contains($0) })
        return result
    }

    /// Reads everything, and shows what is wrong with it. Throws exit code 2 when something cannot be used.
    func prepared(options: Call.Options? = nil) async throws -> (call: Call, prepared: PreparedCall) {
        let options = options ?? decision.options
        let rubric = try RubricFile.load(rubric)
        let request = try decision.request(rubric, Inputs(inputs, limits: options.limits), options: options)
        let prepared = await request.prepared()
        if !prepared.diagnostics.isEmpty { Terminal.show(prepared.diagnostics, sources: request.texts) }
        return (request.call, prepared)
    }
}
