import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import TestSupport
import Testing
import Tuning

@testable import Studio

/// What the studio shows against a whole run of the call with the same values.
@Suite struct TrialLawTests {
    private static let values: [String: [String]] = [
        "criteria.need.weight": ["1", "20", "60", "61.5", "100"],
        "criteria.need.criteria.urgency.weight": ["0.5", "1", "7"], "criteria.quality.weight": ["5", "40", "80"],
        "criteria.need.threshold": ["0", "2.5", "5"], "total.threshold": ["3", "6.25"],
        "award.budget": ["9", "30", "61", "500"], "award.at_most.1.awards": ["1", "3"],
        "ranking.ladder": ["[{ lowest: cost }, { highest: quality }]", "[{ highest: need }]"],
        "scale.max": ["9", "20"], "award.when_short": ["stop", "skip"], "award.places": ["1", "4"],
        "criteria.need.combine": ["sum", "min"], "total.combine": ["weighted_sum"], "award.tie_at_line": ["none"],
    ]

    @Test(arguments: 1...40)
    func `random values, several at a time`(seed: Int) async throws {
        var random = SplitMix64(seed: seed)
        let studio = StudioCase()
        var state = StudioState()
        for path in Self.values.keys.sorted() where random.chance(25) {
            let values = Self.values[path] ?? []
            state = state.making(Move(path: path, value: values[random.int(0...values.count - 1)]))
        }
        let source = studio.desk.source
        let loaded = source.load(Array(StudioCase.rubric.utf8), state.settings)
        let outcome = try await studio.desk.outcome(state)
        guard let rubric = loaded.rubric else {
            guard case .refused(let problems) = outcome else { return #expect(Bool(false), "\(state.settings)") }
            return #expect(problems == loaded.problems)
        }
        let call = Call(rubric: rubric)
        let result = await call.result(of: try await source.prepare(call))
        let rows = try #require(outcome.view).rows
        #expect(rows.map(\.proposal) == result.rows.made.map { $0.submission.proposal ?? "" })
        #expect(rows.map(\.rank) == result.rows.made.map { $0.decision?.ranked.rank })
        #expect(rows.map(\.status) == result.rows.made.map(\.status))
        #expect(rows.map(\.awarded) == result.rows.made.map { $0.decision?.awarded ?? 0 })
        #expect(rows.map(\.score) == result.rows.made.map { $0.decision?.ranked.scored.rankingScore })
        #expect(rows.map(\.isTied) == result.rows.made.map { $0.decision?.ranked.isExAequo ?? false })
    }

    @Test func `what is weighed again, and what is read again`() {
        func reach(_ path: String) -> TrialReach {
            TrialReach(of: [path])
        }
        for path in [
            "criteria.a.weight", "criteria.a.criteria.b.threshold", "total.threshold", "award.budget",
            "award.lots.x.budget",
            "award.at_most.1.awards", "ranking.ladder", "ranking.ladder.1.highest", "award.places",
        ] { #expect(reach(path) == .ranking, "\(path)") }
        for path in [
            "criteria.a.scale.max", "scale.min", "criteria.a.score", "award.amount", "facts.weight", "values.threshold",
            "total.formula", "ranking.score", "assessments.minimum", "award.lots.x.when", "award.at_most.1.per",
        ] { #expect(reach(path) == .everything, "\(path)") }
    }

    @Test(arguments: 0..<6)
    func `every flip point that is shown is one: the same list up to it, another beyond`(seed: Int) async throws {
        let studio = StudioCase()
        let state = [
            studio.state(), studio.state("award.budget=45"), studio.state("criteria.need.weight=20"),
            studio.state("criteria.quality.weight=90", "award.at_most.1.awards=1"),
            studio.state("criteria.need.threshold=4"),
            studio.state("total.combine=weighted_sum", "total.threshold=300"),
        ][seed]
        let view = try #require(try await studio.desk.outcome(state).view)
        let knobs = KnobList(view.rubric, budget: view.budget).all
        let intervals = try await studio.desk.intervals(state)
        #expect(intervals.contains { $0.end(.up).change != nil || $0.end(.down).change != nil })
        for reach in intervals {
            let knob = try #require(knobs.first { $0.path == reach.path })
            for direction in KnobInterval.Direction.allCases where reach.end(direction).change != nil {
                let change = try #require(reach.end(direction).change)
                let end = reach.end(direction).value
                // Just inside the list is the same.
                let inside = (end + (Rational(knob.value) ?? .zero)).divided(by: Rational(2))
                if let inside = inside?.exactDecimal, knob.unit != "awards" {
                    let there = try await self.view(studio, state, knob, inside.plainDescription)
                    #expect(there.map { awards($0) } == awards(view), "\(knob.path) at \(inside)")
                }
                let jump = await studio.get("move", state.pairs + [("go", "\(knob.path):\(direction.rawValue)")])
                let address = try #require(jump.location, "\(knob.path) \(direction)")
                let pairs = try #require(QueryText.pairs(address.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst()))
                let next = try #require(StudioState(pairs))
                let beyond = try #require(try await studio.desk.outcome(next).view)
                let (now, then) = (Set(awards(view).keys), Set(awards(beyond).keys))
                #expect(awards(beyond) != awards(view) || beyond.rows.map(\.status) != view.rows.map(\.status))
                #expect(now.subtracting(then) == Set(change.leaves), "\(knob.path) \(direction)")
                #expect(then.subtracting(now) == Set(change.enters), "\(knob.path) \(direction)")
            }
        }
    }

    private func view(_ studio: StudioCase, _ state: StudioState, _ knob: Knob, _ value: String) async throws
        -> TrialView?
    {
        try await studio.desk.outcome(state.making(Move(path: knob.path, value: value))).view
    }

    private func awards(_ view: TrialView) -> [String: Decimal128] {
        Dictionary(uniqueKeysWithValues: view.rows.filter { $0.status == .awarded }.map { ($0.proposal, $0.awarded) })
    }
}
