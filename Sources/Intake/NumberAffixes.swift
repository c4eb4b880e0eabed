/// `strip: ["€", "%"]`: texts that a number may be written with. They are left out and mean nothing: `25 %` is 25.
struct NumberAffixes: Sendable, Hashable {
    /// The longest first, so that `CHF.` is not taken for `CHF`.
    let texts: [String]

    init(_ texts: [String]) {
        self.texts = texts.sorted { ($1.count, $0) < ($0.count, $1) }
    }

    var isEmpty: Bool { texts.isEmpty }

    /// The text without those at its ends, and without the blanks between them and the number. Each is taken away once.
    func removed(from text: Substring) -> Substring {
        var rest = text
        var left = texts[...]
        while let index = left.firstIndex(where: { rest.hasPrefix($0) || rest.hasSuffix($0) }) {
            let affix = left.remove(at: index)
            rest = rest.hasPrefix(affix) ? rest.dropFirst(affix.count) : rest.dropLast(affix.count)
            rest = Self.trimmed(rest)
        }
        return rest
    }

    static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
        return start[...last]
    }
}
