/// The form of a word that goes with a whole number, after CLDR: *1 day*, *2 days*.
package enum PluralForm {
    /// - Returns: `zero`, `one`, `two`, `few`, `many` or `other`.
    package static func of(_ number: Int, in language: String) -> String {
        let rules = PluralTable.rules[language] ?? []
        for rule in rules {
            let parts = rule.split(separator: ":")
            guard parts.count == 2 else { continue }
            let holds = parts[1].split(separator: "|").contains { choice in
                choice.split(separator: "&").allSatisfy { Self.holds($0, number) }
            }
            if holds { return String(parts[0]) }
        }
        return "other"
    }

    /// `n % 10 = 2..4`, `n != 1,11`
    private static func holds(_ relation: Substring, _ number: Int) -> Bool {
        let words = relation.split(separator: " ")
        guard let ranges = words.last, words.count >= 3 else { return false }
        let modulus = words.count == 5 ? Int(words[2]) : nil
        let value = modulus.map { number % $0 } ?? number
        let isIn = ranges.split(separator: ",").contains { range in
            let ends = range.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last else { return false }
            return (first...max(first, last)).contains(value)
        }
        return isIn == (words[words.count - 2] == "=")
    }
}
