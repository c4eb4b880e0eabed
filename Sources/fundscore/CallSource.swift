import ArgumentParser
import Rubrics

/// Where the parts of a call stand: as the command line names them, or as its call folder does.
struct CallSource {
    /// A YAML file, or the folder of a `rubric.yaml`.
    let rubric: String
    let inputs: [String]
    /// nil: the command line names rubric and inputs.
    let folder: CallFolder?

    /// Inputs of the command line go before those of the folder.
    /// - Parameters:
    ///   - first: a call folder or a rubric.
    ///   - needsInputs: whether a rubric alone is wrong usage.
    /// Throws exit code 2 when a `call.yaml` cannot be used, and 64 where inputs are needed and none are named.
    init(_ first: String, _ inputs: [String], needsInputs: Bool = true) throws {
        folder = try CallFolder(at: first)
        rubric = folder?.rubric ?? first
        self.inputs = inputs.isEmpty ? folder?.inputs ?? [] : inputs
        guard !needsInputs || !self.inputs.isEmpty else {
            throw ValidationError(
                "no submissions: name XML files or folders after the rubric, or give a call folder, which has a call.yaml"
            )
        }
    }

    /// Files and folders that a call with these options reads.
    func read(by decision: DecisionOptions) -> [String] {
        let files = [decision.adjustments, decision.evaluators].compactMap { $0 }
        return FoldedArguments.ofProcess.unfolded(inputs) + completing(decision).assessments + [rubric] + files
            + (folder.map { [$0.folder] } ?? [])
    }

    /// The options of the command line, completed with what the folder has.
    func completing(_ decision: DecisionOptions, trial: [TrialSetting] = []) -> DecisionOptions {
        folder?.completing(decision, trial: trial) ?? decision
    }
}
