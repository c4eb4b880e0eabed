/// The messages of a language by their English text.
package struct MessageTable: Sendable {
    /// English text and translation, in the order of the file.
    package typealias Texts = KeyValuePairs<String, String>

    private let patterns: [String: MessagePattern]
    /// Keys whose texts are no patterns.
    package let broken: [String]
    /// Keys that stand in the file twice.
    package let repeated: [String]

    package init(_ language: String, _ groups: [Texts]) {
        var patterns: [String: MessagePattern] = [:]
        var (repeated, broken): ([String], [String]) = ([], [])
        for (key, text) in groups.joined() {
            guard let pattern = MessagePattern(FrenchSpacing.applied(to: text, in: language)) else {
                broken.append(key)
                continue
            }
            if patterns.updateValue(pattern, forKey: key) != nil { repeated.append(key) }
        }
        (self.patterns, self.repeated, self.broken) = (patterns, repeated, broken)
    }

    package var keys: Set<String> { Set(patterns.keys) }

    package func pattern(for key: String) -> MessagePattern? { patterns[key] }
}

/// A text with placeholders: `{1}` for what is filled in, `{2|Antrag|Anträge}` for the word that goes with the number of the second
/// placeholder, `{2|one:…|few:…|other:…}` where a language has more forms, and `{{` for a brace.
package struct MessagePattern: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case literal(String)
        /// From 1.
        case argument(Int)
        /// By category of CLDR.
        case plural(Int, [String: String])
    }

    package var pieces: [Piece] = []

    /// nil: a brace is not closed, or no number stands behind it.
    package init?(_ text: String) {
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            add(String(rest[..<brace]))
            rest = rest[rest.index(after: brace)...]
            if rest.first == "{" {
                add("{")
                rest.removeFirst()
                continue
            }
            guard let end = rest.firstIndex(of: "}"), let piece = Self.placeholder(rest[..<end]) else { return nil }
            pieces.append(piece)
            rest = rest[rest.index(after: end)...]
        }
        add(String(rest))
    }

    private mutating func add(_ text: String) {
        guard !text.isEmpty else { return }
        if case .literal(let before)? = pieces.last {
            pieces[pieces.count - 1] = .literal(before + text)
        } else {
            pieces.append(.literal(text))
        }
    }

    private static func placeholder(_ text: Substring) -> Piece? {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        guard let number = parts.first.flatMap({ Int($0) }), number > 0 else { return nil }
        guard parts.count > 1 else { return .argument(number) }
        guard parts.count != 3 || parts[1].contains(":") else {
            return .plural(number, ["one": String(parts[1]), "other": String(parts[2])])
        }
        var forms: [String: String] = [:]
        for part in parts.dropFirst() {
            let form = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard form.count == 2 else { return nil }
            forms[String(form[0])] = String(form[1])
        }
        return forms["other"] == nil ? nil : .plural(number, forms)
    }
}
