import Calls
import FEEL
import Intake
import Numbers
import Rubrics
@testable import Scoring
import TestSupport
import Testing

@testable import Tuning

/// Sheets as columns against the scorer itself on the same sheets: with other weights, with drawn scores, and with an evaluator left out.
@Suite struct SheetLawTests {
    private static let ways = [
        "combine: median, at: total", "combine: mean, at: total, minimum: 2", "combine: min, at: total",
        "combine: max, at: total", "combine: trimmed_mean, trim: 1, at: total",
        "combine: closest_two, closest_tie: all, at: total", "combine: closest_two, at: total",
        "combine: consensus, at: total",
        "combine: median, at: total, round: { to: 0.5, mode: half_up, at: criterion }",
        "combine: mean, at: total, round: { to: 0.1, mode: half_even, at: total }",
        "combine: mean, at: total, normalise: member",
        "combine: mean, at: total, third_opinion: { when_apart_by: 1, at: total }",
        "combine: median, third_opinion: { when_apart_by: 30%, of: higher, at: total }",
        "combine: mean, third_opinion: { when_apart_by: 40%, of: maximum, at: total }",
        "combine: expertise_mean, expertise: { high: 3, low: 1 }, third_opinion: { when_apart_by: 2, at: total }",
    ]
    private static let totals = [
        "{ combine: weighted_mean, threshold: 2 }", "{ combine: weighted_mean }\nmissing: ignore",
        "{ combine: weighted_sum, threshold: 8 }\nmissing: zero",
        "{ formula: 'min(2 * quality + work, facts_merit + 6)' }\nmissing: minimum",
        "{ formula: 'if quality > 2 then quality + work else facts_merit + merit' }\nmissing: ignore",
    ]
    private static let cases = ways.indices.flatMap { way in totals.indices.map { (way: way, total: $0) } }

    /// Cells are left empty, evaluators differ in number, and with some rules some are too far apart.
    private static func call(_ way: Int, _ total: Int) async throws -> StudyCall {
        var random = SplitMix64(seed: 100 * way + total)
        let list = (0..<16).map { ("P\($0)", random.int(20...80), Double(random.int(0...10)) / 2, "C") }
        let (isPanel, weighs) = (ways[way].contains("consensus"), ways[way].contains("expertise"))
        let least = ways[way].contains("trimmed") ? 3 : 2
        let sheets = list.flatMap { proposal in
            let readers = (0..<random.int(least...4)).map { "e\($0)" } + (isPanel ? ["consensus"] : [])
            return readers.map { reader in
                let cells = (0..<3).map { _ in random.chance(8) ? "" : "\(Double(random.int(3...9)) / 2)" }
                let expertise = weighs ? [random.pick(["high", "low"])] : []
                return ([proposal.0, reader] + expertise + cells).joined(separator: ",")
            }
        }
        return try await StudyCall(
            criteria: """
                { facts_merit: { score: merit, weight: 1 }, quality: { assessed: true, weight: 3, threshold: 1 },
                    work: { weight: 2, combine: mean, threshold: 1, criteria: \
                { plan: { assessed: true, weight: 2 }, team: { assessed: true } } } }
                """, total: totals[total], ranking: "{ score: 'total + quality / 100' }",
            assessments: "{ \(ways[way]) }", award: "{ places: 4 }", proposals: list,
            columns: (weighs ? "expertise," : "") + "quality,plan,team", sheets: sheets)
    }

    /// A call whose sheets are studied, with what the scorer is asked about them.
    private struct Studied {
        let call: Call
        let totals: CombinedTotals
        let book: AssessmentBook
        let proposals: [(id: String, facts: [Value])]

        init(_ way: Int, _ total: Int) async throws {
            let made = try await SheetLawTests.call(way, total)
            let studied = StudiedCall(made.call, made.result, assessments: made.prepared.assessments)
            let facts = Dictionary(
                uniqueKeysWithValues: made.prepared.submissions.compactMap { one in one.proposal.map { ($0, one.facts) }
                })
            call = made.call
            totals = try #require(studied.totals)
            book = try #require(made.prepared.assessments)
            proposals = try studied.cards.map { ($0.proposal, try #require(facts[$0.proposal])) }
        }

        func scored(_ weights: [Rational]?, _ book: AssessmentBook) -> [ScoredProposal] {
            call.scorer(weights: weights).scored(proposals, assessments: book)
        }

        /// The sheets with the scores that a draw gives them, as exact decimals.
        func moved(_ shifts: [SheetDraws.Shift?], without left: String?) throws -> AssessmentBook {
            let rows = try proposals.indices.flatMap { member in
                try book.assessments(of: proposals[member].id).filter { $0.evaluator != left }.map { row in
                    var row = row
                    for (column, criterion) in totals.opinions.criteria.enumerated() {
                        guard let shift = shifts[criterion], let score = row.scores[column] else { continue }
                        let moved = shift.noise.moved(try #require(Rational(score)).double, shift.random[member])
                        row.scores[column] = try #require(Rational(twelveDecimals: moved)?.exactDecimal)
                    }
                    return row
                }
            }
            var moved = book.with(rows)
            if let left { moved.grading = book.grading?.without(left) }
            return moved
        }

        /// As `SheetDraws` has it, by the scorer: who would have no total without the evaluator keeps the sheets.
        func drawn(_ shifts: [SheetDraws.Shift?], without left: String?) throws -> [ScoredProposal] {
            let (rest, all) = (
                scored(nil, try moved(shifts, without: left)), scored(nil, try moved(shifts, without: nil))
            )
            return zip(rest, all).map { $0.total == nil ? $1 : $0 }
        }
    }

    @Test(arguments: cases) func `without an evaluator a proposal is scored as the sheets that are left are`(
        way: Int, total: Int
    ) async throws {
        let studied = try await Studied(way, total)
        let book = studied.book
        let absences = studied.call.scorer().absences(studied.proposals, book, grading: book.gradingsWithout)
        for evaluator in book.evaluators {
            var rest = book.with(book.assessments.filter { $0.evaluator != evaluator })
            rest.grading = book.grading?.without(evaluator)
            let wanted = studied.scored(nil, rest)
            let own = absences.filter { $0.evaluator == evaluator }
            let readers = studied.proposals.indices.filter { position in
                book.assessments(of: studied.proposals[position].id).contains { $0.evaluator == evaluator }
            }
            #expect(own.map(\.position) == readers)
            for absence in own {
                let one = wanted[absence.position]
                #expect(absence.scored.outcome == one.outcome && absence.scored.total == one.total, "\(evaluator)")
                #expect(absence.scored.scores == one.scores && absence.scored.rankingScore == one.rankingScore)
            }
        }
    }

    @Test(arguments: cases) func `with other weights columns say what the scorer says`(way: Int, total: Int)
        async throws
    {
        let studied = try await Studied(way, total)
        var random = SplitMix64(seed: way + 31 * total)
        for _ in 0..<6 {
            let weights = studied.call.rubric.criteria.map { _ in Rational(random.int(1...12)) }
            let asked = studied.scored(weights, studied.book)
            let found = studied.totals.opinions.scored(by: ScoreModel(studied.call.rubric, weights: weights))
            for (row, one) in asked.enumerated() {
                #expect(found.competes[row] == (one.outcome == .ranked), "\(one.proposal)")
                #expect(found.gaps[row] == (one.outcome == .incomplete), "\(one.proposal)")
                guard one.outcome != .incomplete else { continue }
                #expect(found.scores.row(row).total == one.total)
                #expect(found.scores.row(row).ranking == one.rankingScore)
                #expect(found.scores.row(row).criteria == one.scores)
            }
        }
    }

    @Test(arguments: cases) func `draws from sheets say what the scorer says`(way: Int, total: Int) async throws {
        let studied = try await Studied(way, total)
        let draws = SheetDraws(studied.totals)
        let criteria = studied.call.rubric.criteria
        let isMoved = studied.call.rubric.assessments.normalisation != nil
        for draw in 0..<(draws.evaluators.count + 2) {
            let left = draws.evaluators.indices.contains(draw) ? draw : nil
            let shifts = criteria.indices.map { criterion in
                ScoreNoise(criteria[criterion], isMoved: isMoved).map { noise in
                    let stream = RandomStream(key: SIMD2(7, 11), draw: draw, purpose: UInt32(criterion))
                    return SheetDraws.Shift(noise: noise, random: stream.uniforms(studied.proposals.count))
                }
            }
            #expect(shifts.contains { $0 != nil })
            let asked = try studied.drawn(shifts, without: left.map { draws.evaluators[$0] })
            let found = draws.draw(ScoreModel(studied.call.rubric).binary, without: left, shifts)
            for (row, one) in asked.enumerated() {
                #expect(found.competes[row] == (one.outcome == .ranked), "\(one.proposal)")
                guard let total = one.total?.double, let ranking = one.rankingScore?.double else { continue }
                #expect(abs(found.total[row] - total) < 1e-9)
                #expect(abs(found.ranking[row] - ranking) < 1e-9)
            }
        }
    }

    /// The laws above would hold of nothing if nobody were studied, or nothing ever left open.
    @Test func `the generated calls have proposals of every kind`() async throws {
        var (studied, open, below) = (0, 0, 0)
        for one in Self.cases {
            let call = try await Studied(one.way, one.total)
            let scored = call.scored(nil, call.book)
            studied += scored.count { $0.outcome == .ranked }
            below += scored.count { $0.outcome == .belowThreshold }
            let other = call.scored([1, 12, 1, 1, 12, 1].map { Rational($0) }, call.book)
            open += other.count { $0.outcome == .incomplete }
        }
        #expect(studied > 300)
        #expect(below > 20)
        #expect(open > 0)
    }
}
