/// The foot of every printed sheet: the call, and `page 2 of 7` where the browser counts (margin boxes of CSS Paged Media).
enum PaperFoot {
    /// Longer titles are cut.
    private static let longest = 70

    static func css(_ title: String) -> String {
        """
        @media print { @page { @bottom-left { content: "\(escaped(title))"; font: 8pt sans-serif; color: #444c55; }
          @bottom-right { content: "page " counter(page) " of " counter(pages); font: 8pt sans-serif; color: #444c55; } } }

        """
    }

    /// A text of somebody else inside quotation marks of CSS: whatever is no ASCII letter, digit or blank is written by its number,
    /// so that nothing can end the text or the style sheet (CSS Syntax, 4.3.7).
    static func escaped(_ text: String) -> String {
        DisplayWidth.harmless(Drawing.short(text, longest)).unicodeScalars.reduce(into: "") { css, scalar in
            let isPlain =
                scalar.isASCII && (scalar.properties.isAlphabetic || scalar == " " || ("0"..."9").contains(scalar))
            css += isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }
    }
}
