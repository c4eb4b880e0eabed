import Diagnostics
import Sheets
import Tabular

/// One sheet of a workbook as rows of cells, as a CSV file has them: the first row that holds something is the header.
///
/// A number stands there as the decimal that was typed. What is no plain number or text stands there as a text that no score is
/// (`2026-01-02`, `50 %`, `=9/2`), so that a score cell is refused with its address and a hint.
struct WorkbookTable {
    let origin: TableOrigin
    var header: [CSVCell]
    /// Each as long as the header.
    var rows: [[CSVCell]]

    private static let mostColumns = 1_000
    private static let headerNames = Set(["proposal", "evaluator"].map(ComparedText.init))

    /// nil: the sheet is empty.
    init?(_ sheet: StoredSheet, of file: String) {
        origin = TableOrigin(file: file, sheet: sheet.name, allowsComma: false)
        let cells = sheet.cells.filter { $0.address.column <= Self.mostColumns }
        let width = cells.map(\.address.column).max() ?? 0
        var rows: [[CSVCell]] = []
        let merged = MergedCells(sheet)
        for cell in cells {
            if rows.last?.first?.line != cell.address.row { rows.append(Self.blank(cell.address.row, width)) }
            let column = cell.address.column - 1
            rows[rows.count - 1][column].text =
                merged.text(at: cell.address)
                ?? CellWords.text(
                    cell.content, of: sheet, isRemark: rows.count > 1 && Self.isRemark(rows[0][column].text))
        }
        guard let header = rows.first else { return nil }
        self.header = header.map { cell in
            var cell = cell
            cell.text = cell.text.withoutOuterBlanks
            return cell
        }
        self.rows = Array(rows.dropFirst())
    }

    /// Whether a column holds what people write to people: there a formula is what it shows.
    private static func isRemark(_ name: String) -> Bool {
        name.hasSuffix("_comment") || name == "recommendation" || name == "title"
    }

    private static func blank(_ row: Int, _ width: Int) -> [CSVCell] {
        (1...max(1, width)).map { CSVCell(text: "", line: row, column: $0, isQuoted: false) }
    }

    /// Where the header says so: a table of scores.
    var isScores: Bool { !Self.headerNames.isDisjoint(with: header.map { ComparedText($0.text) }) }

    /// A header that stands below a title: the row.
    var headerBelow: Int? {
        rows.prefix(20).first { row in
            Self.headerNames.isSubset(of: row.map { ComparedText($0.text) })
        }?.first?.line
    }

    /// What stands in the column of proposals.
    var ids: [String] {
        column("proposal").map { column in rows.map { $0[column].text.withoutOuterBlanks } } ?? []
    }

    /// The column of that name, from 0.
    func column(_ name: String) -> Int? {
        let wanted = ComparedText(name)
        return header.firstIndex { ComparedText($0.text) == wanted }
    }

    /// Takes columns out.
    mutating func remove(_ columns: Set<Int>) {
        guard !columns.isEmpty else { return }
        func kept(_ cells: [CSVCell]) -> [CSVCell] {
            cells.enumerated().filter { !columns.contains($0.offset) }.map(\.element)
        }
        header = kept(header)
        rows = rows.map(kept)
    }

    /// Adds a column that says the same in every row.
    mutating func add(_ name: String, _ text: String) {
        func cell(_ text: String, _ row: [CSVCell]) -> CSVCell {
            CSVCell(text: text, line: row.first?.line ?? 1, column: row.count + 1, isQuoted: false)
        }
        header.append(cell(name, header))
        rows = rows.map { $0.allSatisfy(\.isBlank) ? $0 + [cell("", $0)] : $0 + [cell(text, $0)] }
    }
}

/// Cells under a merge: nobody sees them, and nobody can say whose the one value is that is shown.
private struct MergedCells {
    private let ranges: [CellRange]

    init(_ sheet: StoredSheet) {
        ranges = Array(sheet.merged.prefix(1_000))
    }

    func text(at address: CellAddress) -> String? {
        guard let range = ranges.first(where: { $0.contains(address) && $0.first != address }) else { return nil }
        return "merged with \(range.first)"
    }
}
