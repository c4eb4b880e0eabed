internal import Crypto
internal import FoundationEssentials

/// A public Ed25519 key that signs notes (C2SP signed-note), written `name+keyID+base64`.
package struct NoteKey: Hashable, Sendable {
    /// A host name with a path by recommendation, without blanks and plus signs.
    package let name: String
    /// The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key).
    package let id: [UInt8]
    /// 32 bytes, as RFC 8032 encodes a key.
    package let raw: [UInt8]

    /// The byte that says Ed25519.
    static let algorithm: UInt8 = 1

    init(name: String, raw: [UInt8]) {
        self.name = name
        self.raw = raw
        id = Array(SHA256.hash(data: Array(name.utf8) + [0x0A, Self.algorithm] + raw).prefix(4))
    }

    /// - Returns: nil where the text is no key, or where its parts do not belong together.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, Self.isName(String(parts[0])), let bytes = Base64.bytes(parts[2]), bytes.count == 33,
            bytes[0] == Self.algorithm
        else { return nil }
        self.init(name: String(parts[0]), raw: Array(bytes.dropFirst()))
        guard Hexadecimal.text(id) == parts[1] else { return nil }
    }

    /// `name+keyID+base64`, to be published.
    package var text: String { "\(name)+\(Hexadecimal.text(id))+\(Base64.text([Self.algorithm] + raw))" }

    /// Whether a name may stand in a note.
    package static func isName(_ name: String) -> Bool {
        !name.isEmpty && name != "PRIVATE"
            && name.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20 }
    }

    /// Whether this key made the signature of these bytes.
    func isSignature(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else { return false }
        return key.isValidSignature(Data(signature), for: Data(bytes))
    }
}
