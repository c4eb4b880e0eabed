import Awards
import Calls
import Numbers
import Scoring
import TestSupport
import Testing
import Wording

@testable import Tuning

@Suite struct ComparingTests {
    private static let proposals = [
        ("A", 40, 4.5, "NL"), ("B", 40, 4.0, "FR"), ("C", 40, 3.0, "NL"), ("D", 20, 1.0, "FR"),
    ]

    private static func result(weights: (Int, Int), budget: Int, threshold: String = "") async throws -> CallResult {
        try await StudyCall(
            criteria: "{ m: { score: merit, weight: \(weights.0) }, p: { score: '5 - merit', weight: \(weights.1) } }",
            total: "{ combine: weighted_sum, weights: \(weights.0 + weights.1)\(threshold) }",
            award: "{ budget: \(budget), amount: asks, when_short: stop, reserve: all }", proposals: proposals
        ).result
    }

    @Test func `the same call on both sides has nothing to say`() async throws {
        let result = try await Self.result(weights: (3, 1), budget: 80)
        let comparison = Comparing.compare(result, result)
        #expect(comparison.proposals.allSatisfy { $0.move == .unchanged && $0.causes.isEmpty })
        #expect(comparison.tauB == 1)
    }

    @Test func `turned weights turn the ranking and say why`() async throws {
        let old = try await Self.result(weights: (3, 1), budget: 80)
        let new = try await Self.result(weights: (1, 3), budget: 80)
        let comparison = Comparing.compare(old, new, by: ["country"])
        #expect(comparison.proposals.map(\.proposal) == ["D", "C", "B", "A"])
        #expect(comparison.proposals.map(\.move) == [.entered, .entered, .left, .left])
        #expect(comparison.tauB == -1)
        let first = try #require(comparison.proposals.first)
        #expect(
            first.causes.map { "\($0.subject): \($0.text)" } == [
                "p: weight 1 → 3: +8", "m: weight 3 → 1: −2", ": passes C, B, A", ": awarded 20",
            ])
        let rows = try #require(comparison.moneyByGroup.first?.rows)
        #expect(rows.map(\.name) == ["FR", "NL"])
        #expect(rows.map(\.oldMoney) == [40, 40])
        #expect(rows.map(\.newMoney) == [20, 40])
    }

    /// Few amounts and few merits, so that many are equal.
    private static func generated(_ random: inout SplitMix64, threshold: Int) async throws -> (CallResult, CallResult) {
        let proposals = (0..<16).map { ("P\($0 + 10)", random.int(1...3) * 10, Double(random.int(0...10)) / 2, "NL") }
        var results: [CallResult] = []
        for _ in 0..<2 {
            let weights = random.pick([(3, 1), (2, 2), (1, 3), (4, 1)])
            results.append(
                try await StudyCall(
                    criteria:
                        "{ m: { score: merit, weight: \(weights.0) }, p: { score: '5 - merit', weight: \(weights.1) } }",
                    total: "{ combine: weighted_sum, weights: \(weights.0 + weights.1), threshold: \(threshold) }",
                    ranking: "{ score: total, ladder: [ { lowest: asks } ] }",
                    award: "{ budget: 100, amount: asks, when_short: skip, reserve: { places: 2 } }",
                    proposals: proposals
                ).result)
        }
        return (results[0], results[1])
    }

    @Test(arguments: 0..<20)
    func `who passed whom, and by which step of the ladder, is what the ranks say`(seed: Int) async throws {
        var random = SplitMix64(seed: seed)
        let (old, new) = try await Self.generated(&random, threshold: random.pick([0, 9]))
        let ranks = [old, new].map { result in
            Dictionary(
                uniqueKeysWithValues: (result.awards?.decisions ?? []).map {
                    ($0.ranked.scored.proposal, $0.ranked.rank)
                }
            )
        }
        let decisions = try #require(new.awards?.decisions)
        for proposal in Comparing.compare(old, new).proposals {
            let id = proposal.proposal
            var passed: [String] = []
            if let was = ranks[0][id], let now = ranks[1][id], was != now {
                passed = decisions.map(\.ranked.scored.proposal).filter { other in
                    let (earlier, later) = (ranks[0][other] ?? .max, ranks[1][other] ?? .max)
                    return now > was ? earlier > was && later < now : earlier < was && later > now
                }
            }
            let more = passed.count > 3 ? " and \(passed.count - 3) more" : ""
            let place = proposal.causes.first { $0.subject.isEmpty && $0.text.english.hasPrefix("pass") }?.text.english
            #expect(
                place.map { $0.hasSuffix(" " + passed.prefix(3).joined(separator: ", ") + more) } ?? passed.isEmpty,
                "\(id)")
            let step = decisions.compactMap(\.ranked.ladder).first {
                ($0.above == id && passed.contains($0.below)) || ($0.below == id && passed.contains($0.above))
            }
            let words = step.flatMap { step in
                step.step.map { _ in
                    "\(step.above) before \(step.below) by \(step.stepText) (\(step.aboveValue.english) against \(step.belowValue.english))"
                }
            }
            #expect(proposal.causes.first { $0.subject == "ladder" }?.text.english == words, "\(id)")
        }
    }

    @Test(arguments: 0..<6)
    func `money by status is that of the rows`(seed: Int) async throws {
        var random = SplitMix64(seed: seed)
        let (old, new) = try await Self.generated(&random, threshold: 9)
        for row in Comparing.compare(old, new).moneyByStatus {
            let sides = [old, new].map { result in result.rows.made.filter { $0.status.rawValue == row.name } }
            #expect([row.oldCount, row.newCount] == sides.map(\.count))
            let money = sides.map { rows in
                rows.map { ($0.status == .awarded ? $0.decision?.awarded : $0.decision?.requested) ?? 0 }.reduce(0, +)
            }
            #expect([row.oldMoney, row.newMoney] == money, "\(row.name)")
        }
    }

    @Test func `another budget moves money and nobodys rank`() async throws {
        let old = try await Self.result(weights: (3, 1), budget: 80)
        let new = try await Self.result(weights: (3, 1), budget: 120)
        let comparison = Comparing.compare(old, new)
        #expect(comparison.proposals.filter { $0.move == .entered }.map(\.proposal) == ["C"])
        #expect(comparison.proposals.allSatisfy { $0.oldRank == $0.newRank })
        #expect(comparison.moneyByStatus.first { $0.name == "awarded" }?.newMoney == 120)
    }

    @Test func `a threshold is named`() async throws {
        let old = try await Self.result(weights: (3, 1), budget: 80)
        let new = try await Self.result(weights: (3, 1), budget: 80, threshold: ", threshold: 10")
        let last = try #require(Comparing.compare(old, new).proposals.first { $0.proposal == "D" })
        #expect(last.newStatus == .belowThreshold)
        #expect(last.causes.map(\.text.english) == ["now: the total is 7; the threshold is 10"])
    }

    @Test(arguments: [
        ([1, 2, 3], [1, 2, 3], 1.0), ([1, 2, 3], [3, 2, 1], -1.0), ([1, 2, 2, 4], [1, 2, 3, 3], 0.8),
        ([1, 1, 3, 4], [1, 2, 2, 4], 0.8),
    ]) func `tau counts ties`(old: [Int], new: [Int], tau: Double) {
        #expect(KendallTau.b(zip(old, new).map { (old: $0, new: $1) }).map { abs($0 - tau) < 1e-15 } == true)
    }

    @Test func `tau of ties alone is none`() {
        #expect(KendallTau.b([(old: 1, new: 1), (old: 1, new: 2)]) == nil)
        #expect(KendallTau.b([]) == nil)
    }
}
