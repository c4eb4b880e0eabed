/// Prints a diagnostic with the offending line and a caret under it. Characters that would command the terminal are shown.
package struct DiagnosticRenderer: Sendable {
    private let sources: [String: String]

    /// Of longer lines the part around the place is shown.
    private static let longest = 160
    /// How much of a long line is shown before the place.
    private static let before = 60

    /// - Parameter sources: file name → its text, with lines that end in LF, CRLF or CR. A file that is not here is printed without
    ///   its line.
    package init(sources: [String: String] = [:]) {
        self.sources = sources
    }

    /// One line of a text, from 1, without its end. Linear in what stands before it.
    private static func line(_ number: Int, of text: String) -> Substring? {
        var rest = text.utf8[...]
        for _ in 1..<number {
            guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else {
                return nil
            }
            let next = rest.index(after: end)
            let isPair = rest[end] == UInt8(ascii: "\r") && next < rest.endIndex && rest[next] == UInt8(ascii: "\n")
            rest = rest[(isPair ? rest.index(after: next) : next)...]
        }
        return Substring(rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
    }

    /// The message, then (where the source is known) the line and a caret line.
    package func render(_ diagnostic: Diagnostic) -> String {
        let message = VisibleText.of(diagnostic.description)
        guard let place = diagnostic.place, place.sheet == nil, place.line > 0, place.column > 0,
            let source = sources[place.file], let whole = Self.line(place.line, of: source)
        else { return message }
        let count = whole.count
        let start = count > Self.longest ? max(0, min(place.column - 1 - Self.before, count - Self.longest)) : 0
        let line = whole.dropFirst(start).prefix(Self.longest)
        let (head, tail) = (start > 0 ? "…" : "", start + line.count < count ? "…" : "")
        let lead = line.prefix(place.column - 1 - start)
        let room = max(1, line.count - lead.count)
        let caret = "^" + String(repeating: "~", count: max(0, min(diagnostic.length, room) - 1))
        let blanks = head.map { _ in " " }.joined() + lead.map(Self.blank).joined()
        return "\(message)\n\(head)\(line.map(Self.shown).joined())\(tail)\n\(blanks)\(caret)"
    }

    private static func shown(_ character: Character) -> String {
        character == "\t" ? "\t" : VisibleText.of(String(character))
    }

    /// A blank as wide as the character is on a terminal, so that the caret stands under the right one.
    private static func blank(for character: Character) -> String {
        if character == "\t" { return "\t" }
        let shown = shown(character)
        if shown != String(character) { return String(repeating: " ", count: shown.count) }
        let wide = character.unicodeScalars.contains { scalar in
            (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
                || (0xAC00...0xD7A3).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
                || (0xFE30...0xFE6F).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
        }
        return wide ? "  " : " "
    }
}
