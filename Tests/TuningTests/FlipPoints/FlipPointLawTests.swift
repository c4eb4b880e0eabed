import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import TestSupport
import Testing

@testable import Tuning

/// What must hold for every generated call; the other side of each law is a run of the whole call with a changed rubric.
@Suite struct FlipPointLawTests {
    private static let kinds = ["stop", "skip"].flatMap { rule in
        (1...4).map { seed in (rule: rule, seed: seed) }
    }

    /// The award list with the share of one criterion at the top level moved, by a scorer with other weights and no more.
    private static func awarded(_ call: Call, _ prepared: PreparedCall, _ member: Int, _ share: Rational) -> Set<String>
    {
        let weights = call.rubric.criteria.map { Rational($0.weight) ?? .one }
        let sum = weights.reduce(Rational.zero, +)
        let others = sum - weights[member]
        let moved = weights.indices.map { index in
            index == member
                ? share * sum : (weights[index] * (Rational.one - share) * sum).divided(by: others) ?? .zero
        }
        let scorer = call.scorer(weights: moved)
        let asked = prepared.submissions.compactMap { submission in
            submission.proposal.map { (id: $0, facts: submission.facts) }
        }
        let list = call.awards(of: scorer.scored(asked, assessments: nil))
        return Set((list?.decisions ?? []).filter { $0.status == .awarded }.map(\.ranked.scored.proposal))
    }

    private static func between(_ left: Rational, _ right: Rational, _ parts: Int, of whole: Int) throws -> Rational {
        left + (right - left) * (try #require(Rational(parts, over: whole)))
    }

    @Test(arguments: kinds)
    func `inside the interval the list is the same and just beyond it is another`(rule: String, seed: Int) async throws
    {
        let thresholds = seed.isMultiple(of: 2) ? ", threshold: 9" : ""
        let matrix = try await MatrixCall.generated(seed: seed, whenShort: rule, thresholds: thresholds)
        let result = await matrix.call.result(of: matrix.prepared)
        let studied = StudiedCall(matrix.call, result)
        let base = Set(studied.outcome.awarded.keys)
        let group = try #require(WeightGroups(studied).groups.first)
        let tiny = try #require(Rational(1, over: 1_000_000_000))
        for member in group.members.indices {
            let point = try #require(FlipPoints(studied: studied).answer(group, member: member).point)
            let (low, high) = (point.award.low, point.award.high)
            for part in 1..<16 {
                let share = try Self.between(low.value, high.value, part, of: 16)
                #expect(
                    Self.awarded(matrix.call, matrix.prepared, member, share) == base, "\(point.criterion) \(share)")
            }
            for (end, beyond) in [(low, low.value - tiny), (high, high.value + tiny)] where end.change != nil {
                let there = Self.awarded(matrix.call, matrix.prepared, member, end.isIncluded ? beyond : end.value)
                let further = Self.awarded(matrix.call, matrix.prepared, member, beyond)
                #expect(there != base || further != base, "\(point.criterion) \(end.value)")
            }
        }
    }

    @Test(arguments: 1...6) func `every kind of number gives the same interval`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let columns = (0..<4).map { _ in (0..<30).map { _ in Rational(random.int(0...100)) } }
        let small = try #require(
            WeightedScores(
                weights: [1, 2, 3, 4].map { Rational($0) }, columns: columns, offsets: columns[0].map { _ in .zero }))
        // The same numbers in a unit so small that the narrow numbers do not hold them.
        let unit = try #require(Rational(1, over: 1_000_000_000_000_007))
        let large = try #require(
            WeightedScores(
                weights: [1, 2, 3, 4].map { Rational($0) * unit }, columns: columns.map { $0.map { $0 + unit } },
                offsets: columns[0].map { _ in .zero }))
        for criterion in 0..<4 {
            let narrow = try #require(small.lines(of: criterion))
            let wide = try #require(large.lines(of: criterion))
            guard case .narrow = narrow, case .wide = wide else {
                Issue.record("the numbers are not as narrow or as wide as they are meant to be")
                return
            }
            let fractions = LineGeometry.fractions(small.fractions(of: criterion))
            let order = (0..<30).sorted { narrow.isAbove($0, $1, .up) ?? ($0 < $1) }
            for side in Side.allCases {
                let ends = [narrow, wide, fractions].map {
                    $0.topSetEnd(side, top: Array(order[..<9]), others: Array(order[9...]))
                }
                #expect(ends[0].share == ends[1].share && ends[0].share == ends[2].share)
                #expect(ends[0].pair.map { [$0.leaves, $0.enters] } == ends[1].pair.map { [$0.leaves, $0.enters] })
                #expect(ends[0].pair.map { [$0.leaves, $0.enters] } == ends[2].pair.map { [$0.leaves, $0.enters] })
            }
        }
    }

    @Test func `scaling all weights changes no interval`() async throws {
        let scores = [
            ("A", "3", ["9", "2"]), ("B", "3", ["5", "6"]), ("C", "3", ["1", "9"]), ("D", "3", ["6", "4"]),
        ]
        var points: [[FlipPoint]] = []
        for factor in [1, 7] {
            let matrix = try await MatrixCall(weights: [3 * factor, 2 * factor], budget: 6, rows: scores)
            let report = await TuningStudy.report(
                call: matrix.call, prepared: matrix.prepared, options: TuningStudy.Options(draws: 1))
            points.append(report.flipPoints)
        }
        #expect(points[0] == points[1])
        #expect(points[0].count == 2)
    }

    @Test(arguments: kinds) func `a budget inside the interval gives the same list and one beyond another`(
        rule: String, seed: Int
    ) async throws {
        let matrix = try await MatrixCall.generated(seed: seed, whenShort: rule)
        let result = await matrix.call.result(of: matrix.prepared)
        let studied = StudiedCall(matrix.call, result)
        let study = try #require(BudgetBounds(studied: studied, lot: nil, budget: 40).study)
        let low = try #require(study.award.low.value.exactDecimal)
        let high = try #require(study.award.high.value.exactDecimal)
        func outcome(_ budget: Decimal128) async -> AwardOutcome {
            let call = Call(rubric: matrix.call.rubric, options: Call.Options(budget: budget))
            return AwardOutcome(await call.result(of: matrix.prepared).awards)
        }
        let little = try #require(Decimal128("0.001"))
        #expect(await (outcome(low) == studied.outcome) == study.award.low.isIncluded)
        #expect(await outcome(low - little) != studied.outcome)
        #expect(await (outcome(high) == studied.outcome) == study.award.high.isIncluded)
        #expect(await outcome(high + little) != studied.outcome)
        guard low < high else { return }
        #expect(await outcome(low + little) == studied.outcome)
        #expect(await outcome(high - little) == studied.outcome)
    }

    /// Amounts are whole, and the ends are not: 60 % of an amount, an amount of which 150 % of the budget suffice, the middle
    /// between two sums.
    @Test(arguments: [
        (6, "when_short: skip", "5", true, "7"), (4, "when_short: skip, up_to: 150%", "10/3", true, "14/3"),
        (4, "when_short: nearest", "3.5", false, "6"),
        // What is left is offered, and any other budget leaves another amount.
        (4, "when_short: reduce, min_share: 60%", "4", true, "4"),
        // Of the third, 60 % are 1.2.
        (5, "when_short: reduce, min_share: 60%", "5", true, "6.2"),
    ])
    func `ends of budgets are exact amounts`(
        budget: Int, rule: String, low: String, isIncluded: Bool, high: String
    ) async throws {
        let matrix = try await MatrixCall(
            weights: [1], budget: budget, award: "{ budget: \(budget), amount: cost, \(rule), tie_at_line: undecided }",
            rows: [("A", "2", ["5"]), ("B", "3", ["4"]), ("C", "2", ["3"])])
        let result = await matrix.call.result(of: matrix.prepared)
        let bounds = BudgetBounds(
            studied: StudiedCall(matrix.call, result), lot: nil, budget: try #require(matrix.call.rubric.award?.budget))
        let study = try #require(bounds.study)
        #expect(study.award.low.value.description == low)
        #expect(study.award.low.isIncluded == isIncluded)
        #expect(study.award.high.value.description == high)
    }

    /// The lots take all that there is, so that a lot could not be given more if the whole stood still.
    @Test func `a lot moves the whole with it`() async throws {
        let matrix = try await MatrixCall(
            weights: [1, 1], budget: 0,
            award:
                "{ budget: 10, amount: cost, when_short: stop, lots: { a: { when: cost = 3, budget: 6 }, b: { when: cost = 2, budget: 4 } } }",
            rows: [("A", "3", ["9", "9"]), ("B", "3", ["8", "8"]), ("C", "3", ["7", "7"]), ("D", "2", ["6", "6"])])
        let studied = StudiedCall(matrix.call, await matrix.call.result(of: matrix.prepared))
        let study = try #require(BudgetBounds(studied: studied, lot: 0, budget: 6).study)
        #expect(study.movesTotal && study.award.low.value == Rational(6) && study.award.high.value == Rational(9))
        let change = try #require(study.award.high.change)
        #expect(change.enters == ["C"] && change.leaves == [])
        #expect(change.moneyIn == Rational(3) && change.moneyOut == .zero)
    }

    @Test(arguments: kinds) func `a remedy funds and one step less does not`(rule: String, seed: Int) async throws {
        let matrix = try await MatrixCall.generated(seed: seed, whenShort: rule)
        let result = await matrix.call.result(of: matrix.prepared)
        let studied = StudiedCall(matrix.call, result)
        let remedies = Remedies(studied)
        /// The whole call with another score in the submission.
        func funds(_ member: Int, _ leaf: Int, _ score: Rational) async throws -> Bool {
            let id = studied.cards[member].proposal
            let changed = try await matrix.replacing(leaf, of: id, by: #require(score.exactDecimal).plainDescription)
            return AwardOutcome(await changed.call.result(of: changed.prepared).awards).awarded[id] != nil
        }
        var count = 0
        for member in remedies.rejected {
            for option in remedies.remedy(member).options {
                let leaf = try #require(matrix.call.rubric.criteria.firstIndex { $0.id == option.criterion })
                #expect(try await funds(member, leaf, option.to), "\(option)")
                #expect(try await !funds(member, leaf, option.to - .one), "\(option)")
                count += 1
            }
        }
        #expect(count > 0)
    }
}
