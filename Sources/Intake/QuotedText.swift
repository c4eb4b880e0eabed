/// Applicants' text inside messages: in quotes, on one line, never longer than a line of the terminal.
enum QuotedText {
    /// Characters kept of a long text.
    static let limit = 60

    /// `'6 points'`; line breaks, tabs and other control characters are written as escapes, so that a message stays
    /// one line and runs nothing on a terminal.
    static func quote(_ text: some StringProtocol) -> String { "'\(shortened(text))'" }

    /// The same without quotes.
    static func shortened(_ text: some StringProtocol) -> String {
        let kept = text.prefix(limit)
        let dots = kept.endIndex == text.endIndex ? "" : "…"
        return kept.unicodeScalars.map(escaped).joined() + dots
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}": "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default: isHidden(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
        }
    }

    /// Control characters and marks that turn the writing direction.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
            .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator, .surrogate:
            false
        @unknown default: true
        }
    }
}

/// White space as XML defines it (XML 1.0, production 3): space, tab, carriage return, line feed; nothing else.
enum XMLSpace {
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D }

    static func trim(_ text: String) -> Substring {
        let bytes = text.utf8
        guard let start = bytes.firstIndex(where: { !isSpace($0) }),
            let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return text[text.endIndex...] }
        return text[start..<bytes.index(after: last)]
    }

    static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy(isSpace) }
}
