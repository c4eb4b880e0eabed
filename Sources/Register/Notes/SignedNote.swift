/// A text and who signed it, as C2SP's signed-note lays it out.
package struct SignedNote: Hashable, Sendable {
    package struct Signature: Hashable, Sendable {
        package var name: String
        /// Of the key, four bytes.
        package var id: [UInt8]
        package var bytes: [UInt8]
    }

    /// With its last line break.
    package var text: String
    /// In the order of the note, at least one.
    package var signatures: [Signature]

    init(text: String, signatures: [Signature]) {
        self.text = text
        self.signatures = signatures
    }

    private static let dash = "\u{2014} "

    /// - Returns: nil where the text is no signed note.
    package init?(_ note: String) {
        guard note.utf8.last == 0x0A, note.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" }) else {
            return nil
        }
        // By unit, since a line break and what stands behind it can be one character of Swift's.
        let lines = note.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
            .dropLast()
        guard let blank = lines.lastIndex(of: ""), blank > 0, blank + 1 < lines.endIndex else { return nil }
        text = lines[..<blank].map { $0 + "\n" }.joined()
        signatures = []
        for line in lines[(blank + 1)...] {
            guard let signature = Self.signature(line) else { return nil }
            signatures.append(signature)
        }
    }

    private static func signature(_ line: String) -> Signature? {
        guard line.hasPrefix(dash) else { return nil }
        let parts = line.dropFirst(dash.count).split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, NoteKey.isName(String(parts[0])), let bytes = Base64.bytes(parts[1]), bytes.count > 4
        else {
            return nil
        }
        return Signature(name: String(parts[0]), id: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
    }

    /// The note as it is kept in a file.
    package var description: String {
        text + "\n" + signatures.map { "\(Self.dash)\($0.name) \(Base64.text($0.id + $0.bytes))\n" }.joined()
    }

    /// What a key says of the note.
    package enum Verdict: Hashable, Sendable {
        /// The key signed this text.
        case signed
        /// The note carries no signature of this key.
        case unsigned
        /// There is a signature of this key, and not of this text.
        case broken
    }

    package func verdict(of key: NoteKey) -> Verdict {
        let own = signatures.filter { $0.name.utf8.elementsEqual(key.name.utf8) && $0.id == key.id }
        if own.isEmpty { return .unsigned }
        return own.allSatisfy { key.isSignature($0.bytes, of: Array(text.utf8)) } ? .signed : .broken
    }
}
