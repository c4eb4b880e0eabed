import Numbers
import TestSupport
import Testing

@testable import Awards

/// The draw itself: exactly as many as the chances add up to, each with its own chance.
@Suite struct SystematicDrawTests {
    /// A digest in the test's hands: the order and U are what it says.
    private func draw(_ chances: [String], order: [UInt8], u: UInt8) -> SystematicDraw {
        let ids = chances.indices.map { "\($0)" }
        return SystematicDraw(ids: ids, chances: chances.map(fraction), seed: "s") { bytes in
            bytes.count == 1 ? [u] : [order[Int(bytes[1] - UInt8(ascii: "0"))]]
        }
    }

    private func fraction(_ text: String) -> Rational {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        return Rational(parts[0], over: parts.count > 1 ? parts[1] : 1) ?? .zero
    }

    @Test func `by hand: 1/2, 3/4, 3/4 in the order third, first, second; U = 3/4 of 1`() {
        // Of 4 parts: third 0–3, first 3–5, second 5–8; U × 4 = 3: points 3 and 7.
        let found = draw(["1/2", "3/4", "3/4"], order: [20, 30, 10], u: 192)
        #expect(found.parts == Rational(4))
        #expect(found.first == Rational(3))
        #expect(found.turns.map(\.member) == [2, 0, 1])
        #expect(found.turns.map { "\($0.from)–\($0.to)" } == ["0–3", "3–5", "5–8"])
        #expect(found.turns.map(\.point) == [nil, Rational(3), Rational(7)])
        #expect(found.drawn == [0, 1])
    }

    @Test(arguments: [(0, [0]), (127, [0]), (128, [1]), (255, [1])] as [(UInt8, [Int])])
    func `a point at the beginning of a part falls into it, one at its end does not`(u: UInt8, drawn: [Int]) {
        #expect(draw(["1/2", "1/2"], order: [1, 2], u: u).drawn == drawn)
    }

    @Test func `a chance of 1 always wins, of 0 never`() {
        for u in UInt8.min...UInt8.max {
            #expect(draw(["0", "1", "0"], order: [2, 1, 3], u: u).drawn == [1])
        }
    }

    @Test func `sums that are no whole number draw the next whole number down or up`() {
        let counts = Set(
            (UInt8.min...UInt8.max).map { draw(["2/3", "2/3", "1/3"], order: [1, 2, 3], u: $0).drawn.count })
        #expect(counts == [1, 2])
    }

    @Test func `in 20 calls, over every U and many orders, exactly k win and each as often as its chance says`() throws
    {
        var random = SplitMix64(seed: 22)
        for call in 1...20 {
            let count = Int.random(in: 2...6, using: &random)
            let places = Int.random(in: 1..<count, using: &random)
            let scores = (0..<count).map { _ in Rational(Int.random(in: 0...16, using: &random)) * rational("0.25") }
            let chances = try Chances.clippedLinear(
                scores: scores, width: rational("1.5"), uses: scores.map { _ in .one }, sum: Rational(places))
            var wins = [Int](repeating: 0, count: count)
            let seeds = 1_500
            for seed in 0..<seeds {
                let draw = SystematicDraw(
                    ids: scores.indices.map { "P\($0)" }, chances: chances.each, seed: "\(call) \(seed)",
                    sha256: Self.mixed)
                #expect(draw.drawn.count == places, "call \(call), seed \(seed)")
                for member in draw.drawn { wins[member] += 1 }
            }
            for (chance, won) in zip(chances.each.map { Double($0.decimal.plainDescription) ?? 0 }, wins) {
                let error = (chance * (1 - chance) / Double(seeds)).squareRoot()
                #expect(abs(Double(won) / Double(seeds) - chance) <= 4 * error, "call \(call)")
            }
        }
    }

    /// Not SHA-256, which this room does not know, but as good for drawing.
    private static let mixed: Digest = { bytes in
        var seed = 0
        for byte in bytes { seed = (seed &* 31 &+ Int(byte)) & Int.max }
        var random = SplitMix64(seed: seed)
        return (0..<4).flatMap { _ -> [UInt8] in
            let word = random.next()
            return (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
        }
    }
}
