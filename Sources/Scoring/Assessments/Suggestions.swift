import Diagnostics

/// *Did you mean* for a limited number of words, so that a sheet of ten thousand wrong ids does not take an hour.
struct Suggestions {
    private var left: Int

    init(limit: Int) { left = limit }

    mutating func clause(for word: String, among candidates: some Sequence<String>) -> String {
        guard left > 0 else { return "" }
        left -= 1
        return DidYouMean.clause(for: word, among: candidates)
    }
}
