import Wording

/// The foot of every printed sheet: the call, and `page 2 of 7` where the browser counts (margin boxes of CSS Paged Media).
enum PaperFoot {
    /// Longer titles are cut.
    private static let longest = 70

    static func css(_ title: String, _ style: NumberStyle) -> String {
        let page = style.pieces(Message("page \(slot: 0) of \(slot: 1)")).map { piece in
            switch piece {
            case .text(let text): "\"\(escaped(text, .max))\""
            case .slot(0): "counter(page)"
            case .slot: "counter(pages)"
            }
        }
        return """
            @media print { @page { @bottom-left { content: "\(escaped(title))"; font: 8pt sans-serif; color: #444c55; }
              @bottom-right { content: \(page.joined(separator: " ")); font: 8pt sans-serif; color: #444c55; } } }

            """
    }

    /// A text of somebody else inside quotation marks of CSS: whatever is no ASCII letter, digit or blank is written by its number,
    /// so that nothing can end the text or the style sheet (CSS Syntax, 4.3.7).
    static func escaped(_ text: String, _ length: Int = longest) -> String {
        DisplayWidth.harmless(Drawing.short(text, length)).unicodeScalars.reduce(into: "") { css, scalar in
            let isPlain =
                scalar.isASCII && (scalar.properties.isAlphabetic || scalar == " " || ("0"..."9").contains(scalar))
            css += isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }
    }
}
