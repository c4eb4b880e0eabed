/// Proofs of RFC 6962 §2.1.1 and §2.1.2, made from the hashes of full subtrees. Each asks for O(log² size) of them.
package struct TreeProofs<Problem: Error> {
    private let node: (_ level: Int, _ index: Int) throws(Problem) -> TreeHash

    /// - Parameter node: the hash of a full subtree.
    package init(node: @escaping (_ level: Int, _ index: Int) throws(Problem) -> TreeHash) { self.node = node }

    /// The root of the first entries.
    package func root(size: Int) throws(Problem) -> TreeHash {
        size == 0 ? .empty : try hash(0..<size)
    }

    /// What leads from an entry to the root of a tree.
    /// - Parameters:
    ///   - index: from 0, below `size`.
    ///   - size: entries of the tree.
    /// - Returns: from the leaf's neighbour upwards.
    package func inclusion(index: Int, size: Int) throws(Problem) -> [TreeHash] {
        var range = 0..<size
        var path: [TreeHash] = []
        while range.count > 1 {
            let middle = Self.split(range)
            if index < middle {
                path.append(try hash(middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                path.append(try hash(range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        return path.reversed()
    }

    /// What shows that a tree is the beginning of a larger one.
    /// - Parameter old: from 1 to `size`.
    package func consistency(from old: Int, to size: Int) throws(Problem) -> [TreeHash] {
        var range = 0..<size
        var isWhole = true
        var path: [TreeHash] = []
        while old != range.upperBound {
            let middle = Self.split(range)
            if old <= middle {
                path.append(try hash(middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                path.append(try hash(range.lowerBound..<middle))
                range = middle..<range.upperBound
                isWhole = false
            }
        }
        if !isWhole { path.append(try hash(range)) }
        return path.reversed()
    }

    /// Where RFC 6962 divides a range: at the largest power of two below its length.
    private static func split(_ range: Range<Int>) -> Int {
        range.lowerBound + 1 << (Int.bitWidth - 1 - (range.count - 1).leadingZeroBitCount)
    }

    private func hash(_ range: Range<Int>) throws(Problem) -> TreeHash {
        let level = range.count.trailingZeroBitCount
        if range.count == 1 << level { return try node(level, range.lowerBound >> level) }
        let middle = Self.split(range)
        return TreeHash.node(try hash(range.lowerBound..<middle), try hash(middle..<range.upperBound))
    }
}
