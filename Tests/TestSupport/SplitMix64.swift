/// A small seeded generator (Steele, Lea and Flood 2014): generated tests are the same on every machine.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: some BinaryInteger) { state = UInt64(truncatingIfNeeded: seed) }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SplitMix64 {
    package mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    package mutating func double(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &self) }
    package mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }
    package mutating func pick<T>(_ items: [T]) -> T { items[int(0...(items.count - 1))] }
}
