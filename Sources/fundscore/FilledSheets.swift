import Calls
import Diagnostics
import FoundationEssentials
import Reports
import Files
import Sheets
import Tabular

/// Score sheets in a folder in which somebody has written: a blank sheet is never put in their place.
enum FilledSheets {
    /// What is there before anybody writes.
    private static let givenColumns = ["proposal", "evaluator", "title"]
    private static let byteLimit = 64 << 20

    /// Names among `files` under which such a sheet lies in the folder, or something that is no sheet.
    static func names(in folder: String, among files: [OutputFile]) -> [String] {
        files.map(\.name).filter { name in
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            guard InputFolder.exists(InputPath(path)) else { return false }
            guard let bytes = try? InputFile.read(InputPath(path), limit: byteLimit, links: .followed) else {
                return true
            }
            return isFilled(bytes)
        }
    }

    static func isFilled(_ bytes: [UInt8]) -> Bool {
        FileContent(bytes).isBinary ? isFilledWorkbook(bytes) : isFilledTable(bytes)
    }

    /// Whether anything stands below the header in the evaluator's own columns, of which `conflict` is the first.
    private static func isFilledWorkbook(_ bytes: [UInt8]) -> Bool {
        guard let book = try? Workbook.read(bytes, name: ""), let sheet = book.sheet("Scores"),
            let own = sheet.cells.first(where: { $0.address.row == 1 && $0.content.text == "conflict" })
        else { return true }
        return sheet.cells.contains { $0.address.row > 1 && $0.address.column >= own.address.column }
    }

    private static func isFilledTable(_ bytes: [UInt8]) -> Bool {
        do throws(Diagnostic) {
            var rows = try CSVRows(bytes, name: "", isFromSpreadsheet: true)
            let columns = rows.header.indices.filter { !givenColumns.contains(rows.header[$0].text) }
            var row: [CSVCell] = []
            while try rows.next(into: &row) {
                if columns.contains(where: { !row[$0].isBlank }) { return true }
            }
            return !rows.problems.isEmpty
        } catch {
            return true
        }
    }
}
