import ArgumentParser
import Calls
import Reports

/// `fundscore run`: the whole job.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Scores and ranks the submissions, awards the budget, and prints the shortlist.",
        discussion:
            "With --out it also writes report.html, decisions.csv, scores.csv, facts.csv, seal.csv and result.json.")

    @OptionGroup var call: CallOptions
    @Option(help: "The folder for the files that come out; it is made when missing.") var out: String?
    @Flag(help: "Replace files in the folder of --out that fundscore did not write.") var force = false
    @Flag(help: "CSV for a spreadsheet: byte-order mark, separator and decimal sign of --locale.") var excel = false
    @Option(help: "Language and country whose numbers report.html and --excel write, such as de_DE.")
    var locale = "en_GB"
    @Option(help: "Width of the table in characters.") var width = 120

    func validate() throws {
        do throws(LocaleProblem) {
            _ = try OutputDialect.dialect(excel: excel, locale: locale)
            _ = try NumberStyle(locale: locale)
        } catch {
            throw ValidationError(error.description)
        }
    }

    func run() async throws {
        let dialect = try OutputDialect.dialect(excel: excel, locale: locale)
        let result = try await call.result()
        if let out {
            let numbers = try NumberStyle(locale: locale)
            let files = CallFiles(result, dialect: dialect, numbers: numbers)
            try await OutputFolder(out, of: "run", force: force).write { folder in
                try await folder.add(files.names) { writers in
                    try await files.write(threads: call.threads) { try writers[$0].write($1) }
                }
            }
            if !files.hasPage {
                Terminal.note("no report.html: it shows calls of at most \(CallFiles.mostOnPage) submissions")
            }
        }
        Terminal.print(Shortlist.text(for: result, width: width))
        if let out { Terminal.note("written to \(out)") }
        if result.isUndecided || result.hasErrors { throw ExitCode.undecided }
    }
}
