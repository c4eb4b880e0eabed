/// The text of a cell: its paragraphs, a line each. Blanks in the XML count once; blanks that are meant stand as elements (§6.1.2).
struct ParagraphText {
    private(set) var text = ""
    private var paragraphs = 0
    /// Whether a blank that comes now is one too many.
    private var skipsBlank = true

    /// The most blanks that one element may stand for.
    private static let mostBlanks = 32_767

    mutating func startParagraph() {
        if paragraphs > 0 { text += "\n" }
        paragraphs += 1
        skipsBlank = true
    }

    mutating func add(_ piece: String) {
        for scalar in piece.unicodeScalars {
            switch scalar {
            case " ", "\t", "\n", "\r":
                if !skipsBlank { text += " " }
                skipsBlank = true
            default:
                text.unicodeScalars.append(scalar)
                skipsBlank = false
            }
        }
    }

    /// Blanks, a tab or a line break that are meant.
    mutating func add(element name: String, count: String?) {
        switch name {
        case "s": text += String(repeating: " ", count: min(max(1, count.flatMap(Int.init) ?? 1), Self.mostBlanks))
        case "tab": text += "\t"
        case "line-break": text += "\n"
        default: return
        }
        skipsBlank = false
    }
}
