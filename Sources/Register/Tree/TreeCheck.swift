/// Checks proofs of RFC 6962 trees, as RFC 9162 §2.1.3.2 and §2.1.4.2 write the algorithms down. Sizes are those of other
/// people's trees: any 64-bit number.
package enum TreeCheck {
    /// Whether a leaf is an entry of the tree with this root.
    package static func isIncluded(
        _ leaf: TreeHash, index: UInt64, size: UInt64, proof: [TreeHash], root: TreeHash
    ) -> Bool {
        guard index < size else { return false }
        var (place, last, hash) = (index, size - 1, leaf)
        for sibling in proof {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = TreeHash.node(sibling, hash)
                while place & 1 == 0, place > 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = TreeHash.node(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// Whether the older tree is the beginning of the newer one. Of an empty tree nothing is proven.
    package static func isConsistent(
        old: (size: UInt64, root: TreeHash), new: (size: UInt64, root: TreeHash), proof: [TreeHash]
    ) -> Bool {
        guard old.size <= new.size else { return false }
        if old.size == 0, new.size > 0 || old.root != .empty { return false }
        if old.size == new.size { return proof.isEmpty && old.root == new.root }
        var rest = proof[...]
        if old.size & (old.size - 1) == 0 { rest = ([old.root] + proof)[...] }
        guard let first = rest.popFirst() else { return false }
        var (place, last) = (old.size - 1, new.size - 1)
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        var (older, newer) = (first, first)
        for hash in rest {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                older = TreeHash.node(hash, older)
                newer = TreeHash.node(hash, newer)
                while place & 1 == 0, place > 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                newer = TreeHash.node(newer, hash)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && older == old.root && newer == new.root
    }
}
