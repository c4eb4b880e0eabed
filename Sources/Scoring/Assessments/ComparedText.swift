/// A name or title as it is compared, so that what a typist or a spreadsheet changes without a thought makes no other person of
/// somebody: blanks around it and between its words, capital letters, the normal form of Unicode (which Swift's own comparison
/// takes care of), full-width letters and digits, and characters that cannot be seen.
struct ComparedText: Hashable, Sendable {
    let text: String

    /// O(length).
    init(_ original: String) {
        if original.utf8.allSatisfy(Self.isSmallLetterOrDigit) {
            text = original
            return
        }
        var words: [Substring.UnicodeScalarView] = []
        let visible = String(String.UnicodeScalarView(original.unicodeScalars.compactMap(Self.plain)))
        for word in visible.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) { words.append(word) }
        let joined = words.map { String($0) }.joined(separator: " ")
        // By way of capitals, so that ß and ss, ς and σ are alike.
        text = joined.uppercased().lowercased()
    }

    private static func isSmallLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }

    /// nil: it cannot be seen.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.isASCII { return scalar }
        if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) }
        return scalar.properties.generalCategory == .format ? nil : scalar
    }
}

extension String {
    /// Without the blanks around it, of any kind. O(1) where there are none.
    var withoutOuterBlanks: String {
        func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { $0.properties.isWhitespace || $0 == "\u{FEFF}" } ?? false
        }
        if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
            return self
        }
        guard isBlank(unicodeScalars.first) || isBlank(unicodeScalars.last) else { return self }
        var rest = unicodeScalars[...]
        while isBlank(rest.first) { rest.removeFirst() }
        while isBlank(rest.last) { rest.removeLast() }
        return String(rest)
    }
}
