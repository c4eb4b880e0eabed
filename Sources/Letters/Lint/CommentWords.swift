/// The words of a text, for finding the same or a name in another.
enum CommentWords {
    /// Letters and digits with what joins them inside a word: `IUC-2018-004`, `AC/12.3`.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text + " " {
            if character.isLetter || character.isNumber || joints.contains(character) {
                word.append(character)
            } else {
                let bare = bare(word)
                if !bare.isEmpty { words.append(bare) }
                word = ""
            }
        }
        return words
    }

    /// The same in small letters.
    static func folded(_ text: String) -> [String] { words(text).map { $0.lowercased() } }

    private static let joints: Set<Character> = ["-", "_", ".", "/", "&", "+", "#"]

    /// Without joints at its ends.
    private static func bare(_ word: String) -> String {
        let start = word.drop { joints.contains($0) }
        guard let last = start.lastIndex(where: { !joints.contains($0) }) else { return "" }
        return String(start[...last])
    }
}
