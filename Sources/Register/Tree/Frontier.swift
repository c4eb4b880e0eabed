/// A growing Merkle tree of which only the roots of its full subtrees are kept: log(size) hashes, whatever the size.
package struct Frontier: Sendable {
    /// The place of a full subtree: level 0 are the leaves, and `index` counts the subtrees of a level from the left.
    package struct Node: Hashable, Sendable {
        package var level: Int
        package var index: Int
        package var hash: TreeHash
    }

    /// Entries so far.
    package private(set) var size = 0
    /// Roots of the full subtrees, the largest first.
    private var peaks: [TreeHash] = []

    package init() {}

    /// The tree of so many entries.
    /// - Parameter node: the hash of a full subtree; asked for log(size) of them.
    package init<Problem: Error>(size: Int, node: (_ level: Int, _ index: Int) throws(Problem) -> TreeHash)
        throws(Problem)
    {
        self.size = size
        var start = 0
        for level in (0..<Int.bitWidth - 1).reversed() where size >> level & 1 == 1 {
            peaks.append(try node(level, start >> level))
            start += 1 << level
        }
    }

    /// Adds an entry.
    /// - Returns: the subtrees above it that are full now, the smallest first. One on average.
    package mutating func append(_ leaf: TreeHash) -> [Node] {
        var (hash, index, level) = (leaf, size, 0)
        var full: [Node] = []
        while index & 1 == 1 {
            hash = TreeHash.node(peaks.removeLast(), hash)
            index >>= 1
            level += 1
            full.append(Node(level: level, index: index, hash: hash))
        }
        peaks.append(hash)
        size += 1
        return full
    }

    /// Of the tree as it is now.
    package var root: TreeHash {
        guard var root = peaks.last else { return .empty }
        for peak in peaks.dropLast().reversed() { root = TreeHash.node(peak, root) }
        return root
    }
}
