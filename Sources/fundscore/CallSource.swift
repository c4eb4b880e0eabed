import ArgumentParser

/// Where the parts of a call stand: as the command line names them, or as its call folder does.
struct CallSource {
    /// A YAML file, or the folder of a `rubric.yaml`.
    var rubric: String
    var inputs: [String]
    var decision: DecisionOptions
    /// nil: the command line names rubric and inputs.
    var folder: CallFolder?

    /// Inputs and options of the command line go before those of the folder.
    /// - Parameter first: a call folder or a rubric.
    init(_ first: String, _ inputs: [String], _ decision: DecisionOptions) throws {
        folder = try CallFolder(at: first)
        rubric = folder?.rubric ?? first
        self.inputs = inputs.isEmpty ? folder?.inputs ?? [] : inputs
        self.decision = folder?.completing(decision) ?? decision
        guard !self.inputs.isEmpty else {
            throw ValidationError(
                "no submissions: name XML files or folders after the rubric, or give a call folder, which has a call.yaml"
            )
        }
    }
}
