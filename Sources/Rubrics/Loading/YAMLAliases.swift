/// Keeps aliases away from Yams, which compares and hashes whole keys: a key of aliases of aliases would keep it busy for
/// ever. Every asterisk becomes a character that the text does not use; a plain scalar that begins with it was an alias, and
/// the reader resolves it, counting.
struct YAMLAliases {
    private let stand: Unicode.Scalar
    /// Without one nothing stands for another.
    private let hasAsterisks: Bool
    /// The text without asterisks, character for character as long as before.
    let text: String

    /// - Returns: nil for a text that uses every character for private use.
    init?(_ text: String) {
        guard let free = Self.unused(in: text) else { return nil }
        stand = free
        hasAsterisks = text.utf8.contains(UInt8(ascii: "*"))
        guard hasAsterisks else {
            self.text = text
            return
        }
        var replaced: [UInt8] = []
        replaced.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "*") { replaced.append(contentsOf: free.utf8) } else { replaced.append(byte) }
        }
        self.text = String(decoding: replaced, as: UTF8.self)
    }

    /// The first character for private use that the text does not use.
    private static func unused(in text: String) -> Unicode.Scalar? {
        // In UTF-8 all of them begin with one of these.
        let mayHave = text.utf8.contains { $0 == 0xEE || $0 == 0xEF }
        let used = mayHave ? Set(text.unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) }) : []
        return (0xE000...0xF8FF).lazy.compactMap(Unicode.Scalar.init).first { !used.contains($0) }
    }

    /// The anchor's name, if a plain scalar is an alias.
    func name(of plain: String) -> String? {
        hasAsterisks && plain.unicodeScalars.first == stand ? restored(String(plain.unicodeScalars.dropFirst())) : nil
    }

    func restored(_ text: String) -> String {
        guard hasAsterisks, text.unicodeScalars.contains(stand) else { return text }
        var original = String.UnicodeScalarView()
        original.append(contentsOf: text.unicodeScalars.lazy.map { $0 == stand ? "*" : $0 })
        return String(original)
    }
}
