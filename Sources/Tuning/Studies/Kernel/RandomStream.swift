import Glibc

/// The random numbers of one draw: a generator's key and a place in its counters. Equal places give equal numbers.
package struct RandomStream: Sendable {
    private let generator: Philox
    private let draw: UInt64
    private let purpose: UInt32
    private var position: UInt32 = 0
    private var block = SIMD4<UInt32>()
    private var spareNormal: Double?

    /// - Parameters:
    ///   - draw: which simulation.
    ///   - purpose: weights, scores, …: numbers for different purposes do not shift one another.
    package init(key: SIMD2<UInt32>, draw: Int, purpose: UInt32) {
        generator = Philox(key: key)
        self.draw = UInt64(draw)
        self.purpose = purpose
    }

    /// 64 random bits.
    package mutating func next() -> UInt64 {
        if position & 1 == 0 {
            block = generator.block(
                SIMD4(position >> 1, purpose, UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32)))
        }
        defer { position &+= 1 }
        return position & 1 == 0
            ? UInt64(block[1]) << 32 | UInt64(block[0]) : UInt64(block[3]) << 32 | UInt64(block[2])
    }

    /// Uniform in the open interval from 0 to 1.
    package mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

    /// As many uniform numbers as `count`, from the beginning of a stream: two a block.
    package mutating func forEachUniform(_ count: Int, _ body: (Int, Double) -> Void) {
        var index = 0
        while index < count {
            body(index, uniform())
            index += 1
        }
    }

    /// Uniform among 0, 1, … `count` − 1.
    package mutating func index(below count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

    /// Exponential with mean 1.
    package mutating func exponential() -> Double { -log(uniform()) }

    /// Standard normal, two at a time (Box and Muller).
    package mutating func normal() -> Double {
        if let spare = spareNormal {
            spareNormal = nil
            return spare
        }
        let radius = (2 * exponential()).squareRoot()
        let angle = 2 * Double.pi * uniform()
        spareNormal = radius * sin(angle)
        return radius * cos(angle)
    }

    /// Gamma with this shape and scale 1 (Marsaglia and Tsang 2000; below 1 by their boost).
    package mutating func gamma(shape: Double) -> Double {
        guard shape >= 1 else { return gamma(shape: shape + 1) * pow(uniform(), 1 / shape) }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let root = 1 + c * x
            guard root > 0 else { continue }
            let v = root * root * root
            if log(uniform()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
        }
    }
}
