import Calls
import Numbers
import Testing

@testable import Tuning

@Suite struct CriterionAnalysisTests {
    private func studies(_ call: StudyCall) async -> [CriterionStudy] { await CriterionAnalysis.study(call.studied) }

    @Test func `weights run down the tree`() async throws {
        let call = try await StudyCall(
            criteria: """
                { B: { weight: 30, combine: mean, criteria: { E: { assessed: true, weight: 2 }, I: { assessed: true } } },
                    M: { score: merit, weight: 70 } }
                """, award: "{ places: 1 }", proposals: [("A", 1, 0, "X"), ("B", 1, 5, "X"), ("C", 1, 5, "X")],
            columns: "E,I", sheets: ["A,e,4,4", "B,e,4,3", "C,e,2,2"])
        let studies = await studies(call)
        #expect(studies.map(\.criterion) == ["E", "I", "M"])
        #expect(studies.map(\.weight) == [Rational(1, over: 5), Rational(1, over: 10), Rational(7, over: 10)])
        #expect(abs(studies.reduce(0) { $0 + ($1.effectiveWeight ?? 0) } - 1) < 1e-12)
        let merit = studies[2]
        #expect(merit.histogram == [.init(score: .zero, count: 1), .init(score: Rational(5), count: 2)])
        #expect(merit.atFloor == 1.0 / 3 && merit.atCeiling == 2.0 / 3)
        #expect(merit.minimum == .zero && merit.maximum == Rational(5) && abs(merit.mean - 10.0 / 3) < 1e-12)
        #expect(abs(merit.standardDeviation - 2.886_751_345_948_129) < 1e-12)
    }

    @Test func `a copy is redundant and a constant never decides`() async throws {
        let call = try await StudyCall(
            criteria: """
                { Q: { assessed: true, weight: 3 }, copy: { score: 5 - merit, weight: 1 }, again: { score: 4.5 - merit, weight: 1 },
                    same: { score: 3, weight: 5 } }
                """, award: "{ places: 2 }",
            proposals: [("A", 1, 0, "X"), ("B", 1, 1, "X"), ("C", 1, 2, "X"), ("D", 1, 4, "X")], columns: "Q",
            sheets: ["A,e,2", "B,e,5", "C,e,3", "D,e,4.5"])
        let studies = Dictionary(uniqueKeysWithValues: await studies(call).map { ($0.criterion, $0) })
        #expect(studies["copy"]?.redundantWith == "again" && studies["again"]?.redundantWith == "copy")
        #expect(studies["Q"]?.redundantWith == nil)
        #expect(studies["same"]?.neverDecides == true && studies["Q"]?.neverDecides == false)
        #expect(studies["same"]?.effectiveWeight == 0)
        #expect(studies["same"]?.correlations.allSatisfy { $0.value == nil } == true)
    }

    /// The threshold is the only thing that the criterion does.
    @Test func `what keeps somebody out decides`() async throws {
        let proposals = [("A", 1, 3.0, "X"), ("B", 1, 2.0, "X"), ("C", 1, 1.0, "X")]
        for (threshold, decides) in [("2", true), ("1", false)] {
            let call = try await StudyCall(
                criteria: """
                    { M: { score: merit, weight: 9 }, Q: { assessed: true, weight: 0.0001, threshold: \(threshold) } }
                    """, award: "{ places: 2 }", proposals: proposals, columns: "Q",
                sheets: ["A,e,2", "B,e,2", "C,e,1"])
            #expect(await studies(call).last?.neverDecides == !decides, "threshold \(threshold)")
        }
    }

    @Test func `a tie that only the ladder breaks is decided by it`() async throws {
        for ladder in ["", ", ladder: [ { highest: Q } ]"] {
            let call = try await StudyCall(
                criteria: "{ B: { combine: max, criteria: { M: { score: merit }, Q: { assessed: true } } } }",
                ranking: "{ score: total\(ladder) }", award: "{ places: 2 }",
                proposals: [("A", 1, 3, "X"), ("B", 1, 3, "X"), ("C", 1, 1, "X")], columns: "Q",
                sheets: ["A,e,2", "B,e,2.5", "C,e,0.5"])
            #expect(await studies(call).last?.neverDecides == ladder.isEmpty)
        }
    }

    /// A cap makes the total no weighted sum: no part of its spread is a criterion's own. A bonus changes nothing.
    @Test func `a cap has no effective weights and a bonus changes none`() async throws {
        func found(_ formula: String) async throws -> [CriterionStudy] {
            await studies(
                try await StudyCall(
                    criteria: "{ E: { assessed: true, weight: 1 }, I: { assessed: true, weight: 1 } }",
                    total: "{ formula: '\(formula)' }", award: "{ places: 1 }",
                    proposals: [("A", 1, 2, "X"), ("B", 1, 2, "Y"), ("C", 1, 2, "Y")], columns: "E,I",
                    sheets: ["A,e,4,4", "B,e,4,3", "C,e,2,2"]))
        }
        let (capped, plain, bonus) = (
            try await found("min(E + I, 7)"), try await found("E + I"),
            try await found("E + I + (if merit > 1 then merit else 0)")
        )
        #expect(capped.map(\.effectiveWeight) == [nil, nil])
        #expect(capped.map(\.weight) == [Rational(1, over: 2), Rational(1, over: 2)])
        #expect(plain.map(\.weight) == bonus.map(\.weight) && plain.map(\.neverDecides) == bonus.map(\.neverDecides))
        for (one, other) in zip(plain, bonus) {
            #expect(abs((one.effectiveWeight ?? 9) - (other.effectiveWeight ?? 99)) < 1e-12)
        }
        #expect(abs(plain.reduce(0) { $0 + ($1.effectiveWeight ?? 9) } - 1) < 1e-12)
    }
}
