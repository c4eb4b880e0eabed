import TestSupport
import Testing

@testable import Scoring

/// Peers: equal numbers, never one's own, no conflict, disjoint pools.
@Suite struct PeerAllocationTests {
    private func allocation(
        _ count: Int, _ readers: Int, conflicts: [String: Set<String>] = [:], seed: String = "s"
    ) throws(PeerAllocation.Refusal) -> PeerAllocation {
        try PeerAllocation(
            proposals: (0..<count).map { "P\($0)" }, conflicts: conflicts, readers: readers, seed: seed,
            sha256: Self.digest)
    }

    /// By the id's number alone, so that the order is known: `s` and `P3` come fourth.
    private static func digest(_ bytes: [UInt8]) -> [UInt8] { [UInt8(bytes.count)] + bytes }

    @Test func `six by hand: two pools of three, each reads two of the other, in a circle`() throws {
        let found = try allocation(6, 2)
        #expect(found.pools.map(\.members) == [["P0", "P1", "P2"], ["P3", "P4", "P5"]])
        #expect(found.pools.map(\.reads) == [1, 0])
        #expect(found.pools.map(\.isConnected) == [true, true])
        #expect(
            found.sheets.map { "\($0.evaluator): \($0.proposals.joined(separator: " "))" } == [
                "P0: P3 P4", "P1: P4 P5", "P2: P3 P5", "P3: P0 P1", "P4: P1 P2", "P5: P0 P2",
            ])
    }

    @Test func `a number that cannot be divided has one pool; one review each joins nothing`() throws {
        let found = try allocation(5, 2)
        #expect(found.pools.count == 1)
        let read = found.sheets.map { $0.proposals.joined(separator: " ") }
        #expect(read == ["P1 P2", "P2 P3", "P3 P4", "P0 P4", "P0 P1"])
        #expect(try allocation(6, 1).pools.map(\.isConnected) == [false, false])
    }

    @Test func `what cannot be is refused`() {
        #expect(throws: PeerAllocation.Refusal.tooFew(proposals: 3, readers: 3)) { try allocation(3, 3) }
        #expect(throws: PeerAllocation.Refusal.conflicts(["P0"])) {
            try allocation(4, 2, conflicts: ["P0": ["P2"]])
        }
    }

    @Test func `on generated calls numbers are equal, and nobody reads the own pool or a conflict`() throws {
        for seed in 1...300 {
            var random = SplitMix64(seed: seed)
            let count = Int.random(in: 4...40, using: &random)
            let readers = Int.random(in: 1...min(5, count / 2), using: &random)
            var conflicts: [String: Set<String>] = [:]
            for _ in 0..<Int.random(in: 0...count / 4, using: &random) {
                let pair = (0..<2).map { _ in "P\(Int.random(in: 0..<count, using: &random))" }
                conflicts[pair[0], default: []].insert(pair[1])
            }
            guard let found = try? allocation(count, readers, conflicts: conflicts, seed: "\(seed)") else { continue }
            var received: [String: Int] = [:]
            for sheet in found.sheets {
                #expect(Set(sheet.proposals).count == readers, "seed \(seed)")
                #expect(!sheet.proposals.contains(sheet.evaluator), "seed \(seed)")
                #expect(conflicts[sheet.evaluator, default: []].isDisjoint(with: sheet.proposals), "seed \(seed)")
                for proposal in sheet.proposals { received[proposal, default: 0] += 1 }
                guard let pool = found.pools.first(where: { $0.members.contains(sheet.evaluator) }) else { continue }
                let others = found.pools.count > 1 ? found.pools[pool.reads].members : pool.members
                #expect(sheet.proposals.allSatisfy(others.contains), "seed \(seed)")
                if found.pools.count > 1 { #expect(pool.reads != found.pools.firstIndex(of: pool), "seed \(seed)") }
            }
            #expect(received.count == count && received.values.allSatisfy { $0 == readers }, "seed \(seed)")
        }
    }
}
