import ArgumentParser
import Reports
import Tabular

/// Where results go and how numbers are written there.
struct OutputOptions: ParsableArguments {
    @Option(help: "The folder for the files that come out; it is made when missing.", completion: .directory)
    var out: String?
    @Flag(help: "Replace files in the folder of --out that fundscore did not write.") var force = false
    @Flag(help: "CSV for a spreadsheet: byte-order mark, separator and decimal sign of --locale.") var excel = false
    @Flag(help: "Also write a workbook: decisions.xlsx, tuning.xlsx or compare.xlsx.") var xlsx = false
    @OptionGroup var reader: ReaderOptions
    @Option(help: "Width of the tables in characters.") var width = 120

    func validate() throws {
        try TableWidth.check(width)
        try reader.validate()
    }

    /// Of a call folder the folder for results is known only when its `call.yaml` was read.
    /// - Parameter inputs: files and folders that are read; results never go into one of them.
    /// Throws wrong usage, or exit code 2 where `--out` is an input.
    func check(besides inputs: [String]) throws {
        if xlsx, out == nil { throw ValidationError("--xlsx needs --out, the folder for the workbook") }
        TableWidth.tell(width)
        if let out { try OutputPlace.refuse(out, among: inputs) }
    }

    /// Of the CSV files.
    var dialect: CSVDialect { get throws { try OutputDialect.dialect(excel: excel, locale: reader.localeName) } }
    /// Of the page.
    var numbers: NumberStyle { get throws { try reader.numbers } }
    /// Of what is printed.
    var screen: NumberStyle { get throws { try reader.screen } }

    /// Makes and writes the files of a command, if a folder is named.
    func write(_ files: @autoclosure () -> [OutputFile], of command: String) async throws {
        if let out { try await OutputFolder(out, of: command, force: force).write(files()) }
    }

    func noteFolder() {
        if let out { Terminal.note("written to \(out)") }
    }
}
