package import Diagnostics

/// Where the cells of a table come from and how numbers may be written in it: a CSV file, or one sheet of a workbook. Whoever reads
/// rows of cells needs to know no more of the kind of file.
package struct TableOrigin: Sendable, Hashable {
    /// The file as the user named it.
    package var file: String
    /// Of a workbook: the sheet. The lines and columns of its cells are rows and columns from 1.
    package var sheet: String?
    /// A decimal comma is unambiguous: commas do not separate the cells.
    package var allowsComma: Bool

    package init(file: String, sheet: String? = nil, allowsComma: Bool) {
        self.file = file
        self.sheet = sheet
        self.allowsComma = allowsComma
    }

    /// Of a CSV file.
    package init(csv name: String, separator: Character) {
        self.init(file: name, allowsComma: separator != ",")
    }

    package func place(of cell: CSVCell) -> Place {
        Place(file: file, sheet: sheet, line: cell.line, column: cell.column)
    }

    /// The row that begins in this line.
    package func place(ofLine line: Int) -> Place { Place(file: file, sheet: sheet, line: line) }

    /// The file, or the sheet in it.
    package var place: Place { Place(file: file, sheet: sheet) }
}
