import Awards
import Calls
import Intake
import Testing

@testable import Tuning

@Suite struct FundingSimulationTests {
    private func study(
        _ call: StudyCall, draws: Int = 400, seed: String = "s", threads: Int = 1,
        _ settings: FundingSimulation.Settings = .init()
    ) async throws -> FundingStudy {
        try #require(
            await FundingSimulation.study(
                call.studied, omissions: call.omissions, seed: seed, draws: draws, threads: threads, settings: settings)
        )
    }

    private static let rules = [
        "{ budget: 400, amount: asks, when_short: stop }",
        "{ budget: 400, amount: asks, when_short: skip }",
        "{ budget: 400, amount: asks, when_short: overshoot }",
        "{ budget: 400, amount: asks, when_short: reduce, min_share: 50% }",
        "{ budget: 400, amount: asks, when_short: skip, at_most: [ { per: country, awards: 2 } ] }",
        "{ budget: 400, amount: asks, when_short: skip, at_least: [ { per: country, awards: 1 } ] }",
        "{ places: 5 }",
    ]

    /// Where nothing is uncertain every draw is the call itself: the fast selection against the award room.
    @Test(arguments: rules, 1...5) func `without uncertainty nothing moves`(_ award: String, _ seed: Int) async throws {
        try await expectNothingMoves(award, seed)
    }

    /// Draws by lot are repeated with other seeds, so that they move.
    @Test(arguments: 1...60) func `nor under any keys of the award but a draw by lot`(_ seed: Int) async throws {
        let award = GeneratedAward(seed: seed, amount: "asks", group: "country", times: 10, mayDraw: false)
        try await expectNothingMoves(award.text, seed)
    }

    private func expectNothingMoves(_ award: String, _ seed: Int) async throws {
        let call = try await StudyCall.generated(seed: seed, award: award)
        let study = try await study(
            call, draws: 3, .init(weights: nil, variesScores: false, leavesEvaluatorsOut: false))
        #expect(!study.proposals.isEmpty)
        for proposal in study.proposals {
            let status = call.result.rows.made.first { $0.submission.proposal == proposal.proposal }?.status
            #expect(proposal.isFunded == (status == .awarded), "\(proposal.proposal) \(award)")
            #expect(proposal.probability == (proposal.isFunded ? 1 : 0), "\(proposal.proposal) \(award)")
            #expect(proposal.bestRank == proposal.worstRank)
        }
        #expect(study.belowThreshold.isEmpty)
    }

    @Test(arguments: rules) func `equal seeds give equal answers on any threads`(_ award: String) async throws {
        let call = try await StudyCall.generated(seed: 3, award: award)
        let one = try await study(call, draws: 150)
        for threads in [2, 3] {
            let other = try await study(call, draws: 150, threads: threads)
            #expect(other == one)
        }
        #expect(try await study(call, draws: 150, seed: "other") != one)
    }

    /// The same simulation, once by the fast selection and once by the award room, which a cap that never bites forces.
    @Test(arguments: 1...5, ["stop", "skip"]) func `fast selection and award room agree`(_ seed: Int, _ when: String)
        async throws
    {
        let plain = try await StudyCall.generated(
            seed: seed, award: "{ budget: 400, amount: asks, when_short: \(when) }")
        let asked = try await StudyCall.generated(
            seed: seed,
            award: "{ budget: 400, amount: asks, when_short: \(when), at_most: [ { per: country, awards: 99 } ] }")
        let (fast, slow) = (try await study(plain, draws: 200), try await study(asked, draws: 200))
        #expect(fast.proposals == slow.proposals)
        #expect(fast.method != slow.method)
    }

    @Test(arguments: 1...4) func `the order of the inputs means nothing`(_ seed: Int) async throws {
        let call = try await StudyCall.generated(seed: seed)
        let backwards = try await StudyCall.generated(seed: seed, isBackwards: true)
        #expect(call.prepared.submissions.first?.proposal != backwards.prepared.submissions.first?.proposal)
        let (one, other) = (try await study(call, draws: 100), try await study(backwards, draws: 100))
        #expect(one == other)
    }

    @Test func `the sum of probabilities is the mean number of awards`() async throws {
        let call = try await StudyCall.generated(seed: 4, award: "{ places: 5 }")
        let study = try await study(call)
        let sum = (study.proposals.map(\.probability) + study.belowThreshold.map(\.probability)).reduce(0, +)
        #expect(abs(sum - 5) < 1e-9)
        for proposal in study.proposals { #expect(proposal.bestRank <= proposal.worstRank) }
        #expect(Set(study.proposals.map(\.band)).count > 1)
    }

    @Test func `identical proposals get identical answers`() async throws {
        let call = try await StudyCall(
            criteria: "{ quality: { assessed: true, weight: 1 }, impact: { assessed: true, weight: 1 } }",
            award: "{ budget: 100, amount: asks, when_short: stop, tie_at_line: all }",
            proposals: [("A", 50, 0, "X"), ("B", 30, 0, "X"), ("C", 30, 0, "Y"), ("D", 40, 0, "Y"), ("E", 40, 0, "Y")],
            columns: "quality,impact",
            sheets: ["A,e,4,4", "B,e,3.5,3", "C,e,3.5,3", "D,e,3,3.5", "E,e,3,3"])
        let found = try await study(call, draws: 2_000)
        let byName = Dictionary(uniqueKeysWithValues: found.proposals.map { ($0.proposal, $0) })
        let (b, c) = (try #require(byName["B"]), try #require(byName["C"]))
        #expect(b.probability == c.probability && b.bestRank == c.bestRank && b.worstRank == c.worstRank)
        #expect(0.05...0.95 ~= b.probability)
        #expect(b.probability > (byName["E"]?.probability ?? 1))
    }

    @Test func `a threshold is asked in every draw`() async throws {
        let call = try await StudyCall(
            criteria: "{ quality: { assessed: true, weight: 1, threshold: 3 } }",
            award: "{ budget: 1000, amount: asks, when_short: stop }",
            proposals: [("A", 50, 0, "X"), ("B", 30, 0, "X"), ("C", 30, 0, "Y")], columns: "quality",
            sheets: ["A,e,4", "B,e,3", "C,e,2.5"])
        let found = try await study(call, draws: 4_000, .init(leavesEvaluatorsOut: false))
        #expect(found.proposals.map(\.proposal) == ["A", "B"])
        #expect(found.proposals[0].probability == 1)
        #expect(abs(found.proposals[1].probability - 0.5) < 0.03)
        #expect(found.belowThreshold.isEmpty)
    }

    @Test func `who is just below a threshold can come in`() async throws {
        let call = try await StudyCall(
            criteria: "{ quality: { assessed: true, weight: 1, threshold: 3 } }",
            award: "{ budget: 1000, amount: asks, when_short: stop }",
            proposals: [("A", 50, 0, "X"), ("B", 30, 0, "X")], columns: "quality",
            sheets: ["A,e,4", "B,e,3", "B,f,3", "B,g,2.5"])
        let found = try await study(call, draws: 4_000, .init(leavesEvaluatorsOut: false))
        #expect(found.belowThreshold.map(\.proposal) == ["B"])
        #expect(abs((found.belowThreshold.first?.probability ?? 0) - 1.0 / 6) < 0.03)
    }

    @Test func `leaving one evaluator out is a draw of its own`() async throws {
        let call = try await StudyCall(
            criteria: "{ quality: { assessed: true, weight: 1 } }", award: "{ places: 1 }",
            proposals: [("A", 50, 0, "X"), ("B", 30, 0, "X")], columns: "quality",
            sheets: ["A,e,5", "A,f,2", "B,e,3", "B,f,3"])
        let settings = FundingSimulation.Settings(weights: nil, variesScores: false, leavesEvaluatorsOut: true)
        let found = try await study(call, draws: 6_000, settings)
        // A is first with both and without f, B without e.
        #expect(abs(found.proposals[0].probability - 2.0 / 3) < 0.02)
        #expect(abs(found.proposals[1].probability - 1.0 / 3) < 0.02)
    }

    @Test func `ranking formulas are understood`() async throws {
        let call = try await StudyCall(
            criteria: "{ E: { assessed: true, weight: 1 }, I: { assessed: true, weight: 1 } }",
            total: "{ combine: sum, threshold: 4 }", ranking: "{ score: E + 1.5 * I + merit }", award: "{ places: 1 }",
            proposals: [("A", 1, 0, "X"), ("B", 1, 1, "X"), ("C", 1, 3, "X")], columns: "E,I",
            sheets: ["A,e,4,4", "B,e,4,3", "C,e,2,2"])
        let found = try await study(
            call, draws: 3, .init(weights: nil, variesScores: false, leavesEvaluatorsOut: false))
        #expect(found.proposals.map(\.proposal) == call.result.rows.made.compactMap(\.submission.proposal))
        #expect(found.proposals.map(\.bestRank) == [1, 2, 3])
    }

    /// A constant factor changes no order, and the weights are shares.
    @Test func `the total may be a formula`() async throws {
        let proposals = [("A", 1, 2.0, "X"), ("B", 1, 2.5, "X"), ("C", 1, 2.5, "X"), ("D", 1, 1.5, "X")]
        let criteria = "{ E: { assessed: true, weight: 3 }, M: { score: merit, weight: 2 } }"
        let sheets = ["A,e,4", "B,e,3.5", "C,e,3", "D,e,4"]
        let written = try await StudyCall(
            criteria: criteria, total: "{ combine: weighted_sum, weights: 5 }", award: "{ places: 2 }",
            proposals: proposals, columns: "E", sheets: sheets)
        let formula = try await StudyCall(
            criteria: criteria, total: "{ formula: (3 * E + 2 * M) / 5 - 1 }", award: "{ places: 2 }",
            proposals: proposals, columns: "E", sheets: sheets)
        let (one, other) = (try await study(written), try await study(formula))
        #expect(one.proposals == other.proposals)
        #expect(one.proposals.contains { 0.01...0.99 ~= $0.probability })
    }

    /// What the formula cannot be taken apart into is asked itself.
    @Test(arguments: [
        "E * I", "min(E + I, 6)", "E + I + (if country = \"Y\" then 2 else 0)", "if E > 3 then E + I else I",
        "decimal(E, 0) + I",
    ])
    func `formulas of every kind are asked themselves`(_ formula: String) async throws {
        let call = try await StudyCall(
            criteria: "{ E: { assessed: true, weight: 1 }, I: { assessed: true, weight: 1 } }",
            total: "{ formula: '\(formula)' }", award: "{ places: 1 }",
            proposals: [("A", 1, 0, "X"), ("B", 1, 1, "Y"), ("C", 1, 3, "Y")], columns: "E,I",
            sheets: ["A,e,4.5,4", "B,e,4,3", "C,e,2,2.5"])
        let still = try await study(
            call, draws: 2, .init(weights: nil, variesScores: false, leavesEvaluatorsOut: false))
        #expect(still.proposals.map(\.bestRank) == still.proposals.map(\.rank))
        // Equals at the line are nobody's award, as in the call itself.
        let drawn = try await study(call, draws: 200)
        #expect(drawn.proposals.reduce(0) { $0 + $1.probability } <= 1)
    }

    @Test func `branches of every kind`() async throws {
        for kind in ["sum", "mean", "min", "max"] {
            let call = try await StudyCall(
                criteria: """
                    { B: { weight: 2, combine: \(kind), criteria: { E: { assessed: true, weight: 3 }, I: { assessed: true } } },
                        M: { score: merit, weight: 1 } }
                    """, award: "{ places: 2 }",
                proposals: [("A", 1, 2, "X"), ("B", 1, 2.5, "X"), ("C", 1, 2.5, "X"), ("D", 1, 1.5, "X")],
                columns: "E,I",
                sheets: ["A,e,4,4", "B,e,4,3.5", "C,e,3.5,4", "D,e,4,4"])
            let found = try await study(
                call, draws: 3, .init(weights: nil, variesScores: false, leavesEvaluatorsOut: false))
            for (proposal, row) in zip(found.proposals, call.result.rows.made) {
                #expect(proposal.bestRank == row.decision?.ranked.rank, "\(kind) \(proposal.proposal)")
            }
            let drawn = try await study(call, draws: 300)
            #expect(drawn.proposals.contains { 0.01...0.99 ~= $0.probability }, "\(kind)")
        }
    }
}
