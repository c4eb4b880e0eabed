/// Texts of applicants on a terminal: what would command it, move the cursor or turn the direction of writing is shown, not done.
package enum VisibleText {
    /// Control characters as `\x1B`, line breaks as `\n` and `\r`, characters that change the direction of writing as `\u{202E}`;
    /// everything else as it is. O(length).
    /// - Parameter keepsLayout: line feeds and tabs stay: the text has lines of its own.
    package static func of(_ text: String, keepsLayout: Bool = false) -> String {
        guard mayHaveHarm(text, keepsLayout: keepsLayout) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if keepsLayout, scalar == "\n" || scalar == "\t" || scalar == "\r" {
                if scalar != "\r" { result.unicodeScalars.append(scalar) }
            } else if let escape = escape(scalar) {
                result += escape
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// False only for a text of harmless characters, which is told from its bytes: the controls beyond ASCII begin with C2 in
    /// UTF-8, those of the direction of writing end with 80 A8…AE or 81 A6…A9; `…`, which ends most lists, with 80 A6. Sums in place of an
    /// early end: so many bytes are looked at in one step.
    private static func mayHaveHarm(_ text: String, keepsLayout: Bool) -> Bool {
        let bytes = text.utf8.span
        let layout: UInt8 = keepsLayout ? 1 : 0
        var (before, found): (UInt8, UInt8) = (0, 0)
        for index in bytes.indices {
            let byte = bytes[index]
            let isLayout = byte == 0x0A || byte == 0x09 ? layout : 0
            let isControl: UInt8 = byte < 0x20 || byte == 0x7F ? 1 : 0
            let isLateControl: UInt8 = before == 0xC2 && byte &- 0x80 < 0x20 ? 1 : 0
            let turnsWriting: UInt8 = before == 0x80 && byte &- 0xA8 < 7 || before == 0x81 && byte &- 0xA6 < 4 ? 1 : 0
            found |= (isControl & ~isLayout) | isLateControl | turnsWriting
            before = byte
        }
        return found != 0
    }

    /// nil: the character is harmless.
    static func escape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x0A: return "\\n"
        case 0x0D: return "\\r"
        case 0x09: return "\\t"
        case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: return "\\u{\(hex(scalar))}"
        default: return isControl(scalar.value) ? "\\x\(hex(scalar))" : nil
        }
    }

    /// Unicode's category Cc, which no version will ever add to.
    private static func isControl(_ value: UInt32) -> Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

    private static func hex(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return digits.count == 1 ? "0\(digits)" : digits
    }
}
