import SafeXML

/// What the samples write in one place: the texts of an attribute, or of an element without child elements.
struct LeafTexts {
    /// The texts that are not blank, trimmed, each once, in the order in which they were met, with the first line of each.
    private(set) var texts: [Text] = []
    /// Records (or groups) that have a text here that is not blank.
    private(set) var filled = 0
    private var seen: Set<String> = []

    struct Text: Hashable {
        var text: String
        var file: String
        var line: Int
    }

    /// Adds what one element or attribute holds; blank texts count for nothing.
    mutating func add(_ raw: String, file: String, line: Int) {
        let text = raw.trimmed
        guard !text.isEmpty else { return }
        filled += 1
        if seen.insert(text).inserted { texts.append(Text(text: text, file: file, line: line)) }
    }
}

extension String {
    /// Without the white space of XML at both ends.
    var trimmed: String {
        let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
