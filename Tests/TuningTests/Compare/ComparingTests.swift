import Awards
import Calls
import Numbers
import Testing

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

    @Test func theSameCallOnBothSidesHasNothingToSay() async throws {
        let result = try await Self.result(weights: (3, 1), budget: 80)
        let comparison = Comparing.compare(result, result)
        #expect(comparison.proposals.allSatisfy { $0.move == .unchanged && $0.causes.isEmpty })
        #expect(comparison.tauB == 1)
    }

    @Test func turnedWeightsTurnTheRankingAndSayWhy() async throws {
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

    @Test func anotherBudgetMovesMoneyAndNobodysRank() async throws {
        let old = try await Self.result(weights: (3, 1), budget: 80)
        let new = try await Self.result(weights: (3, 1), budget: 120)
        let comparison = Comparing.compare(old, new)
        #expect(comparison.proposals.filter { $0.move == .entered }.map(\.proposal) == ["C"])
        #expect(comparison.proposals.allSatisfy { $0.oldRank == $0.newRank })
        #expect(comparison.moneyByStatus.first { $0.name == "awarded" }?.newMoney == 120)
    }

    @Test func aThresholdIsNamed() async throws {
        let old = try await Self.result(weights: (3, 1), budget: 80)
        let new = try await Self.result(weights: (3, 1), budget: 80, threshold: ", threshold: 10")
        let last = try #require(Comparing.compare(old, new).proposals.first { $0.proposal == "D" })
        #expect(last.newStatus == .belowThreshold)
        #expect(last.causes.map(\.text) == ["now: the total is 7; the threshold is 10"])
    }

    @Test(arguments: [
        ([1, 2, 3], [1, 2, 3], 1.0), ([1, 2, 3], [3, 2, 1], -1.0), ([1, 2, 2, 4], [1, 2, 3, 3], 0.8),
        ([1, 1, 3, 4], [1, 2, 2, 4], 0.8),
    ]) func tauCountsTies(old: [Int], new: [Int], tau: Double) {
        #expect(KendallTau.b(zip(old, new).map { (old: $0, new: $1) }).map { abs($0 - tau) < 1e-15 } == true)
    }

    @Test func tauOfTiesAloneIsNone() {
        #expect(KendallTau.b([(old: 1, new: 1), (old: 1, new: 2)]) == nil)
        #expect(KendallTau.b([]) == nil)
    }
}
