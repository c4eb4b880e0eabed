import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import TestSupport
import Testing

@testable import Tuning

/// A trial on a call in memory against a whole run of the call whose rubric says the same.
@Suite struct TrialLawTests {
    private static let seeds = 1...160

    private struct Line: Equatable {
        var proposal: String
        var rank: Int?
        var status: Status
        var awarded: Decimal128
        var total: Rational?
    }

    private static func lines(_ result: CallResult) -> [Line] {
        result.rows.made.map { row in
            let isRanked = row.card?.outcome == .ranked
            return Line(
                proposal: row.submission.proposal ?? "", rank: isRanked ? row.decision?.ranked.rank : nil,
                status: row.status, awarded: row.decision?.awarded ?? 0, total: row.card?.total)
        }
    }

    private static func lines(_ list: TrialList) -> [Line] {
        list.rows.map {
            Line(proposal: $0.proposal, rank: $0.rank, status: $0.status, awarded: $0.awarded, total: $0.total)
        }
    }

    /// The rubric with these numbers written into it.
    private static func written(_ rubric: Rubric, _ trial: Trial) throws -> Rubric {
        var rubric = rubric
        for index in rubric.criteria.indices {
            if let weight = trial.weights[rubric.criteria[index].id] {
                rubric.criteria[index].weight = try #require(weight.exactDecimal)
            }
            if let threshold = trial.thresholds[rubric.criteria[index].id] {
                rubric.criteria[index].threshold = threshold?.exactDecimal
            }
        }
        if let threshold = trial.thresholds["total"] { rubric.total?.threshold = threshold?.exactDecimal }
        if let budget = trial.budget { rubric.award?.budget = budget }
        for index in rubric.award?.lots.indices ?? 0..<0 {
            guard let budget = rubric.award.flatMap({ trial.lots[$0.lots[index].id] }) else { continue }
            rubric.award?.lots[index].budget = .amount(budget)
        }
        return rubric
    }

    @Test func `every key of the award is drawn`() {
        let drawn = Self.seeds.reduce(into: Set<String>()) { $0.formUnion(GeneratedAward(seed: $1).keys) }
        #expect(drawn == GeneratedAward.allKeys)
    }

    @Test(arguments: seeds)
    func `weights, thresholds and money, under every rule`(seed: Int) async throws {
        let award = GeneratedAward(seed: seed).text
        let total = ["weighted_sum", "weighted_mean"][seed % 2]
        let matrix = try await MatrixCall.generated(seed: 7 * seed, total: total, award: award)
        let studied = StudiedCall(matrix.call, await matrix.call.result(of: matrix.prepared))
        var random = SplitMix64(seed: seed)
        for _ in 0..<3 {
            let trial = Self.trial(of: matrix.call.rubric, &random)
            let call = Call(rubric: try Self.written(matrix.call.rubric, trial))
            Self.expect(try studied.list(of: trial), await call.result(of: matrix.prepared), award)
        }
    }

    @Test(arguments: seeds)
    func `limits of every rule, as another rubric has them`(seed: Int) async throws {
        let award = GeneratedAward(seed: seed).text
        let matrix = try await MatrixCall.generated(seed: 7 * seed, award: award)
        let studied = StudiedCall(matrix.call, await matrix.call.result(of: matrix.prepared))
        var random = SplitMix64(seed: seed)
        for _ in 0..<3 {
            let other = Self.moved(
                try Self.written(matrix.call.rubric, Self.trial(of: matrix.call.rubric, &random)), &random)
            let list = try #require(studied.list(under: other, budget: other.award?.budget))
            Self.expect(list, await Call(rubric: other).result(of: matrix.prepared), award)
        }
    }

    private static func trial(of rubric: Rubric, _ random: inout SplitMix64) -> Trial {
        var trial = Trial()
        for id in ["c0", "c1", "c2"] where random.chance(60) { trial.weights[id] = Rational(random.int(0...9)) }
        if random.chance(50) { trial.thresholds["c1"] = .some(Rational(random.int(3...12))) }
        if random.chance(50) { trial.thresholds["total"] = .some(Rational(random.int(5...40))) }
        if rubric.award?.budget != nil, random.chance(40) { trial.budget = Decimal128(random.int(20...90)) }
        for lot in rubric.award?.lots ?? [] where random.chance(50) {
            trial.lots[lot.id] = Decimal128(random.int(5...20))
        }
        return trial
    }

    /// With other places and caps.
    private static func moved(_ rubric: Rubric, _ random: inout SplitMix64) -> Rubric {
        var rubric = rubric
        if let places = rubric.award?.places, random.chance(60) { rubric.award?.places = places + random.int(0...4) }
        for index in rubric.award?.caps.indices ?? 0..<0 where random.chance(60) {
            guard let limit = rubric.award?.caps[index].limit else { continue }
            rubric.award?.caps[index].limit =
                switch limit {
                case .awards: .awards(random.int(1...4))
                case .amount: .amount(Decimal128(random.int(5...40)))
                case .shareOfBudget: .shareOfBudget(Decimal128(coefficient: Int128(random.int(1...9)), exponent: -1))
                }
        }
        return rubric
    }

    private static func expect(_ list: TrialList, _ result: CallResult, _ award: String) {
        let whole = lines(result)
        #expect(lines(list).filter { $0.rank != nil } == whole.filter { $0.rank != nil }, "\(award)")
        #expect(
            Set(list.rows.filter { $0.rank == nil }.map(\.proposal))
                == Set(whole.filter { $0.rank == nil }.map(\.proposal)), "\(award)")
        #expect(list.awardedTotal == whole.reduce(0) { $0 + $1.awarded }, "\(award)")
    }

    @Test func `what stands is told besides`() async throws {
        let matrix = try await MatrixCall.generated(seed: 3, thresholds: ", threshold: 9")
        let result = await matrix.call.result(of: matrix.prepared)
        let list = try StudiedCall(matrix.call, result).list(of: Trial())
        #expect(list.rows.map(\.proposal) == result.rows.made.compactMap(\.submission.proposal))
        for row in list.rows {
            #expect(row.rank == row.oldRank && row.status == row.oldStatus && row.awarded == row.oldAwarded)
        }
        #expect(list.rows.contains { $0.status == .belowThreshold })
    }

    @Test func `factors of a formula are weights`() async throws {
        let written = try await MatrixCall.generated(
            seed: 5, totalRule: "{ formula: 'min(3 * c0 + c1, 40) + c2' }")
        let moved = try await MatrixCall.generated(
            seed: 5, totalRule: "{ formula: 'min(0.5 * c0 + c1, 40) + 2 * c2' }")
        let studied = StudiedCall(written.call, await written.call.result(of: written.prepared))
        let list = try studied.list(
            of: Trial(weights: ["c0": try #require(Rational(1, over: 2)), "c2": Rational(2)]))
        #expect(Self.lines(list) == Self.lines(await moved.call.result(of: moved.prepared)))
        #expect(studied.weights.map { $0.map(\.criterion) } == [["c0", "c1", "c2"]])
    }

    @Test func `what cannot be tried is said`() async throws {
        let matrix = try await MatrixCall.generated(seed: 3, totalRule: "{ formula: 'c0 + c1 * c2' }")
        let formula = StudiedCall(matrix.call, await matrix.call.result(of: matrix.prepared))
        let plain = try await MatrixCall.generated(seed: 3)
        let studied = StudiedCall(plain.call, await plain.call.result(of: plain.prepared))
        func problem(_ studied: StudiedCall, _ trial: Trial) -> String? {
            do throws(Trial.Problem) {
                _ = try studied.list(of: trial)
                return nil
            } catch { return error.description }
        }
        #expect(problem(formula, Trial(weights: ["c0": .one])) == "'c0' has no weight that could be moved")
        #expect(problem(studied, Trial(weights: ["c9": .one])) == "the rubric has no criterion 'c9'")
        #expect(problem(studied, Trial(thresholds: ["c9": .one])) == "the rubric has no criterion 'c9'")
        #expect(problem(studied, Trial(lots: ["x": 1])) == "the rubric has no lot 'x'")
        #expect(
            problem(studied, Trial(weights: ["c0": -Rational.one]))
                == "the weight of 'c0' is below 0; a weight is 0 or more")
        #expect(
            problem(studied, Trial(weights: ["c0": .zero, "c1": .zero, "c2": .zero, "c3": .zero]))
                == "the weights of c0, c1, c2, c3 are all 0; one has to be more")
    }
}
