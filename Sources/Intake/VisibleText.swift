/// What of a text can be seen.
enum VisibleText {
    /// Whether a reader would see nothing: white space of any kind, control and invisible format characters, fillers.
    static func isInvisible(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        // Nearly every text shows itself with its first byte.
        if first > 0x20, first < 0x7F { return false }
        return text.unicodeScalars.allSatisfy(isInvisible)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
        switch properties.generalCategory {
        case .control, .format: return true
        // A Braille cell without dots is drawn as a blank.
        default: return scalar == "\u{2800}"
        }
    }
}
