import ArgumentParser
import Diagnostics
import Rubrics

/// Problems of the two sides of a comparison: each is said once, with the side that it belongs to.
enum SideProblems {
    /// Both rubrics, with the problems of both. Throws exit code 2 when one cannot be used.
    /// - Parameter trial: values of the new one to be tried out.
    static func rubrics(
        _ old: String, _ new: String, trial: [TrialSetting] = []
    ) throws -> (old: Rubric, new: Rubric) {
        let (before, after) = (RubricFile.outcome(old), RubricFile.outcome(new, trial: trial))
        show(before.problems, after.problems, texts: [before, after].map(RubricFile.texts))
        guard let oldRubric = before.rubric, let newRubric = after.rubric else {
            for (side, path, outcome) in [("OLD", old, before), ("NEW", new, after)] where outcome.rubric == nil {
                Terminal.note("\(side): \(RubricFile.unusable(path, outcome.problems))")
            }
            throw ExitCode.unusable
        }
        return (oldRubric, newRubric)
    }

    /// - Parameter texts: of the old and of the new side's files.
    static func show(_ old: [Diagnostic], _ new: [Diagnostic], texts: [[String: String]]) {
        let (before, after) = (Set(old), Set(new))
        let parts = [
            ("OLD and NEW", old.filter(after.contains), 0), ("OLD", old.filter { !after.contains($0) }, 0),
            ("NEW", new.filter { !before.contains($0) }, 1),
        ]
        for (side, problems, index) in parts where !problems.isEmpty {
            Terminal.show(problems, sources: texts[index], lead: "\(side): ")
        }
    }
}
