internal import Crypto

/// SHA-256 for the rooms that need a digest but no cryptography library.
package enum SHA256Digest {
    /// 32 bytes.
    @Sendable package static func bytes(_ input: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: input))
    }

    /// 64 hexadecimal digits, as `sha256sum` prints them.
    @Sendable package static func hex(_ input: [UInt8]) -> String {
        hex(SHA256.hash(data: input))
    }

    private static func hex(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The digest of what comes piece by piece.
    package struct Running {
        private var state = SHA256()

        package init() {}

        package mutating func add(_ block: [UInt8]) { state.update(data: block) }

        package mutating func add(_ block: ArraySlice<UInt8>) { state.update(data: block) }

        /// Of all that was added so far.
        package var hex: String { SHA256Digest.hex(state.finalize()) }
    }
}
