/// Keeps aliases away from Yams, which compares and hashes whole keys: a key of aliases of aliases would keep it busy for
/// ever. Every asterisk becomes a character that the text does not use; a plain scalar that begins with it was an alias, and
/// the reader resolves it, counting.
struct YAMLAliases {
    private let stand: Unicode.Scalar
    /// The text without asterisks, character for character as long as before.
    let text: String

    /// - Returns: nil for a text that uses every character for private use.
    init?(_ text: String) {
        let used = Set(text.unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) })
        guard let free = (0xE000...0xF8FF).lazy.compactMap(Unicode.Scalar.init).first(where: { !used.contains($0) })
        else { return nil }
        stand = free
        var replaced = String.UnicodeScalarView()
        replaced.append(contentsOf: text.unicodeScalars.lazy.map { $0 == "*" ? free : $0 })
        self.text = String(replaced)
    }

    /// The anchor's name, if a plain scalar is an alias.
    func name(of plain: String) -> String? {
        plain.unicodeScalars.first == stand ? restored(String(plain.unicodeScalars.dropFirst())) : nil
    }

    func restored(_ text: String) -> String {
        guard text.unicodeScalars.contains(stand) else { return text }
        var original = String.UnicodeScalarView()
        original.append(contentsOf: text.unicodeScalars.lazy.map { $0 == stand ? "*" : $0 })
        return String(original)
    }
}
