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
    package mutating func uniform() -> Double { Self.uniform(next()) }

    /// The first `count` uniform numbers of this stream, as ``uniform()`` gives them one by one, wherever it stands.
    package func uniforms(_ count: Int) -> ContiguousArray<Double> {
        var numbers = ContiguousArray(repeating: 0.0, count: count)
        var target = numbers.mutableSpan
        let (low, high) = (UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32))
        for index in stride(from: 0, to: count, by: 2) {
            let block = generator.block(SIMD4(UInt32(truncatingIfNeeded: index >> 1), purpose, low, high))
            target[index] = Self.uniform(UInt64(block[1]) << 32 | UInt64(block[0]))
            if index + 1 < count { target[index + 1] = Self.uniform(UInt64(block[3]) << 32 | UInt64(block[2])) }
        }
        return numbers
    }

    /// Out of 64 random bits: 52 of them are the fraction of a number from 1 to 2, which is then moved down by a little less than 1. No
    /// step rounds.
    private static func uniform(_ bits: UInt64) -> Double {
        Double(bitPattern: 0x3FF0_0000_0000_0000 | bits >> 12) - (1 - 0x1p-53)
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

/// Philox4x32-10: a random number generator that is a function of a counter and a key, so that draw 7 000 is the same
/// whoever computes it and in whatever order.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011).
package struct Philox: Sendable, Hashable {
    package var key: SIMD2<UInt32>

    /// Four words for one value of the counter.
    @inline(__always) package func block(_ counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
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

/// How weights are drawn.
package enum WeightSampling: Sendable, Hashable {
    /// Around the rubric's own: Dirichlet with parameters concentration × share. A share p then varies with a standard
    /// deviation of √(p (1 − p) / (concentration + 1)): 0.3 ± 0.046 for 100.
    case dirichlet(concentration: Double)
    /// Every set of weights is equally likely (SMAA): the rubric's own do not matter.
    case uniform

    /// Shares that add up to 1, as many as `shares`. A share of 0 stays 0 in `dirichlet`.
    package func draw(around shares: [Double], _ random: inout RandomStream) -> [Double] {
        let parts = shares.map { share in
            switch self {
            case .dirichlet(let concentration): share > 0 ? random.gamma(shape: concentration * share) : 0
            case .uniform: random.exponential()
            }
        }
        let sum = parts.reduce(0, +)
        return sum > 0 ? parts.map { $0 / sum } : shares
    }
}
