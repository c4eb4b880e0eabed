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
    private let separator: String
    private let decimalSign: Character
    private let marksKinds: Bool
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
        case .standard: (separator, decimalSign) = (",", ".")
        case .workbook: (separator, decimalSign) = (MarkedCells.separator, ".")
        case .excel(let separator, let decimalSign):
            (self.separator, self.decimalSign) = (String(separator), decimalSign)
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

    // MARK: - Cell by cell

    package mutating func empty() { beginCell() }

    /// A number in plain notation with a point.
    /// - Parameter write: adds its digits.
    package mutating func number(_ write: (inout [UInt8]) -> Void) {
        beginCell()
        if marksKinds { bytes.append(MarkedCells.number) }
        guard decimalSign != "." else { return write(&bytes) }
        let local = localized(write)
        if String(decoding: local, as: UTF8.self).contains(separator) { quote(local) } else { bytes += local }
    }

    /// A number with the decimal sign of the dialect.
    private func localized(_ write: (inout [UInt8]) -> Void) -> [UInt8] {
        var plain: [UInt8] = []
        write(&plain)
        return plain.flatMap { $0 == UInt8(ascii: ".") ? Array(String(decimalSign).utf8) : [$0] }
    }

    /// Several numbers in one cell, in plain notation with a point. Like one number they are never neutralised: a spreadsheet can
    /// run nothing that is made of digits, signs and `; `.
    /// - Parameter write: adds the digits of one of them, by its index.
    package mutating func numbers(_ count: Int, separatedBy between: String, _ write: (Int, inout [UInt8]) -> Void) {
        if count == 1 { return number { write(0, &$0) } }
        var cell: [UInt8] = []
        for index in 0..<count {
            if index > 0 { cell.append(contentsOf: between.utf8) }
            if decimalSign == "." { write(index, &cell) } else { cell += localized { write(index, &$0) } }
        }
        beginCell()
        if cell.contains(where: Self.separates) { quote(cell) } else { bytes += cell }
    }

    package mutating func text(_ text: String) {
        beginCell()
        if marksKinds { return MarkedCells.add(text, to: &bytes) }
        if Self.isPlain(text) { return bytes.append(contentsOf: text.utf8) }
        let harmless = FormulaGuard.neutralised(text)
        if needsQuotes(text) { quote(harmless.utf8) } else { bytes.append(contentsOf: harmless.utf8) }
    }

    /// A text that is not kept from running as a formula: for files that show what is stored somewhere, character by character.
    package mutating func text(verbatim text: String) {
        beginCell()
        if needsQuotes(text) { quote(text.utf8) } else { bytes.append(contentsOf: text.utf8) }
    }

    package mutating func endRow() {
        defer {
            cellCount = 0
            start = bytes.count
        }
        if marksKinds { return bytes.append(MarkedCells.rowEnd) }
        // A lone empty cell would be a blank line, which readers skip.
        if cellCount == 1, bytes.count == start { bytes.append(contentsOf: "\"\"".utf8) }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private mutating func beginCell() {
        if cellCount > 0 { bytes.append(contentsOf: separator.utf8) }
        cellCount += 1
    }

    /// Most texts begin with a letter or a digit and hold nothing that is a separator or a blank at the end anywhere: they are
    /// known to be harmless without a look at their characters.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        guard first < 0x80, last < 0x80, last > UInt8(ascii: " "), isLetterOrDigit(first) else { return false }
        let bytes = text.utf8.span
        for index in bytes.indices {
            if separates(bytes[index]) { return false }
        }
        return true
    }

    /// What ends or begins a cell somewhere: a separator, a quote, a line break.
    private static func separates(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
            UInt8(ascii: "\n"):
            true
        default: false
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    /// A quote inside is doubled.
    private mutating func quote(_ text: some Sequence<UInt8>) {
        let quote = UInt8(ascii: "\"")
        bytes.append(quote)
        for byte in text {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private func needsQuotes(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        // At the start of a file this one would be taken for a byte-order mark.
        if first == "\u{FEFF}" { return true }
        if first.properties.isWhitespace || last.properties.isWhitespace { return true }
        return text.utf8.contains(where: Self.separates)
    }
}
