import ArgumentParser
import Diagnostics
import Sheets

/// `fundscore cells`: what a workbook really holds.
struct Cells: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cells",
        abstract: "Prints every cell of a workbook (.xlsx, .ods, .fods) as CSV: sheet, cell, kind, value.",
        discussion: """
            The kinds are text, number, date-number (a number that is shown as a date), date, time, boolean, percentage, \
            currency, error and formula. Values are what is stored, not what is shown, and stand as they are: do not open the \
            CSV in a spreadsheet that may run them as formulas.
            """)

    @Argument(help: ArgumentHelp("A workbook.", valueName: "file")) var file: String

    func run() throws {
        do throws(Diagnostic) {
            let bytes = try RubricFile.read(file).get()
            Terminal.write(CellsCSV.bytes(for: try Workbook.read(bytes, name: file)))
        } catch {
            Terminal.show([error])
            throw ExitCode.unusable
        }
    }
}
