internal import Crypto
internal import FoundationEssentials

/// A private Ed25519 key that signs notes, kept in a file as `PRIVATE+KEY+name+keyID+base64`.
package struct NoteSigner: Sendable {
    /// What others check with.
    package let key: NoteKey
    private let seed: [UInt8]

    /// A new key.
    /// - Returns: nil where the name may not stand in a note.
    package init?(newNamed name: String) {
        let seed = Array(Curve25519.Signing.PrivateKey().rawRepresentation)
        self.init(name: name, seed: seed)
    }

    /// - Parameter seed: 32 bytes.
    package init?(name: String, seed: [UInt8]) {
        guard NoteKey.isName(name), let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            return nil
        }
        self.key = NoteKey(name: name, raw: Array(key.publicKey.rawRepresentation))
        self.seed = seed
    }

    private static let lead = "PRIVATE+KEY+"

    /// - Parameter text: of a key file; blanks around it do not count.
    /// - Returns: nil where it is none, or where its parts do not belong together.
    package init?(_ text: String) {
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        guard line.hasPrefix(Self.lead) else { return nil }
        let parts = line.dropFirst(Self.lead.count).split(
            separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.bytes(parts[2]), bytes.first == NoteKey.algorithm else { return nil }
        self.init(name: String(parts[0]), seed: Array(bytes.dropFirst()))
        guard Hexadecimal.text(key.id) == parts[1] else { return nil }
    }

    /// What a key file holds: whoever has it can sign.
    package var text: String {
        "\(Self.lead)\(key.name)+\(Hexadecimal.text(key.id))+\(Base64.text([NoteKey.algorithm] + seed))"
    }

    /// The note with this key's signature.
    /// - Parameter text: ends with a line break, and has no other control characters.
    package func sign(_ text: String) -> SignedNote {
        var bytes: [UInt8] = []
        if let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
            let signature = try? key.signature(for: Data(text.utf8))
        {
            bytes = Array(signature)
        }
        return SignedNote(text: text, signatures: [.init(name: key.name, id: key.id, bytes: bytes)])
    }
}
