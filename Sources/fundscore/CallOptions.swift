import ArgumentParser
import Calls
import Diagnostics
import FoundationEssentials
import Numbers
import Rubrics
import SafeXML
import Scoring

/// What every verb that runs a call takes.
struct CallOptions: ParsableArguments {
    @Argument(help: "The rubric: a YAML file, or the folder of a rubric.yaml.")
    var rubric: String

    @Argument(
        help: ArgumentHelp(
            "XML files, ZIP archives of them, folders (searched for *.xml and *.zip), or - for standard input.",
            valueName: "input"))
    var inputs: [String]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Score sheets: CSV files or folders of them.", valueName: "csv"))
    var assessments: [String] = []

    @Option(help: ArgumentHelp("Committee adjustments: a CSV file with proposal, points, reason.", valueName: "csv"))
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
        if let budget, Self.amount(budget) == nil {
            throw ValidationError("--budget is a number above 0 such as 500000 or 424240.28, not '\(budget)'")
        }
    }

    /// What the command line says.
    var options: Call.Options {
        Call.Options(
            budget: budget.flatMap(Self.amount), declined: Set(declined), withdrawn: Set(withdrawn),
            limits: limit.limits, threads: threads)
    }

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
        let options = options ?? self.options
        let rubric = try RubricFile.load(rubric)
        let inputs = try Inputs(inputs, limits: options.limits)
        let sheets = try SheetFiles.read(assessments)
        let adjustments = try adjustments.map { try SheetFiles.readFile($0) }
        let call = Call(rubric: rubric, options: options)
        let progress = Progress(total: inputs.count)
        let prepared = await call.prepare(
            documents: inputs.count, open: inputs.open, sheets: sheets, adjustments: adjustments,
            progress: progress.report)
        progress.finish()
        guard !prepared.diagnostics.isEmpty else { return (call, prepared) }
        let texts = (sheets + [adjustments].compactMap { $0 }).map {
            ($0.name, String(decoding: $0.bytes, as: UTF8.self))
        }
        Terminal.show(prepared.diagnostics, sources: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
        return (call, prepared)
    }

    static func amount(_ text: String) -> Decimal128? {
        guard text.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }),
            let amount = Decimal128(exactly: text), amount > 0
        else { return nil }
        return amount
    }
}
