/// Prints a diagnostic with the offending line and a caret under it.
public struct DiagnosticRenderer: Sendable {
    private let lines: [String: [Substring]]

    /// - Parameter sources: file name → its text. A file that is not here is printed without its line.
    public init(sources: [String: String] = [:]) {
        lines = sources.mapValues { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    }

    /// The message, then (where the source is known) the line and a caret line.
    public func render(_ diagnostic: Diagnostic) -> String {
        guard let place = diagnostic.place, place.line > 0, place.column > 0,
            let source = lines[place.file], place.line <= source.count
        else { return diagnostic.description }
        let line = source[place.line - 1].filter { $0 != "\r" }
        let lead = line.prefix(place.column - 1).map { $0 == "\t" ? "\t" : Self.blank(for: $0) }.joined()
        let room = max(1, line.count - place.column + 1)
        let caret = "^" + String(repeating: "~", count: max(0, min(diagnostic.length, room) - 1))
        return "\(diagnostic)\n\(line)\n\(lead)\(caret)"
    }

    /// A blank as wide as the character is on a terminal, so that the caret stands under the right one.
    private static func blank(for character: Character) -> String {
        let wide = character.unicodeScalars.contains { scalar in
            (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
                || (0xAC00...0xD7A3).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
                || (0xFE30...0xFE6F).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
        }
        return wide ? "  " : " "
    }
}
