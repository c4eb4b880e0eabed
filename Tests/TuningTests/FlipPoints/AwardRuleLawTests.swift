import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import TestSupport
import Testing

@testable import Tuning

/// Ends of intervals under every key of `award:`, each against the call run again on both sides of it.
@Suite struct AwardRuleLawTests {
    private static let seeds = 1...32

    private static func matrix(
        _ seed: Int, mayDraw: Bool = true
    ) async throws -> (call: MatrixCall, studied: StudiedCall, award: String) {
        let award = GeneratedAward(seed: seed, mayDraw: mayDraw).text
        let matrix = try await MatrixCall.generated(
            seed: 11 * seed, proposals: 9, total: ["weighted_sum", "weighted_mean"][seed % 2],
            thresholds: seed.isMultiple(of: 3) ? ", threshold: 9" : "", award: award)
        return (matrix, StudiedCall(matrix.call, await matrix.call.result(of: matrix.prepared)), award)
    }

    /// The call scored and awarded anew with the share of one criterion moved.
    private static func outcome(_ matrix: MatrixCall, _ member: Int, _ share: Rational) -> AwardOutcome {
        let weights = matrix.call.rubric.criteria.map { Rational($0.weight) ?? .one }
        let sum = weights.reduce(Rational.zero, +)
        let others = sum - weights[member]
        let moved = weights.indices.map { index in
            index == member
                ? share * sum : (weights[index] * (Rational.one - share) * sum).divided(by: others) ?? .zero
        }
        let asked = matrix.prepared.submissions.compactMap { submission in
            submission.proposal.map { (id: $0, facts: submission.facts) }
        }
        return AwardOutcome(
            matrix.call.awards(of: matrix.call.scorer(weights: moved).scored(asked, assessments: nil)))
    }

    /// Inside the list is the same; at an end it is as the end says, and there or right behind it another.
    /// - Parameters:
    ///   - isFollowed: false: a change that comes and goes inside may have been missed.
    ///   - step: the least by which the number is moved; nil: it may be any fraction.
    private static func expect(
        _ interval: StableInterval, isFollowed: Bool = true, step: Rational?, of base: AwardOutcome, _ what: String,
        outcome: (Rational) async throws -> AwardOutcome
    ) async throws {
        let tiny = try #require(step ?? Rational(1, over: 1_000_000_000))
        /// The nearest number that may be tried, from the side of the interval.
        func near(_ value: Rational, _ mode: RoundingMode) -> Rational {
            step.flatMap(\.exactDecimal).map { value.rounded(toMultipleOf: $0, mode) } ?? value
        }
        let (low, high) = (interval.low, interval.high)
        for part in 1..<4 where isFollowed {
            let value = low.value + (high.value - low.value) * (try #require(Rational(part, over: 4)))
            let tried = near(value, .floor)
            guard tried > low.value, tried < high.value else { continue }
            #expect(try await outcome(tried) == base, "inside at \(tried): \(what)")
        }
        for (end, outwards, mode) in [(low, -tiny, RoundingMode.ceiling), (high, tiny, .floor)]
        where end.change != nil {
            let inner = near(end.value, mode)
            let here = try await outcome(inner)
            let further = try await outcome(inner + outwards)
            if inner == end.value {
                #expect((here == base) == end.isIncluded, "at \(end.value): \(what)")
                #expect(here != base || further != base, "beyond \(end.value): \(what)")
            } else {
                #expect(here == base && further != base, "beside \(end.value): \(what)")
            }
        }
    }

    private static func written(_ value: Rational) throws -> Decimal128 { try #require(value.exactDecimal) }

    private static func outcome(_ matrix: MatrixCall, _ rubric: Rubric) async -> AwardOutcome {
        AwardOutcome(await Call(rubric: rubric).result(of: matrix.prepared).awards)
    }

    @Test(arguments: seeds) func `weights`(seed: Int) async throws {
        let (matrix, studied, award) = try await Self.matrix(seed)
        guard let group = WeightGroups(studied).groups.first else { return }
        for member in [seed % 4, (seed + 1) % 4] {
            let answer = FlipPoints(studied: studied).answer(group, member: member)
            let point = try #require(answer.point)
            try await Self.expect(
                point.award, isFollowed: answer.notes.isEmpty, step: nil, of: studied.outcome,
                "\(point.criterion) of \(award)"
            ) { Self.outcome(matrix, member, $0) }
        }
    }

    /// Of the budget, and of every lot while the whole moves with it. A draw's chances follow the budget, so that a list may come back.
    @Test(arguments: seeds) func `budgets`(seed: Int) async throws {
        let (matrix, studied, award) = try await Self.matrix(seed, mayDraw: false)
        guard let whole = matrix.call.rubric.award?.budget else { return }
        let lots = matrix.call.rubric.award?.lots ?? []
        for lot in -1..<lots.count {
            let budget = lot < 0 ? whole : lots[lot].budget.amount(of: whole)
            let bounds = BudgetBounds(studied: studied, lot: lot < 0 ? nil : lot, budget: budget)
            let study = try #require(bounds.study)
            try await Self.expect(
                study.award, step: Rational(1, over: 100), of: studied.outcome, "lot \(lot) of \(award)"
            ) { value in
                await Self.outcome(
                    matrix, Self.rubric(matrix.call.rubric, lot, moved: try Self.written(value) - budget))
            }
        }
    }

    /// With the whole budget moved by so much, and one lot with it; the other lots stay, unless it is the whole alone that moves.
    private static func rubric(_ rubric: Rubric, _ lot: Int, moved: Decimal128) -> Rubric {
        var rubric = rubric
        let whole = rubric.award?.budget
        rubric.award?.budget = whole.map { $0 + moved }
        guard lot >= 0 else { return rubric }
        for index in rubric.award?.lots.indices ?? 0..<0 {
            let budget = rubric.award?.lots[index].budget.amount(of: whole) ?? 0
            rubric.award?.lots[index].budget = .amount(index == lot ? budget + moved : budget)
        }
        return rubric
    }

    /// Of the total's threshold, where there is one.
    @Test(arguments: seeds) func `thresholds`(seed: Int) async throws {
        let (matrix, studied, award) = try await Self.matrix(seed)
        guard let threshold = matrix.call.rubric.total?.threshold.flatMap({ Rational($0) }) else { return }
        let study = ThresholdBounds(studied: studied, criterion: nil, threshold: threshold).study
        try await Self.expect(
            study.award, step: Rational(1, over: 10_000), of: studied.outcome, "\(threshold) of \(award)"
        ) { value in
            var rubric = matrix.call.rubric
            rubric.total?.threshold = try Self.written(value)
            return await Self.outcome(matrix, rubric)
        }
    }
}
