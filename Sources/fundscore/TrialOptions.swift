import ArgumentParser
import Rubrics

/// `--set`: values of the rubric tried out.
struct TrialOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Try another value of the rubric, such as criteria.market.weight=20 or award.budget=500000; every output says which.",
            valueName: "path=value"))
    var given: [String] = []

    func validate() throws {
        for text in given where TrialSetting(text) == nil {
            throw ValidationError(
                "--set is PATH=VALUE, the place in the rubric and what to try there, such as criteria.market.weight=20, "
                    + "not '\(text)'")
        }
    }

    var settings: [TrialSetting] { given.compactMap(TrialSetting.init) }
}

extension [TrialSetting] {
    /// Whether the rubric's own budget is tried out.
    var setsBudget: Bool { contains { $0.path == "award.budget" } }

    /// A budget of the command line would hide the one that is tried.
    func check(beside decision: DecisionOptions) throws {
        if setsBudget, decision.budget != nil {
            throw ValidationError("--budget and --set award.budget both say the budget; give one of them")
        }
    }
}
