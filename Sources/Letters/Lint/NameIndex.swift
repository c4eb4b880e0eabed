/// Finds names in texts. Each text costs its own words, however many names there are.
struct NameIndex {
    /// A name as words in small letters, and who goes by it.
    private struct Name {
        var words: [String]
        var owner: Int
        var text: String
    }

    private var byFirstWord: [String: [Name]] = [:]

    /// - Parameter owner: of the name; many may have the same.
    mutating func add(_ text: String, owner: Int) {
        let words = CommentWords.folded(text)
        guard let first = words.first else { return }
        byFirstWord[first, default: []].append(Name(words: words, owner: owner, text: text))
    }

    /// Names in a text, in the order in which they begin, each owner's once.
    func names(in text: String) -> [(owner: Int, name: String)] {
        let words = CommentWords.folded(text)
        var found: [(owner: Int, name: String)] = []
        for start in words.indices {
            for name in byFirstWord[words[start]] ?? [] where words[start...].starts(with: name.words) {
                if !found.contains(where: { $0.owner == name.owner && $0.name == name.text }) {
                    found.append((name.owner, name.text))
                }
            }
        }
        return found
    }
}
