import ArgumentParser
import Calls
import FoundationEssentials
import Numbers
import Rubrics

/// Score sheets, and what officials decide apart from the rubric; the same for every verb that runs a call.
struct DecisionOptions: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Score sheets: .xlsx, .ods and CSV files, folders and ZIP archives of them.", valueName: "sheet"),
        completion: .file())
    var assessments: [String] = []

    @Option(
        help: ArgumentHelp(
            "Who may assess: a CSV file with evaluator and, optionally, conflicts; rows of others are refused.",
            valueName: "csv"), completion: .file(extensions: ["csv"]))
    var evaluators: String?

    @Option(
        help: ArgumentHelp("Committee adjustments: a CSV file with proposal, points, reason.", valueName: "csv"),
        completion: .file(extensions: ["csv"]))
    var adjustments: String?

    @Option(help: ArgumentHelp("Award this budget instead of the rubric's.", valueName: "amount"))
    var budget: String?

    @Option(help: ArgumentHelp("A proposal that declined its award; the reserve list moves up.", valueName: "id"))
    var declined: [String] = []

    @Option(help: ArgumentHelp("A proposal that was withdrawn.", valueName: "id"))
    var withdrawn: [String] = []

    @OptionGroup var limit: LimitOptions

    @Option(help: "How many threads read and score; results never depend on it.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard (1...256).contains(threads) else { throw ValidationError("--threads is from 1 to 256, not \(threads)") }
        try Self.checkBudget(budget, "--budget")
    }

    static func checkBudget(_ text: String?, _ option: String) throws {
        if let text, let problem = BudgetText.problem(text, option: option) { throw ValidationError(problem) }
    }

    /// Whether the command line decides as the folder does.
    var changesNothing: Bool {
        assessments.isEmpty && evaluators == nil && adjustments == nil && budget == nil && declined.isEmpty
            && withdrawn.isEmpty
    }

    /// What the command line says.
    var options: Call.Options {
        Call.Options(
            budget: budget.flatMap(Self.amount), declined: Set(declined), withdrawn: Set(withdrawn),
            limits: limit.limits, threads: threads)
    }

    /// The call that these options describe. Throws exit code 2 when a file cannot be used.
    /// - Parameter options: instead of those of the command line.
    func request(_ rubric: Rubric, _ inputs: Inputs, options: Call.Options? = nil) throws -> CallRequest {
        let sheets = try SheetFiles(assessments)
        return CallRequest(
            call: Call(rubric: rubric, options: options ?? self.options), inputs: inputs,
            sheets: sheets.files, sheetProblems: sheets.problems,
            adjustments: try adjustments.map { try SheetFiles.readFile($0) },
            evaluators: try evaluators.map { try SheetFiles.readFile($0) })
    }

    static func amount(_ text: String) -> Decimal128? {
        guard text.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }),
            let amount = Decimal128(exactly: text), amount > 0
        else { return nil }
        return amount
    }
}
