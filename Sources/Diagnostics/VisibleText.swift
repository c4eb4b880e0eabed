/// Texts of strangers on a terminal: what would command it, move the cursor or turn the direction of writing is shown, not done.
public enum VisibleText {
    /// Control characters as `\x1B`, line breaks as `\n` and `\r`, characters that change the direction of writing as `\u{202E}`;
    /// everything else as it is. O(length).
    /// - Parameter keepsLayout: line feeds and tabs stay: the text has lines of its own.
    public static func of(_ text: String, keepsLayout: Bool = false) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || keepsLayout && ($0 == 0x0A || $0 == 0x09) }) {
            return text
        }
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

    /// nil: the character is harmless.
    static func escape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x0A: return "\\n"
        case 0x0D: return "\\r"
        case 0x09: return "\\t"
        case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: return "\\u{\(hex(scalar))}"
        default: return scalar.properties.generalCategory == .control ? "\\x\(hex(scalar))" : nil
        }
    }

    private static func hex(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return digits.count == 1 ? "0\(digits)" : digits
    }
}
