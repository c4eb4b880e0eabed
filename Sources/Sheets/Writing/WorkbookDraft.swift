/// A workbook that is to be written, as `.xlsx` or `.ods`: plain tables, no merged cells, no formulas.
package struct WorkbookDraft: Sendable {
    package var sheets: [SheetDraft]
    /// Named properties of the document, in their order; as text, whatever they hold.
    package var properties: [Property]

    package struct Property: Sendable, Hashable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(sheets: [SheetDraft], properties: [Property] = []) {
        self.sheets = sheets
        self.properties = properties
    }
}

/// One sheet that is to be written. Its first row is the header.
package struct SheetDraft: Sendable {
    /// At most 31 characters, none of `[ ] : * ? / \`.
    package var name: String
    package var isHidden = false
    /// Locked cells cannot be changed until somebody takes the protection off; there is no password.
    package var isProtected = false
    /// Whether the header carries buttons of a filter.
    package var hasFilter = false
    /// Columns that stay where they are when the sheet is moved; the header always does.
    package var frozenColumns = 0
    /// Of each column, in characters of plain text.
    package var widths: [Int]
    package var rows: [[CellDraft]]
    package var validations: [ValidationDraft] = []

    package init(name: String, widths: [Int], rows: [[CellDraft]]) {
        self.name = name
        self.widths = widths
        self.rows = rows
    }
}

/// One cell that is to be written.
package enum CellDraft: Sendable, Hashable {
    case empty(CellLook = .plain)
    case text(String, CellLook = .text)
    /// In plain notation with a point: `-12.50`.
    case number(String, CellLook = .plain)

    package var look: CellLook {
        switch self {
        case .empty(let look), .text(_, let look), .number(_, let look): look
        }
    }
}

/// How a cell looks, and whether somebody may write into it.
package enum CellLook: Int, Sendable, Hashable, CaseIterable {
    case plain
    /// What is typed stays text.
    case text
    case header
    /// For numbers that somebody fills in.
    case entry
    /// For texts that somebody fills in, of several lines.
    case textEntry

    var isText: Bool { self == .text || self == .textEntry || self == .header }
    var isLocked: Bool { self != .entry && self != .textEntry }
    var isBold: Bool { self == .header }
    var wraps: Bool { self == .header || self == .textEntry }
}

/// What may be typed into a range of cells, and what somebody reads who comes to them.
package struct ValidationDraft: Sendable, Hashable {
    package enum Rule: Sendable, Hashable {
        /// One of the values in these cells, which become a drop-down.
        case list(sheet: String, column: Int, rows: ClosedRange<Int>)
        /// A number from one to the other.
        case between(String, String)
        /// Anything: only the message matters.
        case any
    }

    package var rule: Rule
    /// Rows and column, from 1.
    package var rows: ClosedRange<Int>
    package var column: Int
    /// Shown to whoever comes to the cell; cut to what spreadsheets show.
    package var title: String
    package var message: String
    /// Shown to whoever typed something else.
    package var refusal: String

    package init(
        _ rule: Rule, rows: ClosedRange<Int>, column: Int, title: String, message: String, refusal: String = ""
    ) {
        self.rule = rule
        self.rows = rows
        self.column = column
        self.title = title.cut(to: Self.titleLength)
        self.message = message.cut(to: Self.messageLength)
        self.refusal = refusal.cut(to: Self.messageLength)
    }

    /// What Excel takes, in UTF-16 units; a longer one makes it call the workbook damaged.
    private static let titleLength = 32
    private static let messageLength = 255
}

extension String {
    /// The beginning, at most so many UTF-16 units, with an ellipsis where something is left out.
    fileprivate func cut(to length: Int) -> String {
        guard utf16.count > length else { return self }
        var text = self
        while text.utf16.count >= length { text.removeLast() }
        return text + "…"
    }
}
