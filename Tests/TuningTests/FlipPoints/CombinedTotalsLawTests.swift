import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import TestSupport
import Testing
import Wording

@testable import Tuning

/// Intervals of weights where evaluators' totals are combined, against the call scored again with the weights that are moved.
@Suite struct CombinedTotalsLawTests {
    private static let ways = [
        "median", "max", "min", "mean", "trimmed_mean, trim: 1", "closest_two, closest_tie: all",
        "closest_two, closest_tie: higher", "closest_two",
    ]
    private static let awards = [
        "{ budget: 400, amount: asks, when_short: stop, tie_at_line: undecided }",
        "{ budget: 400, amount: asks, when_short: skip, tie_at_line: none }", "{ places: 7 }",
    ]

    private static func call(
        _ way: String, _ award: Int, seed: Int, proposals: Int = 14,
        total: String = "{ combine: weighted_mean, threshold: 2 }",
        more: String = ""
    ) async throws -> StudyCall {
        var random = SplitMix64(seed: seed)
        let list = (0..<proposals).map { ("P\($0)", random.int(20...80), Double(random.int(0...10)) / 2, "C") }
        let sheets = list.flatMap { proposal in
            (0..<random.int(3...4)).map { reader in
                "\(proposal.0),e\(reader),\(Double(random.int(0...10)) / 2),\(Double(random.int(0...10)) / 2)"
            }
        }
        return try await StudyCall(
            criteria: """
                { facts_merit: { score: merit, weight: 1 }, quality: { assessed: true, weight: 3, threshold: 1 },
                    impact: { assessed: true, weight: 2 } }
                """, total: total, ranking: "{ score: total, ladder: [ { highest: impact }, { lowest: asks } ] }",
            assessments: "{ combine: \(way), at: total\(more) }", award: awards[award], proposals: list,
            columns: "quality,impact", sheets: sheets)
    }

    private static func studied(_ call: StudyCall) -> StudiedCall {
        StudiedCall(call.call, call.result, assessments: call.prepared.assessments)
    }

    /// The whole call with the share of one criterion moved, the others in proportion.
    private static func outcome(_ call: StudyCall, _ member: Int, _ share: Rational) throws -> AwardOutcome {
        let weights = [Rational(1), Rational(3), Rational(2)]
        let sum = Rational(6)
        let moved = try weights.indices.map { index in
            index == member
                ? share * sum
                : try #require((weights[index] * (Rational.one - share) * sum).divided(by: sum - weights[member]))
        }
        let asked = call.prepared.submissions.compactMap { one in one.proposal.map { (id: $0, facts: one.facts) } }
        let scored = call.call.scorer(weights: moved).scored(asked, assessments: call.prepared.assessments)
        return AwardOutcome(call.call.awards(of: scored))
    }

    @Test(arguments: ways.indices.flatMap { way in awards.indices.map { (way: way, award: $0) } })
    func `inside the list is the same and beyond another`(way: Int, award: Int) async throws {
        let call = try await Self.call(Self.ways[way], award, seed: 10 * way + award + 2)
        let studied = Self.studied(call)
        guard try #require(studied.totals).hasIntervals else {
            #expect(Self.ways[way] == "closest_two" && studied.others.contains { $0.outcome == .incomplete })
            return
        }
        let group = try #require(WeightGroups(studied).groups.first)
        let tiny = try #require(Rational(1, over: 1_000_000_000))
        for member in group.members.indices {
            let answer = FlipPoints(studied: studied).answer(group, member: member)
            #expect(answer.notes.isEmpty)
            let point = try #require(answer.point)
            let (low, high) = (point.award.low, point.award.high)
            for part in 1..<8 {
                let share = low.value + (high.value - low.value) * (try #require(Rational(part, over: 8)))
                #expect(try Self.outcome(call, member, share) == studied.outcome, "\(point.criterion) \(share)")
            }
            for (end, beyond) in [(low, low.value - tiny), (high, high.value + tiny)] where end.change != nil {
                let at = try Self.outcome(call, member, end.value)
                let further = try Self.outcome(call, member, beyond)
                #expect((at == studied.outcome) == end.isIncluded, "\(point.criterion) \(end.value)")
                #expect(at != studied.outcome || further != studied.outcome, "\(point.criterion) \(end.value)")
            }
        }
    }

    /// At least one of the calls above moves its list inside the range, or the law would hold of nothing.
    @Test func `a median of totals has flip points of its own`() async throws {
        let studied = Self.studied(try await Self.call("median", 0, seed: 0))
        let group = try #require(WeightGroups(studied).groups.first)
        let points = group.members.indices.compactMap { FlipPoints(studied: studied).answer(group, member: $0).point }
        #expect(points.contains { $0.award.low.change != nil && $0.award.high.change != nil })
        #expect(!studied.isModelled)
    }

    @Test func `rounded totals are searched, and said to be`() async throws {
        let call = try await Self.call("median", 0, seed: 3, more: ", round: { to: 0.1, mode: half_up, at: total }")
        let studied = Self.studied(call)
        let group = try #require(WeightGroups(studied).groups.first)
        let answer = FlipPoints(studied: studied).answer(group, member: 1)
        #expect(
            answer.searched?.note("quality").english
                == "quality: searched in 64 steps to each side, as the weight does not move the scores in straight lines; a change that "
                + "comes and goes between two steps would be missed")
        let award = try #require(answer.point).award
        for end in [award.low, award.high] {
            #expect(try Self.outcome(call, 1, end.value) == studied.outcome)
        }
    }

    @Test func `where far totals ask for a third opinion weights are not studied, and a note says so`() async throws {
        let call = try await Self.call(
            "median", 0, seed: 4, proposals: 4, more: ", third_opinion: { when_apart_by: 3, at: total }")
        let report = await TuningStudy.report(
            call: call.call, prepared: call.prepared, options: TuningStudy.Options(draws: 10))
        #expect(report.flipPoints.isEmpty)
        #expect(
            report.notes.map(\.english).contains(
                "two totals that are far apart ask for a third opinion, and how far they are depends on the weights: intervals of "
                    + "weights are not worked out"))
    }
}
