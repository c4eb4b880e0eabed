/// A whole number of 128 bits, kept in two words. An `Int128` itself has to stand at multiples of 16 bytes, which makes a list of what holds one a third longer
/// and sends it to a slower way of getting memory.
@usableFromInline
package struct TwoWords: Sendable, Hashable, BitwiseCopyable {
    @usableFromInline let low: UInt64
    @usableFromInline let high: Int64

    @inlinable @inline(__always)
    package init(_ number: Int128) {
        low = UInt64(truncatingIfNeeded: number)
        high = Int64(truncatingIfNeeded: number >> 64)
    }

    @inlinable @inline(__always)
    package var number: Int128 { Int128(high) << 64 | Int128(low) }

    /// The number where one word holds it.
    @inlinable @inline(__always)
    package var word: Int64? {
        let word = Int64(bitPattern: low)
        return high == word &>> 63 ? word : nil
    }
}
