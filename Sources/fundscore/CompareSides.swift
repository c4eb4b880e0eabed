import ArgumentParser

/// What holds for one side of a comparison alone.
struct CompareSide {
    var assessments: [String]
    var adjustments: String?
    var budget: String?
    var declined: [String]
    var withdrawn: [String]

    /// Beside, or instead of, what holds for both.
    func decision(_ both: DecisionOptions) -> DecisionOptions {
        var own = both
        own.assessments += assessments
        own.adjustments = adjustments ?? both.adjustments
        own.budget = budget ?? both.budget
        own.declined += declined
        own.withdrawn += withdrawn
        return own
    }
}

/// `--old-…`
struct OldSideOptions: ParsableArguments {
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Score sheets of the old side alone.", valueName: "csv"))
    var oldAssessments: [String] = []
    @Option(help: ArgumentHelp("Committee adjustments of the old side.", valueName: "csv")) var oldAdjustments: String?
    @Option(help: ArgumentHelp("Award this budget instead of the old rubric's.", valueName: "amount"))
    var oldBudget: String?
    @Option(help: ArgumentHelp("A proposal that declined its award on the old side.", valueName: "id"))
    var oldDeclined: [String] = []
    @Option(help: ArgumentHelp("A proposal that was withdrawn on the old side.", valueName: "id"))
    var oldWithdrawn: [String] = []

    func validate() throws { try DecisionOptions.checkBudget(oldBudget, "--old-budget") }

    var side: CompareSide {
        CompareSide(
            assessments: oldAssessments, adjustments: oldAdjustments, budget: oldBudget, declined: oldDeclined,
            withdrawn: oldWithdrawn)
    }
}

/// `--new-…`
struct NewSideOptions: ParsableArguments {
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Score sheets of the new side alone.", valueName: "csv"))
    var newAssessments: [String] = []
    @Option(help: ArgumentHelp("Committee adjustments of the new side.", valueName: "csv")) var newAdjustments: String?
    @Option(help: ArgumentHelp("Award this budget instead of the new rubric's.", valueName: "amount"))
    var newBudget: String?
    @Option(help: ArgumentHelp("A proposal that declined its award on the new side.", valueName: "id"))
    var newDeclined: [String] = []
    @Option(help: ArgumentHelp("A proposal that was withdrawn on the new side.", valueName: "id"))
    var newWithdrawn: [String] = []

    func validate() throws { try DecisionOptions.checkBudget(newBudget, "--new-budget") }

    var side: CompareSide {
        CompareSide(
            assessments: newAssessments, adjustments: newAdjustments, budget: newBudget, declined: newDeclined,
            withdrawn: newWithdrawn)
    }
}
