import Awards
import Calls
import Numbers
import Rubrics
import Scoring
import Testing

@testable import Tuning

/// Intervals of weights under every rule and formula, against whole runs of the call with the weight that is moved.
@Suite struct PiecewiseLawTests {
    private static let formulas = [
        "2 * c0 + c1 + c2", "min(2 * c0 + c1, 30) + c2", "max(2 * c0, c1) + c2 - c3 / 7",
        "if c1 > 9 then 2 * c0 + c1 + c2 else 2 * c0 + c2", "2 * c0 + c1 + c2 + (if cost > 5 then 3 else 0)",
        "max(min(2 * c0 + c1 + c2, 40), 12) + cost / 100",
    ]
    private static let awards = [
        "{ budget: 40, amount: cost, when_short: stop, tie_at_line: undecided }",
        "{ budget: 40, amount: cost, when_short: skip, tie_at_line: none }",
        "{ budget: 40, amount: cost, when_short: overshoot }",
        "{ budget: 40, amount: cost, when_short: reduce, min_share: 50% }", "{ places: 7 }",
        "{ budget: 40, amount: cost, when_short: skip, at_most: [ { per: cost, awards: 2 } ] }",
        "{ budget: 40, amount: cost, when_short: skip, at_least: [ { per: cost, awards: 1 } ] }",
        "{ budget: 40, amount: cost, when_short: skip, lots: { a: { when: cost > 5, budget: 20 } } }",
    ]
    /// Amounts that the award room rounds, against whole runs: what fits is told by what is paid.
    @Test(arguments: ["stop", "skip"], 1...3) func `amounts are those that are paid`(rule: String, seed: Int)
        async throws
    {
        let award =
            "{ budget: 40, unit: EUR, amount: cost / 3 * 2, when_short: \(rule), round: { to: 1, mode: up }, tie_at_line: undecided }"
        let matrix = try await MatrixCall.generated(seed: seed, award: award)
        let studied = StudiedCall(matrix.call, await matrix.call.result(of: matrix.prepared))
        let paid = studied.awards?.decisions.filter { $0.status == .awarded } ?? []
        for decision in paid {
            let member = try #require(studied.cards.firstIndex { $0.proposal == decision.ranked.scored.proposal })
            #expect(studied.requested[member] == decision.awarded)
        }
        let remedies = Remedies(studied)
        for member in remedies.rejected {
            for option in remedies.remedy(member).options {
                let leaf = try #require(matrix.call.rubric.criteria.firstIndex { $0.id == option.criterion })
                let id = studied.cards[member].proposal
                #expect(studied.outcome(member, replacing: leaf, by: option.to).awarded[id] != nil)
                #expect(studied.outcome(member, replacing: leaf, by: option.to - .one).awarded[id] == nil)
            }
        }
    }

    private static let cases = formulas.indices.flatMap { formula in
        awards.indices.map { (formula: formula, award: ($0 + formula) % awards.count) }
    }

    /// The formula with the share of `c0` among its criteria moved, the others in proportion.
    private static func moved(_ formula: Int, _ share: Rational) throws -> String {
        let factors = [("c0", Rational(2)), ("c1", .one), ("c2", .one)]
        let sum = Rational(4)
        func factor(_ index: Int) throws -> String {
            let value =
                index == 0
                ? share * sum
                : try #require((factors[index].1 * (Rational.one - share) * sum).divided(by: sum - factors[0].1))
            let parts = try #require(value.parts)
            return "(\(parts.numerator) / \(parts.denominator))"
        }
        let (a, b, c) = (try factor(0), try factor(1), try factor(2))
        return [
            "\(a) * c0 + \(b) * c1 + \(c) * c2", "min(\(a) * c0 + \(b) * c1, 30) + \(c) * c2", "",
            "if c1 > 9 then \(a) * c0 + \(b) * c1 + \(c) * c2 else \(a) * c0 + \(c) * c2",
            "\(a) * c0 + \(b) * c1 + \(c) * c2 + (if cost > 5 then 3 else 0)",
            "max(min(\(a) * c0 + \(b) * c1 + \(c) * c2, 40), 12) + cost / 100",
        ][formula]
    }

    private static func call(_ formula: String, _ award: Int, seed: Int) async throws -> MatrixCall {
        try await MatrixCall.generated(
            seed: seed, proposals: 18, totalRule: "{ formula: '\(formula)' }", award: awards[award])
    }

    private static func outcome(_ formula: String, _ award: Int, seed: Int) async throws -> AwardOutcome {
        let call = try await call(formula, award, seed: seed)
        return AwardOutcome(await call.call.result(of: call.prepared).awards)
    }

    @Test(arguments: cases) func `inside the list is the same and beyond another`(formula: Int, award: Int) async throws
    {
        let seed = 10 * formula + award
        let written = try await Self.call(Self.formulas[formula], award, seed: seed)
        let studied = StudiedCall(written.call, await written.call.result(of: written.prepared))
        let groups = WeightGroups(studied)
        guard formula != 2 else {
            #expect(groups.groups.isEmpty, "a higher c3 lowers the total")
            return
        }
        let group = try #require(groups.groups.first)
        let answer = FlipPoints(studied: studied).answer(group, member: 0)
        #expect(answer.notes.isEmpty)
        let point = try #require(answer.point)
        #expect(point.weight == Rational(1, over: 2))
        let tiny = try #require(Rational(1, over: 1_000_000_000))
        let (low, high) = (point.award.low, point.award.high)
        for part in 1..<6 {
            let share = low.value + (high.value - low.value) * (try #require(Rational(part, over: 6)))
            let there = try await Self.outcome(Self.moved(formula, share), award, seed: seed)
            #expect(there == studied.outcome, "\(share)")
        }
        for (end, beyond) in [(low, low.value - tiny), (high, high.value + tiny)] where end.change != nil {
            let at = try await Self.outcome(Self.moved(formula, end.value), award, seed: seed)
            let further = try await Self.outcome(Self.moved(formula, beyond), award, seed: seed)
            #expect((at == studied.outcome) == end.isIncluded, "\(end.value)")
            #expect(at != studied.outcome || further != studied.outcome, "\(end.value)")
        }
    }

    /// The set at the top, by trying: the ends of `min(…)` against many shares.
    @Test(arguments: 1...6) func `the set at the top holds in its interval`(seed: Int) async throws {
        let written = try await Self.call(Self.formulas[1], 0, seed: 100 + seed)
        let studied = StudiedCall(written.call, await written.call.result(of: written.prepared))
        let group = try #require(WeightGroups(studied).groups.first)
        let ranking = try #require(FlipPoints(studied: studied).answer(group, member: 0).point).ranking
        let reweighing = Reweighing(studied, group, member: 0)
        let places = min(studied.places, studied.rankedCount)
        for part in 0...400 {
            let share = try #require(Rational(part, over: 400))
            let scores = reweighing.scores(at: share).ranking.values
            let (lowest, highest) = (try #require(scores[..<places].min()), try #require(scores[places...].max()))
            let holds = lowest >= highest
            if share >= ranking.low.value, share <= ranking.high.value { #expect(holds, "\(share)") }
        }
        let tiny = try #require(Rational(1, over: 1_000_000_000))
        for (end, beyond) in [(ranking.low, ranking.low.value - tiny), (ranking.high, ranking.high.value + tiny)]
        where end.change != nil {
            let scores = reweighing.scores(at: beyond).ranking.values
            let (lowest, highest) = (try #require(scores[..<places].min()), try #require(scores[places...].max()))
            #expect(lowest < highest)
        }
    }
}
