import Diagnostics

/// How many columns a text takes on a terminal.
enum DisplayWidth {
    static func of(_ text: String) -> Int {
        isPlain(text) ? text.utf8.count : text.reduce(0) { $0 + of($1) }
    }

    /// Printable ASCII, as most texts are: a byte a column, and nothing to look up.
    static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }

    /// 2 for East Asian wide characters and emoji, 0 for what has no width of its own, else 1 (Unicode, UAX #11).
    static func of(_ character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars {
            if isWide(scalar) || scalar.value == 0xFE0F { return 2 }
            if !isZeroWidth(scalar) { width = 1 }
        }
        return width
    }

    private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: true
        default: false
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }

    /// Texts of applicants on a screen: line breaks and tabs become blanks, characters that would command the terminal or turn the
    /// direction of writing around are shown, so that no text can overwrite another.
    static func harmless(_ text: String) -> String {
        if isPlain(text) { return text }
        let breaks: [Unicode.Scalar] = ["\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}"]
        let blank = String(String.UnicodeScalarView(text.unicodeScalars.map { breaks.contains($0) ? " " : $0 }))
        return VisibleText.of(blank)
    }
}
