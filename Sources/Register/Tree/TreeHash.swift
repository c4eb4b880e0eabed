internal import Crypto

/// A SHA-256 hash in a Merkle tree as RFC 6962 §2.1 builds it: leaves and nodes are hashed with different first bytes, so that no
/// node can pass for a leaf.
package struct TreeHash: Hashable, Sendable {
    /// 32.
    package let bytes: [UInt8]

    /// - Returns: nil unless there are 32 bytes.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.bytes = Array(bytes)
    }

    private init(_ digest: SHA256Digest) { bytes = Array(digest) }

    /// Of an entry.
    package static func leaf(_ entry: some Sequence<UInt8>) -> TreeHash {
        var input: [UInt8] = [0]
        input.append(contentsOf: entry)
        return TreeHash(SHA256.hash(data: input))
    }

    /// Of two subtrees.
    package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        var input: [UInt8] = [1]
        input.reserveCapacity(65)
        input.append(contentsOf: left.bytes)
        input.append(contentsOf: right.bytes)
        return TreeHash(SHA256.hash(data: input))
    }

    /// The root of a tree without entries.
    package static let empty = TreeHash(SHA256.hash(data: [UInt8]()))

    /// 64 hexadecimal digits.
    package var hex: String { Hexadecimal.text(bytes) }
    /// As checkpoints and proofs write it.
    package var base64: String { Base64.text(bytes) }
}
