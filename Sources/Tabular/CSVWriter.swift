import Diagnostics

/// One cell to be written. Only texts can be taken for formulas, so only texts are neutralised.
package enum CSVField: Sendable, Hashable {
    /// Neutralised by `FormulaGuard`.
    case text(String)
    /// A number in plain notation with a point, such as `-12.50`; never neutralised, so that negative numbers stay numbers.
    case number(String)
    /// No entry.
    case empty
}

/// How the file is to look.
package enum CSVDialect: Sendable, Hashable {
    /// RFC 4180: commas, a point as decimal sign, UTF-8 without a byte-order mark.
    case standard
    /// For spreadsheets of a language: UTF-8 with a byte-order mark, that language's separator and decimal sign.
    case excel(separator: Character, decimalSign: Character)
    /// No file's format: cells with their kind, as `MarkedCells` reads them, for a sheet of a workbook. A point as decimal sign;
    /// nothing is kept from running as a formula, since in a workbook a text is no formula.
    case workbook
}

/// Writes RFC 4180: rows end with CRLF, cells that need it are quoted, texts are kept from running as formulas.
///
/// A text is quoted if it holds a quote, a line break, any character that is a separator somewhere (`,` `;` tab), or a
/// blank at its ends, so that the header never leaves the separator in doubt; a number only if its decimal sign is the separator.
package struct CSVWriter: Sendable {
    /// What has been written so far.
    package private(set) var bytes: [UInt8]
    package let dialect: CSVDialect
    /// Cells are marked with their kind, for a workbook.
    package let marksKinds: Bool
    /// Of more than one byte; else empty.
    private let separator: [UInt8]
    /// The same where it is one byte.
    private let separatorByte: UInt8?
    /// nil: a point.
    private let decimalSign: [UInt8]?
    /// Of the row that is being written: how many cells it has, and where it begins.
    private var cellCount = 0
    private var start: Int

    package init(dialect: CSVDialect = .standard) {
        let hasMark = if case .excel = dialect { true } else { false }
        self.init(dialect: dialect, after: hasMark ? [0xEF, 0xBB, 0xBF] : [])
    }

    /// Writes rows behind what has been written of a file.
    package static func add(
        to output: inout [UInt8], dialect: CSVDialect, _ rows: (inout CSVWriter) -> Void
    ) {
        var writer = CSVWriter(dialect: dialect, after: output)
        output = []
        rows(&writer)
        output = writer.bytes
    }

    private init(dialect: CSVDialect, after bytes: [UInt8]) {
        self.bytes = bytes
        self.dialect = dialect
        start = bytes.count
        marksKinds = dialect == .workbook
        switch dialect {
        case .standard: (separator, separatorByte, decimalSign) = ([], UInt8(ascii: ","), nil)
        case .workbook: (separator, separatorByte, decimalSign) = ([], MarkedCells.cellEnd, nil)
        case .excel(let separator, let decimalSign):
            let bytes = Array(String(separator).utf8)
            (self.separator, separatorByte) = bytes.count == 1 ? ([], bytes[0]) : (bytes, nil)
            self.decimalSign = decimalSign == "." ? nil : Array(String(decimalSign).utf8)
        }
    }

    package mutating func row(_ cells: [CSVField]) {
        for cell in cells {
            switch cell {
            case .empty: empty()
            case .number(let text): number { $0.append(contentsOf: text.utf8) }
            case .text(let text): self.text(text)
            }
        }
        endRow()
    }

    // MARK: - Several rows with the same cells

    /// Cells that stand in several rows, as they are written in the first.
    package struct Cells: Sendable {
        fileprivate let bytes: [UInt8]
        fileprivate let count: Int
    }

    /// Where the next cell will be.
    package struct Position: Sendable {
        fileprivate let byte: Int
        fileprivate let count: Int
    }

    package var position: Position { Position(byte: bytes.count, count: cellCount) }

    /// What was written since, in the same row.
    package func cells(since first: Position) -> Cells {
        Cells(bytes: Array(bytes[first.byte...]), count: cellCount - first.count)
    }

    /// The same cells in another row, where they come after as many as before.
    package mutating func add(_ cells: Cells) {
        bytes.append(contentsOf: cells.bytes)
        cellCount += cells.count
    }

    // MARK: - Cell by cell

    package mutating func empty() { beginCell() }

    /// A number in plain notation with a point.
    /// - Parameter write: adds its digits.
    package mutating func number(_ write: (inout [UInt8]) -> Void) {
        beginCell()
        if marksKinds { bytes.append(MarkedCells.number) }
        guard let decimalSign else { return write(&bytes) }
        let local = Self.localized(decimalSign, write)
        let separates = separatorByte.map { [$0] == decimalSign } ?? (separator == decimalSign)
        if separates, local.contains(decimalSign) { quote(local.span) } else { bytes += local }
    }

    /// A number with another decimal sign than the point.
    private static func localized(_ decimalSign: [UInt8], _ write: (inout [UInt8]) -> Void) -> [UInt8] {
        var plain: [UInt8] = []
        write(&plain)
        return plain.flatMap { $0 == UInt8(ascii: ".") ? decimalSign : [$0] }
    }

    /// Several numbers in one cell, in plain notation with a point. Like one number they are never neutralised: a spreadsheet can
    /// run nothing that is made of digits, signs and `; `.
    /// - Parameter write: adds the digits of one of them, by its index.
    package mutating func numbers(_ count: Int, separatedBy between: String, _ write: (Int, inout [UInt8]) -> Void) {
        if count == 1 { return number { write(0, &$0) } }
        var cell: [UInt8] = []
        for index in 0..<count {
            if index > 0 { cell.append(contentsOf: between.utf8) }
            if let decimalSign {
                cell += Self.localized(decimalSign) { write(index, &$0) }
            } else {
                write(index, &cell)
            }
        }
        beginCell()
        if CellText.separates(cell.span) { quote(cell.span) } else { bytes += cell }
    }

    package mutating func text(_ text: String) {
        let content = text.utf8.span
        if !marksKinds, CellText.isPlain(content) { return addCell(content) }
        beginCell()
        addHarmless(text)
    }

    /// A cell as it stands in the file.
    private mutating func addCell(_ content: Span<UInt8>) {
        guard cellCount > 0, let separatorByte, !content.isEmpty else {
            beginCell()
            return content.isEmpty ? () : bytes.append(content)
        }
        cellCount += 1
        bytes.append(addingCapacity: content.count + 1) { output in
            output.append(separatorByte)
            output.append(content)
        }
    }

    private mutating func addHarmless(_ text: String) {
        if marksKinds { return MarkedCells.add(text, to: &bytes) }
        let content = text.utf8.span
        if CellText.isPlain(content) { return bytes.append(utf8: text) }
        let harmless = CellText.hasPlainEnds(content) ? text : FormulaGuard.neutralised(text)
        add(harmless, inQuotes: CellText.needsQuotes(text))
    }

    /// - Parameter write: adds a text in UTF-8, as it is.
    package mutating func text(_ write: (inout [UInt8]) -> Void) {
        beginCell()
        let start = bytes.count
        write(&bytes)
        let isPlain = CellText.isPlain(bytes.span.extracting(start...))
        let isHarmless = CellText.hasPlainEnds(bytes.span.extracting(start...))
        guard marksKinds || !isPlain else { return }
        let text = Array(bytes[start...])
        bytes.removeSubrange(start...)
        if isHarmless, !marksKinds { quote(text.span) } else { addHarmless(String(decoding: text, as: UTF8.self)) }
    }

    /// A text in UTF-8.
    package mutating func text(_ text: Span<UInt8>) {
        if !marksKinds, CellText.isPlain(text) { return addCell(text) }
        beginCell()
        if !marksKinds, CellText.hasPlainEnds(text) {
            quote(text)
        } else {
            var copy: [UInt8] = []
            copy.append(text)
            addHarmless(String(decoding: copy, as: UTF8.self))
        }
    }

    /// A text that is not kept from running as a formula: for files that show what is stored somewhere, character by character.
    package mutating func text(verbatim text: String) {
        beginCell()
        add(text, inQuotes: CellText.needsQuotes(text))
    }

    private mutating func add(_ text: String, inQuotes: Bool) {
        if inQuotes { quote(text.utf8.span) } else { bytes.append(utf8: text) }
    }

    package mutating func endRow() {
        defer {
            cellCount = 0
            start = bytes.count
        }
        if marksKinds { return bytes.append(MarkedCells.rowEnd) }
        // A lone empty cell would be a blank line, which readers skip.
        if cellCount == 1, bytes.count == start { bytes.append(contentsOf: "\"\"".utf8) }
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func beginCell() {
        if cellCount > 0 {
            if let separatorByte { bytes.append(separatorByte) } else { bytes += separator }
        }
        cellCount += 1
    }

    /// A quote inside is doubled.
    private mutating func quote(_ text: Span<UInt8>) {
        let quote = UInt8(ascii: "\"")
        bytes.append(addingCapacity: 2 * text.count + 2) { output in
            output.append(quote)
            if text.contains({ $0.marks(quote) }) {
                for index in text.indices {
                    if text[index] == quote { output.append(quote) }
                    output.append(text[index])
                }
            } else {
                output.append(text)
            }
            output.append(quote)
        }
    }
}
