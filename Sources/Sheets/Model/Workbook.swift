/// A workbook as it is stored: its sheets with the cells that hold something.
package struct Workbook: Sendable {
    package enum Format: Sendable, Hashable {
        /// Office Open XML, `.xlsx`.
        case officeOpenXML
        /// OpenDocument, `.ods`.
        case openDocument
        /// OpenDocument in one XML file, `.fods`.
        case flatOpenDocument
    }

    package var format: Format
    /// In the order of the workbook.
    package var sheets: [StoredSheet]
    /// The properties that a user or a program gave the workbook by name.
    package var properties: [String: String]

    /// The sheet of that name.
    package func sheet(_ name: String) -> StoredSheet? { sheets.first { $0.name == name } }
}

/// One sheet.
package struct StoredSheet: Sendable {
    package var name: String
    package var isHidden = false
    /// Those that hold something, by rows, then by columns; each address once.
    package var cells: [SheetCell] = []
    /// Ranges whose cells were merged; only the first cell of each is shown.
    package var merged: [CellRange] = []
    /// Formulas that fill several cells.
    package var filled: [FilledRange] = []
    /// In a workbook that counts days from 1904 the number 0 is 1 January 1904.
    package var countsFrom1904 = false
}

/// Cells that one formula fills. The file holds it in the first of them; in the others stands what it gave there, as if somebody
/// had typed it.
package struct FilledRange: Sendable, Hashable {
    package var cells: CellRange
    /// Without `=`.
    package var formula: String
}

/// A cell that holds something.
package struct SheetCell: Sendable, Hashable {
    package var address: CellAddress
    package var content: CellContent
    /// A number that Excel shows as a percentage, which it stores as any other: 0.9 for 90 %.
    package var isShownAsShare: Bool

    package init(address: CellAddress, content: CellContent, isShownAsShare: Bool = false) {
        self.address = address
        self.content = content
        self.isShownAsShare = isShownAsShare
    }
}

/// What a cell holds. Numbers are plain decimals: the shortest that stands for the binary number which the spreadsheet keeps.
package enum CellContent: Sendable, Hashable {
    case text(String)
    case number(String)
    /// A number that is shown as a date or a time: days since 30 December 1899 or 1 January 1904.
    case dateNumber(String)
    /// `2026-01-02` or `2026-01-02T12:00:00`.
    case date(String)
    /// An ISO duration, `PT04H30M00S`.
    case time(String)
    case boolean(Bool)
    /// The number itself: 0.9 for 90 %.
    case percentage(String)
    case currency(String)
    /// `#N/A`, `#DIV/0!`.
    case error(String)
    /// Without `=`. `cached` is what the spreadsheet worked out last.
    case formula(String, cached: String)

    /// In one word.
    package var kind: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .dateNumber: "date-number"
        case .date: "date"
        case .time: "time"
        case .boolean: "boolean"
        case .percentage: "percentage"
        case .currency: "currency"
        case .error: "error"
        case .formula: "formula"
        }
    }

    /// As text: of a formula the formula itself.
    package var text: String {
        switch self {
        case .text(let text), .number(let text), .dateNumber(let text), .date(let text), .time(let text),
            .percentage(let text), .currency(let text), .error(let text), .formula(let text, _):
            text
        case .boolean(let flag): flag ? "true" : "false"
        }
    }
}
