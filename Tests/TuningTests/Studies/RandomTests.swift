import Testing

@testable import Tuning

@Suite struct RandomTests {
    /// The known answers that the generator's authors publish (Random123, kat_vectors).
    @Test(arguments: [
        (
            SIMD4<UInt32>(repeating: 0), SIMD2<UInt32>(0, 0),
            SIMD4<UInt32>(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
        ),
        (
            SIMD4(repeating: .max), SIMD2(.max, .max), SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
        ),
        (
            SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2(0xa409_3822, 0x299f_31d0),
            SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
        ),
    ])
    func `known answers`(_ counter: SIMD4<UInt32>, _ key: SIMD2<UInt32>, _ answer: SIMD4<UInt32>) {
        #expect(Philox(key: key).block(counter) == answer)
    }

    @Test(arguments: [0, 1, 7, 8, 9, 1_003])
    func `many uniform numbers at once are those that come one by one`(count: Int) {
        var stream = RandomStream(key: SIMD2(0xFFFF_FFF0, 7), draw: 1 << 33 | 5, purpose: 16)
        let many = stream.uniforms(count)
        #expect(many.count == count && many.allSatisfy { $0 > 0 && $0 < 1 })
        #expect(many == ContiguousArray((0..<count).map { _ in stream.uniform() }))
    }

    @Test func `places do not depend on one another`() {
        func numbers(_ draw: Int, _ purpose: UInt32, key: SIMD2<UInt32> = SIMD2(1, 2)) -> [UInt64] {
            var stream = RandomStream(key: key, draw: draw, purpose: purpose)
            return (0..<6).map { _ in stream.next() }
        }
        #expect(numbers(7, 1) == numbers(7, 1))
        let all = [
            numbers(7, 1), numbers(8, 1), numbers(7, 2), numbers(7, 1, key: SIMD2(2, 1)), numbers(7 + 1 << 33, 1),
        ]
        #expect(Set(all.joined()).count == 30)
    }

    private func moments(_ count: Int, _ next: (inout RandomStream) -> Double) -> Moments {
        var stream = RandomStream(key: SIMD2(3, 4), draw: 0, purpose: 0)
        return Moments((0..<count).map { _ in next(&stream) })
    }

    @Test func `distributions have their mean and spread`() {
        let cases: [(mean: Double, deviation: Double, found: Moments)] = [
            (0.5, (1.0 / 12).squareRoot(), moments(40_000) { $0.uniform() }),
            (1, 1, moments(40_000) { $0.exponential() }),
            (0, 1, moments(40_000) { $0.normal() }),
            (0.3, 0.3.squareRoot(), moments(40_000) { $0.gamma(shape: 0.3) }),
            (30, 30.0.squareRoot(), moments(40_000) { $0.gamma(shape: 30) }),
            (4.5, 8.25.squareRoot(), moments(40_000) { Double($0.index(below: 10)) }),
        ]
        for (mean, deviation, found) in cases {
            #expect(abs(found.mean - mean) < 4 * deviation / 200, "mean \(mean)")
            #expect(abs(found.deviation - deviation) < 0.03 * max(deviation, 1), "deviation \(deviation)")
        }
    }

    @Test func `dirichlet stays around the shares`() {
        let shares = [0.5, 0.3, 0.2, 0]
        var sums = [0.0, 0, 0, 0]
        var second: [Double] = []
        for draw in 0..<20_000 {
            var stream = RandomStream(key: SIMD2(5, 6), draw: draw, purpose: 0)
            let weights = WeightSampling.dirichlet(concentration: 100).draw(around: shares, &stream)
            #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
            for index in sums.indices { sums[index] += weights[index] / 20_000 }
            second.append(weights[1])
        }
        for (sum, share) in zip(sums, shares) { #expect(abs(sum - share) < 0.002) }
        #expect(sums[3] == 0)
        #expect(abs(Moments(second).deviation - (0.3 * 0.7 / 101).squareRoot()) < 0.002)
    }

    @Test func `uniform weights fill the simplex`() {
        // The largest of three uniform shares has mean 11/18.
        let largest = (0..<20_000).map { draw in
            var stream = RandomStream(key: SIMD2(7, 8), draw: draw, purpose: 0)
            return WeightSampling.uniform.draw(around: [0.9, 0.05, 0.05], &stream).max() ?? 0
        }
        #expect(abs(Moments(largest).mean - 11.0 / 18) < 0.005)
    }
}
