import FEEL

/// Names for drafted facts: those of the elements, in the manner of rubrics, each once.
struct FactNames {
    /// Words that mean something else in a rubric or in FEEL.
    private static let reserved: Set<String> = [
        "and", "or", "not", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "between",
        "instance",
        "of", "is", "null", "true", "false", "function", "external", "context", "list", "item", "total",
        "ranking_score",
        "relevance", "quality", "feasibility", "number", "boolean", "years", "days", "partial",
    ]
    /// Words that say nothing without the word before them.
    private static let general: Set<String> = [
        "type", "name", "value", "code", "id", "text", "lang", "no", "nr", "kind", "ref", "status", "role", "unit",
        "date",
    ]
    private var taken: Set<String> = []

    /// - Parameter path: local names from the record down to the element or attribute.
    mutating func name(for path: [String]) -> String {
        let words = path.map(Self.snake)
        let lengths = Array(1...max(1, words.count))
        let candidates = lengths.map { words.suffix($0).joined(separator: "_") }.filter(Self.isUsable)
            .filter { words.count == 1 || !Self.general.contains($0) }
        let base = candidates.last ?? "fact"
        let numbered = (2...).lazy.map { "\(base)_\($0)" }
        let name = candidates.first { !taken.contains($0) } ?? numbered.first { !taken.contains($0) } ?? base
        taken.insert(name)
        return name
    }

    private static func isUsable(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first.properties.isAlphabetic else { return false }
        return !reserved.contains(name) && !Builtins.all.contains { $0.name == name }
    }

    /// `durationMonths` → `duration_months`; other signs than letters and digits part words.
    static func snake(_ name: String) -> String {
        var words: [String] = [""]
        var before: Unicode.Scalar?
        let scalars = Array(name.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let isLetter = scalar.properties.isAlphabetic
            guard isLetter || scalar.properties.numericType != nil else {
                words.append("")
                before = nil
                continue
            }
            let next = place + 1 < scalars.count ? scalars[place + 1] : nil
            let isHump = scalar.properties.isUppercase && before.map { !$0.properties.isUppercase } ?? false
            let isLastOfCapitals =
                scalar.properties.isUppercase && (next?.properties.isLowercase ?? false) && before != nil
            if isHump || isLastOfCapitals { words.append("") }
            words[words.count - 1] += scalar.properties.lowercaseMapping
            before = scalar
        }
        return words.filter { !$0.isEmpty }.joined(separator: "_")
    }
}
