/// Philox4x32-10: a random number generator that is a function of a counter and a key, so that draw 7 000 is the same
/// whoever computes it and in whatever order.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011).
package struct Philox: Sendable, Hashable {
    package var key: SIMD2<UInt32>

    /// Four words for one value of the counter.
    package func block(_ counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
        var (a, b, c, d) = (counter[0], counter[1], counter[2], counter[3])
        var (left, right) = (key[0], key[1])
        for _ in 0..<10 {
            let first = a.multipliedFullWidth(by: 0xD251_1F53)
            let second = c.multipliedFullWidth(by: 0xCD9E_8D57)
            (a, b, c, d) = (second.high ^ b ^ left, second.low, first.high ^ d ^ right, first.low)
            left &+= 0x9E37_79B9
            right &+= 0xBB67_AE85
        }
        return SIMD4(a, b, c, d)
    }
}
