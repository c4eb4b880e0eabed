extension String {
    /// Whether this text comes first in the order of Unicode code points, which is that of its bytes in UTF-8: the order of ids and
    /// names, which no locale and no version of Unicode changes. O(n).
    package func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
