internal import Diagnostics
internal import FEEL
internal import SafeXML

/// Finds where the text of an element stands in its file, character by character, so that a caret can be put under the
/// offending word of a rule although the document writes `<` as `&lt;`.
struct TextPlaces: Sendable {
    let file: String
    /// Empty when the document is not UTF-8: then lines are known, columns are not.
    private let lines: [Substring]

    init(_ bytes: [UInt8], file: String) {
        self.file = file
        let text = String(validating: bytes, as: UTF8.self) ?? ""
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
    }

    /// Where the element's `<` stands.
    func place(of element: XMLElement) -> Place {
        Place(file: file, line: element.line, column: element.column)
    }

    /// The element's text with the place of its first character.
    func source(of element: XMLElement) -> SourceText {
        guard let (line, column) = contentStart(of: element) else {
            return SourceText(text: element.text, file: file, line: element.line, column: 0)
        }
        return SourceText(text: element.text, file: file, line: line, column: column)
    }

    /// Behind the `>` of the start tag, and behind `<![CDATA[` where the text begins with it.
    private func contentStart(of element: XMLElement) -> (line: Int, column: Int)? {
        var (line, column) = (element.line, element.column)
        var quote: Character?
        while line >= 1, line <= lines.count, column >= 1 {
            let rest = lines[line - 1].dropFirst(column - 1)
            for (offset, character) in rest.enumerated() {
                switch (quote, character) {
                case (nil, "\""), (nil, "'"): quote = character
                case (nil, ">"):
                    let behind = rest.dropFirst(offset + 1)
                    let opening = "<![CDATA["
                    return (line, column + offset + 1 + (behind.hasPrefix(opening) ? opening.count : 0))
                case (let open?, _) where open == character: quote = nil
                default: break
                }
            }
            (line, column) = (line + 1, 1)
        }
        return nil
    }

    /// Moves a place that was counted in the decoded text to where it stands in the file: an entity reference such as
    /// `&lt;` is one character of the text and several of the file.
    /// - Parameter source: what `source(of:)` gave for the text.
    func corrected(_ place: Place, in source: SourceText) -> Place {
        guard place.file == file, place.line >= 1, place.line <= lines.count, place.column >= 1 else { return place }
        let start = place.line == source.line ? source.column : 1
        guard place.column > start else { return place }
        var rest = lines[place.line - 1].dropFirst(start - 1)
        var column = start
        for _ in 0..<(place.column - start) {
            let width = Self.width(rest)
            rest = rest.dropFirst(width)
            column += width
        }
        return Place(file: file, line: place.line, column: column)
    }

    /// The characters of the file that make up the first character of the text.
    private static func width(_ rest: Substring) -> Int {
        guard rest.first == "&", let end = rest.firstIndex(of: ";") else { return 1 }
        return rest.distance(from: rest.startIndex, to: end) + 1
    }

    func corrected(_ diagnostic: Diagnostic, in source: SourceText) -> Diagnostic {
        var moved = diagnostic
        moved.place = diagnostic.place.map { corrected($0, in: source) }
        return moved
    }
}
