package import Diagnostics

/// A name in a text, and the one that was probably meant: `42:17:7:duration` puts `duration` in the place of seven characters.
package struct TextFix: Sendable, Hashable {
    private var line: Int
    private var column: Int
    private var length: Int
    /// What is put there.
    package var name: String

    /// What a problem proposes; nil: nothing, or the text does not hold the name that the problem speaks of at its place.
    package init?(_ problem: Diagnostic, in text: String, file: String) {
        guard let place = problem.place, place.file == file, place.line > 0, place.column > 0,
            let name = DidYouMean.proposed(by: problem.message)
        else { return nil }
        (line, column, length, self.name) = (place.line, place.column, problem.length, name)
        guard let range = range(in: text), problem.message.contains("'\(text[range])'") else { return nil }
    }

    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, let line = Int(parts[0]), let column = Int(parts[1]), let length = Int(parts[2]),
            line > 0, column > 0, length > 0
        else { return nil }
        (self.line, self.column, self.length, name) = (line, column, length, String(parts[3]))
    }

    package var text: String { "\(line):\(column):\(length):\(name)" }

    /// The text with the name put in; the same where its place is not there.
    package func applied(to text: String) -> String {
        guard let range = range(in: text) else { return text }
        return text.replacingCharacters(in: range, with: name)
    }

    private func range(in text: String) -> Range<String.Index>? {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.indices.contains(line - 1) else { return nil }
        let own = lines[line - 1]
        guard let start = own.index(own.startIndex, offsetBy: column - 1, limitedBy: own.endIndex),
            let end = own.index(start, offsetBy: length, limitedBy: own.endIndex)
        else { return nil }
        return start..<end
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }
}
