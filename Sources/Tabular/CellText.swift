import Diagnostics

/// What a text needs so that it can stand in a cell of a CSV file.
enum CellText {
    /// Stands in a file as it is.
    static func isPlain(_ text: Span<UInt8>) -> Bool { hasPlainEnds(text) && !separates(text) }

    /// Most texts begin and end with a visible character of ASCII, the first none that a formula begins with: they are known to
    /// be harmless without a look at what kind their characters are.
    static func hasPlainEnds(_ text: Span<UInt8>) -> Bool {
        guard !text.isEmpty else { return true }
        let (first, last) = (text[0], text[text.count - 1])
        return isVisible(first) && isVisible(last) && !FormulaGuard.begins(first)
    }

    private static func isVisible(_ byte: UInt8) -> Bool { byte > UInt8(ascii: " ") && byte < 0x7F }

    static func needsQuotes(_ text: String) -> Bool {
        let content = text.utf8.span
        return separates(content) || !hasPlainEnds(content) && hasBlankEnd(text)
    }

    /// A blank at an end, or what would be taken for a byte-order mark at the start of a file.
    private static func hasBlankEnd(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        return first == "\u{FEFF}" || first.properties.isWhitespace || last.properties.isWhitespace
    }

    /// What ends or begins a cell somewhere: a separator, a quote, a line break.
    static func separates(_ bytes: Span<UInt8>) -> Bool {
        bytes.contains { word in
            word.marks(UInt8(ascii: ",")) | word.marks(UInt8(ascii: ";")) | word.marks(UInt8(ascii: "\""))
                | word.marks(UInt8(ascii: "\t")) | word.marks(UInt8(ascii: "\r")) | word.marks(UInt8(ascii: "\n"))
        }
    }
}
