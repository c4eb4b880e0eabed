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

    /// - Parameter isContinued: what is written goes on in a file that has been begun, and needs no byte-order mark.
    public init(dialect: CSVDialect = .standard, isContinued: Bool = false) {
        switch dialect {
        case .standard:
            bytes = []
            separator = ","
            decimalSign = "."
        case .excel(let separator, let decimalSign):
            bytes = isContinued ? [] : [0xEF, 0xBB, 0xBF]
            self.separator = String(separator)
            self.decimalSign = decimalSign
        }
    }

    public mutating func row(_ cells: [CSVField]) {
        let start = bytes.count
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(contentsOf: separator.utf8) }
            add(cell)
        }
        // A lone empty cell would be a blank line, which readers skip.
        if cells.count == 1, bytes.count == start { bytes.append(contentsOf: "\"\"".utf8) }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private mutating func add(_ field: CSVField) {
        switch field {
        case .empty: break
        case .number(let text): bytes.append(contentsOf: (decimalSign == "." ? text : number(text)).utf8)
        case .text(let text) where Self.isPlain(text): bytes.append(contentsOf: text.utf8)
        case .text(let text):
            let harmless = FormulaGuard.neutralised(text)
            bytes.append(contentsOf: (needsQuotes(text) ? quoted(harmless) : harmless).utf8)
        }
    }

    /// Most texts begin with a letter or a digit and hold nothing that is a separator or a blank at the end anywhere: they are
    /// known to be harmless without a look at their characters.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        guard first < 0x80, last < 0x80, last > UInt8(ascii: " "), isLetterOrDigit(first) else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
                UInt8(ascii: "\n"):
                false
            default: true
            }
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
