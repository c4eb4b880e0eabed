import ArgumentParser
import Calls
import FoundationEssentials
import Intake
import Reports
import Rubrics

/// `fundscore facts`: just the facts, as CSV.
struct Facts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "Prints the facts of every submission as CSV.",
        discussion: """
            A rubric that has only submissions and facts is enough. Problems go to standard error. A file that cannot be read has \
            no row: the exit code is then 1.
            """)

    @Argument(
        help: ArgumentHelp(
            "A call folder, or the rubric: a YAML file, or the folder of a rubric.yaml.", valueName: "call"))
    var rubric: String
    @Argument(
        help: ArgumentHelp(
            "XML files, ZIP archives of them, folders (searched for *.xml and *.zip), or - for standard input.",
            valueName: "input"))
    var inputs: [String] = []
    @OptionGroup var limit: LimitOptions
    @Option(help: "How many threads read; results never depend on it.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "CSV for a spreadsheet: byte-order mark, separator and decimal sign of --locale.") var excel = false
    @Option(help: "Language and country whose numbers --excel writes, such as de_DE.") var locale = "en_GB"

    func validate() throws {
        do throws(LocaleProblem) {
            _ = try OutputDialect.dialect(excel: excel, locale: locale)
        } catch {
            throw ValidationError(error.description)
        }
    }

    func run() async throws {
        let dialect = try OutputDialect.dialect(excel: excel, locale: locale)
        let source = try CallSource(rubric, inputs)
        let rubric = try RubricFile.load(source.rubric)
        let inputs = try Inputs(source.inputs, limits: limit.limits)
        let progress = Progress(total: inputs.count)
        let submissions = await Call(rubric: rubric, options: .init(limits: limit.limits, threads: max(1, threads)))
            .read(documents: inputs.count, open: inputs.open, digests: false, progress: progress.report)
        progress.finish()
        for position in submissions.indices {
            for objection in submissions.objections(position) {
                Terminal.note("\(objection.place): \(objection.code): \(objection.text)")
            }
        }
        Terminal.write(FactsCSV.bytes(for: submissions, facts: rubric.facts, dialect: dialect))
        if submissions.indices.contains(where: { submissions.origin($0).record == 0 }) { throw ExitCode.undecided }
    }
}
