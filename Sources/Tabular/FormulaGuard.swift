/// Keeps texts that others wrote from running as spreadsheet formulas, in a way that can be undone exactly.
///
/// A text is *dangerous* if, after any apostrophes, blanks and invisible characters at its start, comes one of
/// `= + - @` (also full-width `＝ ＋ － ＠`), or if it starts with a tab or a carriage return; only where the first visible
/// character is a digit is such a start harmless, as in a padded number, which XML has many of. A dangerous text gets one
/// apostrophe in front (so `'=1` becomes `''=1`); any other text stays as it is. The way back: a text that starts with
/// an apostrophe and is dangerous loses one apostrophe. (OWASP, "CSV Injection".)
package enum FormulaGuard {
    /// What is written into the file.
    package static func neutralised(_ text: String) -> String {
        isDangerous(text) ? "'" + text : text
    }

    /// The inverse: `restored(neutralised(text)) == text` for every text.
    package static func restored(_ text: String) -> String {
        guard text.unicodeScalars.first == "'", isDangerous(text) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    /// Would a spreadsheet, or one that drops apostrophes and blanks first, take the text for a formula?
    /// The answer does not change when an apostrophe is put in front or taken away.
    package static func isDangerous(_ text: String) -> Bool {
        let rest = text.unicodeScalars.drop { $0 == "'" }
        let startsWithTabOrReturn = rest.first == "\t" || rest.first == "\r"
        guard let first = rest.first(where: { !isSkipped($0) }) else { return startsWithTabOrReturn }
        switch first {
        case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
        case "0"..."9": return false
        default: return startsWithTabOrReturn
        }
    }

    /// Whether a text that begins with this visible character of ASCII could be dangerous.
    static func begins(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// Blanks, control and invisible format characters (a byte-order mark, a zero-width space), and apostrophes between them.
    private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return scalar == "'" || properties.isWhitespace || properties.generalCategory == .control
            || properties.generalCategory == .format
    }
}
