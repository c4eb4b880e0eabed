import Sheets
import Tabular

/// A workbook of the tables that a command writes as CSV files, a sheet a file.
enum TableWorkbook {
    /// - Parameter files: in `CSVDialect.workbook`; of their names the part before `.csv` becomes the sheet's.
    static func file(_ name: String, of files: [OutputFile]) -> OutputFile {
        let sheets = files.map { file in
            let widths = Array(repeating: 16, count: MarkedCells.columns(file.bytes))
            var draft = SheetDraft(name: file.name.replacing(".csv", with: ""), widths: widths, rows: [])
            draft.hasFilter = true
            var xml = SheetXML(draft)
            xml.add(marked: file.bytes, headerRows: 1)
            return xml.finish(draft)
        }
        let parts = sheets.enumerated().map { XLSXWriter.packed($1, at: $0) }
        return OutputFile(name: name, bytes: XLSXWriter.bytes(sheets, parts: parts))
    }
}
