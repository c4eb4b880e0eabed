/// One cell to be written. Only texts can be taken for formulas, so only texts are neutralised.
public enum CSVField: Sendable, Hashable {
    /// Neutralised by `FormulaGuard`.
    case text(String)
    /// A number in plain notation with a point, such as `-12.50`; never neutralised, so that negative numbers stay numbers.
    case number(String)
    /// No entry.
    case empty
}

/// How the file is to look.
public enum CSVDialect: Sendable, Hashable {
    /// RFC 4180: commas, a point as decimal sign, UTF-8 without a byte-order mark.
    case standard
    /// For spreadsheets of a language: UTF-8 with a byte-order mark, that language's separator and decimal sign.
    case excel(separator: Character, decimalSign: Character)
}

/// Writes RFC 4180: rows end with CRLF, cells that need it are quoted, texts are kept from running as formulas.
///
/// A text is quoted if it holds a quote, a line break, any character that is a separator somewhere (`,` `;` tab), or a
/// blank at its ends, so that the header never leaves the separator in doubt; a number only if its decimal sign is the separator.
public struct CSVWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8]
    private let separator: String
    private let decimalSign: Character

    public init(dialect: CSVDialect = .standard) {
        switch dialect {
        case .standard:
            bytes = []
            separator = ","
            decimalSign = "."
        case .excel(let separator, let decimalSign):
            bytes = [0xEF, 0xBB, 0xBF]
            self.separator = String(separator)
            self.decimalSign = decimalSign
        }
    }

    public mutating func row(_ cells: [CSVField]) {
        let texts = cells.map(text)
        // A lone empty cell would be a blank line, which readers skip.
        let line = texts == [""] ? "\"\"" : texts.joined(separator: separator)
        bytes.append(contentsOf: line.utf8)
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private func text(_ field: CSVField) -> String {
        switch field {
        case .empty: ""
        case .number(let text): number(text)
        case .text(let text):
            needsQuotes(text) ? quoted(FormulaGuard.neutralised(text)) : FormulaGuard.neutralised(text)
        }
    }

    private func number(_ text: String) -> String {
        let local = decimalSign == "." ? text : String(text.map { $0 == "." ? decimalSign : $0 })
        return local.contains(separator) ? quoted(local) : local
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result.unicodeScalars.append(scalar) }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    private func needsQuotes(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        // At the start of a file this one would be taken for a byte-order mark.
        if first == "\u{FEFF}" { return true }
        if first.properties.isWhitespace || last.properties.isWhitespace { return true }
        return text.unicodeScalars.contains { scalar in
            switch scalar {
            case ",", ";", "\t", "\"", "\r", "\n": true
            default: false
            }
        }
    }
}
