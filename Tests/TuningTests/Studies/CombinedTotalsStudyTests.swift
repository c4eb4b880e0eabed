import Awards
import Calls
import Numbers
import Rubrics
import Scoring
import TestSupport
import Testing
import Wording

@testable import Tuning

/// What it would take, appeals and probabilities where evaluators' totals are combined or compared, against the call decided again.
@Suite struct CombinedTotalsStudyTests {
    private static let awards = [
        "{ budget: 400, amount: asks, when_short: stop, tie_at_line: undecided }",
        "{ budget: 400, amount: asks, when_short: skip, tie_at_line: none }", "{ places: 4 }",
    ]
    private static let ways = [
        "combine: median, at: total", "combine: mean, at: total", "combine: max, at: total",
        "combine: closest_two, at: total, closest_tie: all",
        "combine: mean, third_opinion: { when_apart_by: 3, at: total }",
    ]
    /// Those in which a better score may make a worse total, or none.
    private static let notMonotone = ["closest_two", "third_opinion"]

    private struct Score: Hashable {
        var proposal: String
        var evaluator: String
        var quality: Double
        var impact: Double
    }

    private static func scores(seed: Int, within range: ClosedRange<Int> = 2...8) -> [Score] {
        var random = SplitMix64(seed: seed)
        return (0..<9).flatMap { proposal in
            (0..<3).map { reader in
                Score(
                    proposal: "P\(proposal)", evaluator: "e\(reader)", quality: Double(random.int(range)) / 2,
                    impact: Double(random.int(range)) / 2)
            }
        }
    }

    private static func call(_ way: String, _ award: String, _ scores: [Score]) async throws -> StudyCall {
        try await StudyCall(
            criteria: "{ quality: { assessed: true, weight: 3 }, impact: { assessed: true, weight: 2 } }",
            total: "{ combine: weighted_mean }", ranking: "{ score: total, ladder: [ { lowest: asks } ] }",
            assessments: "{ \(way) }", award: award,
            proposals: (0..<9).map { ("P\($0)", 90 + 7 * $0, 3, "C") }, columns: "quality,impact",
            sheets: scores.map { "\($0.proposal),\($0.evaluator),\($0.quality),\($0.impact)" })
    }

    private static func isAwarded(_ id: String, _ call: StudyCall) -> Bool {
        call.result.awards?.decisions.contains {
            $0.ranked.scored.proposal == id && $0.status == .awarded
        } ?? false
    }

    /// The scores with one of them replaced.
    private static func corrected(_ scores: [Score], _ id: String, _ option: Remedy.Option, to value: Double) throws
        -> [Score]
    {
        var scores = scores
        let row = try #require(scores.firstIndex { $0.proposal == id && $0.evaluator == option.evaluator })
        if option.criterion == "quality" { scores[row].quality = value } else { scores[row].impact = value }
        return scores
    }

    @Test(arguments: ways.indices.flatMap { way in awards.indices.map { (way: way, award: $0) } })
    func `the smallest score of an evaluator funds, and a step less does not`(way: Int, award: Int) async throws {
        let (way, award) = (Self.ways[way], Self.awards[award])
        let scores = Self.scores(seed: 7 * way.count + award.count)
        let call = try await Self.call(way, award, scores)
        let report = await TuningStudy.report(
            call: call.call, prepared: call.prepared, options: TuningStudy.Options(draws: 200))
        #expect(!report.remedies.isEmpty)
        #expect(report.remedies.contains { !$0.options.isEmpty })
        for remedy in report.remedies {
            for option in remedy.options {
                let to = option.to.double
                let there = try Self.corrected(scores, remedy.proposal, option, to: to)
                #expect(Self.isAwarded(remedy.proposal, try await Self.call(way, award, there)))
                guard !Self.notMonotone.contains(where: way.contains),
                    option.to - option.from > Rational(1, over: 2) ?? .one
                else { continue }
                let below = try Self.corrected(scores, remedy.proposal, option, to: to - 0.5)
                #expect(!Self.isAwarded(remedy.proposal, try await Self.call(way, award, below)))
            }
        }
    }

    /// No score of a proposal as a whole is asked for there.
    @Test func `where nothing is offered no score of an evaluator funds`() async throws {
        let (way, award) = (Self.ways[0], Self.awards[0])
        let scores = Self.scores(seed: 3)
        let call = try await Self.call(way, award, scores)
        let studied = StudiedCall(call.call, call.result, assessments: call.prepared.assessments)
        let remedies = Remedies(studied)
        var hopeless = 0
        for member in remedies.rejected {
            let remedy = remedies.remedy(member)
            for criterion in ["quality", "impact"] where !remedy.options.contains(where: { $0.criterion == criterion })
            {
                for evaluator in ["e0", "e1", "e2"] {
                    hopeless += 1
                    let option = Remedy.Option(criterion: criterion, evaluator: evaluator, from: .zero, to: .zero)
                    let best = try Self.corrected(scores, remedy.proposal, option, to: 5)
                    #expect(!Self.isAwarded(remedy.proposal, try await Self.call(way, award, best)))
                }
            }
        }
        #expect(hopeless > 0)
    }

    /// The mean of weighted means is the weighted mean of means, draw by draw.
    @Test func `a mean of totals has the chances of a mean of scores`() async throws {
        let scores = Self.scores(seed: 5, within: 4...7)
        var studies: [FundingStudy] = []
        for way in ["combine: mean, at: total", "combine: mean"] {
            let call = try await Self.call(way, Self.awards[2], scores)
            let report = await TuningStudy.report(
                call: call.call, prepared: call.prepared, options: TuningStudy.Options(draws: 400, threads: 2))
            studies.append(try #require(report.funding))
        }
        #expect(studies[0].proposals == studies[1].proposals)
        #expect(studies[0].proposals.contains { $0.probability > 0.05 && $0.probability < 0.95 })
        #expect(
            studies[0].method.english
                == "weights: Dirichlet around the rubric's, concentration 100; evaluators' scores: ± half a step; totals: each "
                + "evaluator's, combined by the rubric in every draw; one evaluator or none left out at a time; award: the call's "
                + "budget, down the list")
    }

    @Test func `draws from the sheets on do not depend on threads`() async throws {
        let call = try await Self.call(Self.ways[0], Self.awards[1], Self.scores(seed: 11))
        var studies: [FundingStudy?] = []
        for threads in [1, 2, 7] {
            let options = TuningStudy.Options(draws: 300, threads: threads)
            studies.append(await TuningStudy.report(call: call.call, prepared: call.prepared, options: options).funding)
        }
        #expect(studies[0] != nil)
        #expect(studies.allSatisfy { $0 == studies[0] })
    }

    @Test(arguments: ways + ["combine: mean, normalise: member", "combine: mean"])
    func `an appeal about one evaluator's score decides as the corrected sheet does`(way: String) async throws {
        let scores = Self.scores(seed: 13)
        let call = try await Self.call(way, Self.awards[0], scores)
        for value in [1.0, 3.5, 5] {
            let option = Remedy.Option(criterion: "impact", evaluator: "e1", from: .zero, to: .zero)
            let there = try await Self.call(way, Self.awards[0], try Self.corrected(scores, "P4", option, to: value))
            let appeal = try await Appeal(
                call.call, call.result, proposal: "P4", criterion: "impact",
                score: try #require(Rational(Int(value * 2), over: 2)), evaluator: "e1", of: call.prepared)
            let wanted = there.result.awards?.decisions.first { $0.ranked.scored.proposal == "P4" }
            #expect(appeal.own.after.rank == wanted?.ranked.rank)
            #expect(appeal.own.after.awarded == wanted?.awarded ?? 0)
            for other in appeal.others {
                let own = there.result.awards?.decisions.first { $0.ranked.scored.proposal == other.proposal }
                #expect(other.after.awarded == own?.awarded ?? 0)
            }
        }
    }

    @Test func `where totals are combined an appeal asks whose score it is`() async throws {
        let call = try await Self.call(Self.ways[0], Self.awards[0], Self.scores(seed: 17))
        func problem(_ criterion: String, _ evaluator: String?) async -> Appeal.Problem? {
            do throws(Appeal.Problem) {
                _ = try await Appeal(
                    call.call, call.result, proposal: "P4", criterion: criterion, score: .one, evaluator: evaluator,
                    of: call.prepared)
                return nil
            } catch { return error }
        }
        #expect(await problem("impact", nil) == .needsEvaluator(["e0", "e1", "e2"]))
        #expect(await problem("impact", "E1") == .unknownEvaluator(["e0", "e1", "e2"]))
        #expect(await problem("impact", "e1") == nil)
        #expect(await problem("impct", "e1") == .unknownCriterion(["quality", "impact"]))
    }

    @Test func `what it would take is not worked out where one score moves those of others, and a note says so`()
        async throws
    {
        let call = try await Self.call(
            "combine: median, at: total, normalise: member", Self.awards[0], Self.scores(seed: 19))
        let report = await TuningStudy.report(
            call: call.call, prepared: call.prepared, options: TuningStudy.Options(draws: 100))
        #expect(report.remedies.isEmpty)
        #expect(report.funding != nil)
        #expect(
            report.notes.map(\.english) == [
                "what one evaluator writes moves what others wrote: what it would take is not worked out where evaluators' totals are "
                    + "combined or compared"
            ])
    }

    @Test func `however many proposals there are, draws are made`() async throws {
        let call = try await StudyCall(
            criteria: "{ quality: { assessed: true, weight: 3 }, impact: { assessed: true, weight: 2 } }",
            assessments: "{ combine: median, at: total }", award: "{ places: 4 }",
            proposals: (0..<1_200).map { ("P\($0)", 90, 3, "C") }, columns: "quality,impact",
            sheets: (0..<1_200).map { "P\($0),e0,\($0 % 11 / 2),\($0 % 7 / 2)" })
        let studied = StudiedCall(call.call, call.result, assessments: call.prepared.assessments)
        let study = await FundingSimulation.study(
            studied, omissions: .none, seed: "s", draws: 1_500, threads: 2)
        #expect(study?.draws == 1_500)
        #expect(study?.proposals.count == 1_200)
    }
}
