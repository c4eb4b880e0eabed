internal import Crypto

/// A text that a register can forget: an entry holds SHA-256(salt ‖ text), and without the salt nobody can try texts against that.
package struct Salted: Hashable, Sendable {
    /// 32 random bytes.
    package var salt: [UInt8]
    package var text: [UInt8]

    package init(salt: [UInt8], text: [UInt8]) {
        self.salt = salt
        self.text = text
    }

    init(_ text: [UInt8]) {
        var generator = SystemRandomNumberGenerator()
        salt = (0..<4).flatMap { _ in
            let word = generator.next()
            return (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
        self.text = text
    }

    /// 64 hexadecimal digits.
    package var sha256: String { Hexadecimal.text(SHA256.hash(data: salt + text)) }
}
