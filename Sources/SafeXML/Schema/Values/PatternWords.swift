/// Patterns in words, where they are simple: `[0-9]{5}-[0-9]{4}` is *5 digits, '-', 4 digits*.
enum PatternWords {
    /// Several patterns of one type, of which a value matches one.
    static func either(_ patterns: [String]) -> String { patterns.map(one).joined(separator: " or ") }

    private static func one(_ pattern: String) -> String {
        guard let words = words(pattern) else { return "the pattern '\(pattern)'" }
        return "\(words) (pattern '\(pattern)')"
    }

    private static let classes = [
        ("[0-9]", "digit"), ("\\d", "digit"), ("[A-Z]", "capital letter"), ("[a-z]", "small letter"),
        ("[A-Za-z]", "letter"), ("[a-zA-Z]", "letter"), ("\\p{L}", "letter"), ("\\p{Nd}", "digit"),
        ("\\p{Lu}", "capital letter"), ("\\p{Ll}", "small letter"),
    ]

    /// - Returns: nil where the pattern is not a plain sequence.
    static func words(_ pattern: String) -> String? {
        var parts: [String] = []
        var literal = ""
        var rest = Substring(pattern)
        func close() { if !literal.isEmpty { parts.append("'\(literal)'"); literal = "" } }
        while let first = rest.first {
            if let (written, name) = classes.first(where: { rest.hasPrefix($0.0) }) {
                close()
                rest.removeFirst(written.count)
                guard let count = count(&rest) else { return nil }
                parts.append(count == "1" ? "1 \(name)" : "\(count) \(name)s")
            } else {
                rest.removeFirst()
                var character = first
                if first == "\\" {
                    guard let escaped = rest.popFirst(), !escaped.isLetter, !escaped.isNumber else { return nil }
                    character = escaped
                } else if "[](){}|.*+?".contains(first) {
                    return nil
                }
                if let next = rest.first, "*+?{".contains(next) { return nil }
                literal.append(character)
            }
        }
        close()
        return parts.count > 6 || parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// A quantifier in words; nil where it is none that is simple.
    private static func count(_ rest: inout Substring) -> String? {
        guard let first = rest.first else { return "1" }
        switch first {
        case "+":
            rest.removeFirst()
            return "1 or more"
        case "*", "?": return nil
        case "{":
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let bounds = rest[rest.index(after: rest.startIndex)..<end].split(
                separator: ",", omittingEmptySubsequences: false)
            rest = rest[rest.index(after: end)...]
            switch bounds.count {
            case 1: return String(bounds[0])
            case 2: return bounds[1].isEmpty ? "\(bounds[0]) or more" : "\(bounds[0]) to \(bounds[1])"
            default: return nil
            }
        default: return "1"
        }
    }
}
