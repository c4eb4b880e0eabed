import ArgumentParser
import Rubrics

/// What `compare` is asked to compare: two rubrics on inputs, or a call folder with another rubric, or with itself written differently.
struct ComparedCall {
    /// Of the old side; the inputs of both.
    let source: CallSource
    let newRubric: String
    private let trial: [TrialSetting]

    /// Throws wrong usage where a side or the submissions are missing.
    init(_ old: String, _ new: String?, _ inputs: [String], trial: [TrialSetting]) throws {
        source = try CallSource(old, inputs, needsInputs: false)
        self.trial = trial
        if let new, try CallFolder(at: new) != nil {
            throw ValidationError(
                "\(new) is a call folder: both sides are compared on one call; name the rubric of NEW itself")
        }
        guard let rubric = new ?? source.folder?.rubric else {
            throw ValidationError("two rubrics are compared: name NEW too, or give a call folder and --set")
        }
        newRubric = rubric
        guard !source.inputs.isEmpty else {
            throw ValidationError(
                "no submissions: name XML files or folders after the two rubrics, or give a call folder, which has a call.yaml"
            )
        }
    }

    /// Files and folders that are read.
    func read(by both: DecisionOptions, _ before: CompareSide, _ after: CompareSide) -> [String] {
        source.read(by: before.decision(both)) + after.assessments + [newRubric]
    }

    /// The options of both sides. A side's own go before those of both, and these before what the call folder says.
    func decisions(
        _ both: DecisionOptions, _ before: CompareSide, _ after: CompareSide
    ) -> (old: DecisionOptions, new: DecisionOptions) {
        (
            source.completing(before.decision(both)), source.completing(after.decision(both), trial: trial)
        )
    }
}
