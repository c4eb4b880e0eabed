import Awards
import Calls
import Intake
import Testing
import Wording

@testable import Tuning

@Suite struct EvaluatorAnalysisTests {
    private static let criteria =
        "{ merit_points: { score: merit, weight: 9 }, Q: { assessed: true, weight: 1 }, I: { assessed: true, weight: 1 } }"

    private func study(_ call: StudyCall) async -> EvaluatorStudy? {
        guard let sheets = call.prepared.assessments else { return nil }
        return await EvaluatorAnalysis.study(call.studied, sheets, call.absences, threads: 2)
    }

    @Test func `grades are the roll up of what evaluators assess`() async throws {
        let call = try await StudyCall(
            criteria: Self.criteria, award: "{ places: 1 }",
            proposals: [("A", 1, 5, "X"), ("B", 1, 1, "X"), ("C", 1, 2, "X")], columns: "Q,I",
            sheets: ["A,strict,1,2", "A,mild,3,4", "B,strict,2,2", "B,mild,4,4", "C,mild,5,5", "C,third,5,4"])
        let study = try #require(await study(call))
        #expect(study.components == 1)
        #expect(study.evaluators.map(\.evaluator) == ["mild", "strict", "third"])
        #expect(study.evaluators.map(\.assessments) == [3, 2, 1])
        #expect(abs(study.evaluators[0].mean - 12.5 / 3) < 1e-12)
        let severity = study.evaluators.map { $0.severity ?? 99 }
        #expect(abs(severity[0] - severity[1] - 2) < 1e-12 && abs(severity.reduce(0, +)) < 1e-12)
        #expect(study.proposals.map(\.proposal) == call.result.rows.made.compactMap(\.submission.proposal))
        let spread = Dictionary(uniqueKeysWithValues: study.proposals.map { ($0.proposal, $0.spread) })
        #expect(spread == ["A": 2, "B": 2, "C": 0.5])
        #expect(study.remarks.contains { $0.english.hasPrefix("no z-scores") })
    }

    @Test func `dropping an evaluator runs the call again`() async throws {
        let call = try await StudyCall(
            criteria: "{ Q: { assessed: true, weight: 1 } }", award: "{ places: 1 }",
            proposals: [("A", 1, 0, "X"), ("B", 1, 0, "X")], columns: "Q",
            sheets: ["A,e,5", "A,f,2", "B,e,3", "B,f,3"])
        let study = try #require(await study(call))
        #expect(study.evaluators[0].leaves == ["A"] && study.evaluators[0].enters == ["B"])
        #expect(study.evaluators[1].leaves.isEmpty && study.evaluators[1].enters.isEmpty)
        #expect(
            study.remarks.contains(Message("every evaluator read every proposal: correcting severity changes no order"))
        )
        #expect(study.proposals.map(\.rawRank) == study.proposals.map(\.correctedRank))
    }

    /// Two of the rows of each kind: who agrees, who is always half a point milder, and who leaves no degree of freedom.
    @Test(arguments: [
        (
            ["A,e,2", "A,f,2", "B,e,3", "B,f,3", "C,e,4", "C,f,4"],
            "the evaluators agree exactly, or differ by the same amount"
        ),
        (["A,e,2", "A,f,2.5", "B,e,3", "B,f,3.5", "C,e,4", "C,f,4.5"], "the evaluators agree exactly, or differ"),
        (["A,e,2", "A,f,2.5", "B,f,3", "C,f,1"], "there are no more grades than proposals and evaluators"),
    ])
    func `what leaves nothing to estimate is said`(_ sheets: [String], _ why: String) async throws {
        let call = try await StudyCall(
            criteria: "{ Q: { assessed: true, weight: 1 } }", award: "{ places: 1 }",
            proposals: [("A", 1, 0, "X"), ("B", 1, 0, "X"), ("C", 1, 0, "X")], columns: "Q", sheets: sheets)
        let study = try #require(await study(call))
        #expect(study.evaluators.allSatisfy { $0.shrunk == nil })
        #expect(study.proposals.allSatisfy { $0.shrunk == nil && $0.shrunkRank == nil })
        #expect(study.remarks.contains { $0.english.hasPrefix("no cautious estimate: " + why) }, "\(study.remarks)")
    }

    @Test func `proposals that nothing tells apart have the same numbers`() async throws {
        let call = try await StudyCall(
            criteria: "{ Q: { assessed: true, weight: 1 } }", award: "{ places: 1 }",
            proposals: ["A", "B", "C", "D"].map { ($0, 1, 0, "X") }, columns: "Q",
            sheets: ["A,e,2", "A,f,3", "B,e,2.5", "B,f,2.5", "C,e,5", "C,g,4", "D,e,1", "D,g,3"])
        let study = try #require(await study(call))
        let (a, b) = (
            try #require(study.proposals.first { $0.proposal == "A" }),
            try #require(study.proposals.first { $0.proposal == "B" })
        )
        #expect(a.shrunk != nil && a.shrunk == b.shrunk && a.shrunkRank == b.shrunkRank)
    }

    @Test func `whose evaluators become too few is named`() async throws {
        let call = try await StudyCall(
            criteria: "{ Q: { assessed: true, weight: 1 } }", assessments: "{ combine: mean, minimum: 2 }",
            award: "{ places: 1 }", proposals: [("A", 1, 0, "X"), ("B", 1, 0, "X")], columns: "Q",
            sheets: ["A,e,5", "A,f,4", "B,e,3", "B,f,3", "B,g,3.5"])
        let study = try #require(await study(call))
        #expect(study.evaluators.map(\.unscored) == [["A"], ["A"], []])
        #expect(study.evaluators[0].leaves == ["A"] && study.evaluators[0].enters == ["B"])
    }

    @Test func `groups that are not linked are said so`() async throws {
        let call = try await StudyCall(
            criteria: "{ Q: { assessed: true, weight: 1 } }", award: "{ places: 1 }",
            proposals: [("A", 1, 0, "X"), ("B", 1, 0, "X"), ("C", 1, 0, "X")], columns: "Q",
            sheets: ["A,e,5", "A,f,2", "B,g,3", "B,h,3.5", "C,solo,1"])
        let study = try #require(await study(call))
        #expect(study.components == 3)
        #expect(
            study.remarks.first?.english.hasPrefix("the evaluators fall into 3 groups that no proposal links") == true)
        #expect(
            study.evaluators.map { $0.severity.map { ($0 * 1e9).rounded() / 1e9 } } == [1.5, -1.5, -0.25, 0.25, nil])
        #expect(study.evaluators.allSatisfy { $0.shrunk == nil })
        #expect(study.proposals.allSatisfy { $0.correctedRank == nil && $0.corrected != nil })
    }

    @Test func `sheets that have no total are counted`() async throws {
        let call = try await StudyCall(
            criteria: "{ Q: { assessed: true, weight: 1 }, I: { assessed: true, weight: 1 } }", award: "{ places: 1 }",
            proposals: [("A", 1, 0, "X"), ("B", 1, 0, "X")], columns: "Q,I",
            sheets: ["A,e,5,5", "A,f,2,", "B,e,3,3", "B,f,3,3"])
        let study = try #require(await study(call))
        #expect(study.evaluators.map(\.assessments) == [2, 1])
        #expect(
            study.remarks.map(\.english).contains(
                "1 assessment has no total, because a criterion has no score; left out"))
    }

    @Test func `without sheets there is nothing to say`() async throws {
        let call = try await StudyCall(
            criteria: "{ M: { score: merit, weight: 1 } }", award: "{ places: 1 }", proposals: [("A", 1, 0, "X")])
        #expect(await study(call) == nil)
    }

    @Test(arguments: 1...3) func `expected ranks of a call`(_ seed: Int) async throws {
        let call = try await StudyCall.generated(seed: seed, proposals: 8, award: "{ places: 3 }")
        let sheets = try #require(call.prepared.assessments)
        let study = try #require(
            ExpectedRanks.study(
                call.studied, sheets, grid: EffectGrid(between: 12, within: 12), draws: 2_000))
        #expect(ExpectedRanks.study(call.studied, sheets, draws: 10, most: study.proposals.count - 1) == nil)
        let places = call.result.rows.count(of: .awarded)
        #expect(study.places == places && places > 0)
        let count = Double(study.proposals.count)
        #expect(abs(study.proposals.reduce(0) { $0 + $1.expectedRank } - count * (count + 1) / 2) < 1e-6)
        #expect(study.proposals.allSatisfy { $0.lowRank <= $0.highRank })
        let accepted = study.proposals.count { $0.group == .accepted }
        let lottery = study.proposals.count { $0.group == .lottery }
        #expect(accepted <= places && accepted + lottery >= places)
        #expect(
            study.proposals.allSatisfy {
                ($0.expectedRank < study.fundingLine) || $0.group != .accepted || lottery == 0
            })
    }
}
