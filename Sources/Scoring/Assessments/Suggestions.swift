import Diagnostics

/// *Did you mean* for a limited number of words, so that a sheet of ten thousand wrong ids does not take an hour.
struct Suggestions {
    private var left: Int

    init(limit: Int) { left = limit }

    /// Whether one more may be looked for.
    mutating func takeOne() -> Bool {
        guard left > 0 else { return false }
        left -= 1
        return true
    }

    mutating func clause(for word: String, among candidates: some Sequence<String>) -> String {
        takeOne() ? DidYouMean.clause(for: word, among: candidates) : ""
    }
}
