/// Suggests the name that was probably meant.
package enum DidYouMean {
    /// The candidate nearest to `word`, or nil when none is near: at most a third of the word's characters may differ
    /// (one for words under four characters). Among equally near ones the alphabetically first wins, so that the
    /// answer never depends on the order of the candidates. O(candidates × length²).
    package static func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
        let limit = max(1, word.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != word {
            let distance = distance(Array(word.lowercased()), Array(candidate.lowercased()))
            guard distance <= limit else { continue }
            if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// `"; did you mean 'name'?"`, or an empty string when nothing is near.
    package static func clause(for word: String, among candidates: some Sequence<String>) -> String {
        suggestion(for: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// Optimal string alignment: insert, delete, replace, or swap two neighbours (Damerau 1964).
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}

extension DidYouMean {
    /// The name that a message ends with a question for; nil: it asks for none.
    package static func proposed(by message: String) -> String? {
        guard let question = message.firstRange(of: "did you mean '") else { return nil }
        let rest = message[question.upperBound...]
        guard let end = rest.firstRange(of: "'?") else { return nil }
        return String(rest[..<end.lowerBound])
    }
}
