import Numbers
import TestSupport
import Testing

@testable import Tuning

/// Published intervals and radii: 51 × 8 scores with the best ten, and 6 × 3 scores with a tie at the cut.
@Suite(.corpora("mcda/stability"))
struct StabilityGoldenTests {
    private static func asem() throws -> (names: [String], scores: WeightedScores) {
        let rows = try Golden.rows("mcda/stability/asem_pillars_input.csv")
        let columns = try (1...8).map { column in try rows.map { try #require(Decimal128(exactly: $0[column])) } }
        let scores = try #require(
            WeightedScores(
                weights: [6, 6, 6, 6, 6, 10, 10, 10].map { Rational($0) },
                columns: columns.map { $0.compactMap { Rational($0) } }, offsets: rows.map { _ in .zero }))
        return (rows.map { $0[0] }, scores)
    }

    private static let stock = (
        names: ["PE", "JN", "AA", "FX", "MM", "GN"],
        rows: [[7, 5, -35], [5, 4, -26], [5, 6, -28], [3, 4, -36], [1, 7, -30], [5, 8, -30]]
    )

    /// Positions in order of the score; equals in their own order.
    private static func ranking(_ scores: WeightedScores) -> [Int] {
        let totals = scores.offsets.indices.map { row in
            zip(scores.shares, scores.columns).reduce(Rational.zero) { $0 + $1.0 * $1.1[row] }
        }
        return totals.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
    }

    private static func check(
        _ names: [String], _ scores: WeightedScores, top: Int, _ file: String
    ) throws {
        let order = ranking(scores)
        for (criterion, row) in try Corpora.rows(file, separator: ",").enumerated() {
            let lines = try #require(scores.lines(of: criterion))
            let text = row.joined(separator: ",")
            for (side, column) in [(Side.down, 2), (Side.up, 3)] {
                let end = lines.topSetEnd(side, top: Array(order[..<top]), others: Array(order[top...]))
                let expected = try #require(Double(row[column]))
                let found = try #require(Double(end.share.decimal.plainDescription))
                #expect(abs(found - expected) <= 1e-12, "\(row[0]) \(side): \(found), not \(expected)")
                if let pair = end.pair {
                    #expect(text.contains("['\(names[pair.leaves])', '\(names[pair.enters])']"), "\(row[0]) \(side)")
                }
            }
        }
    }

    @Test func `the best ten of fifty one stay in the published intervals`() throws {
        let (names, scores) = try Self.asem()
        try Self.check(names, scores, top: 10, "mcda/stability/asem_pillars_stability_top10.csv")
    }

    @Test func `a tie at the cut makes one end the weight itself`() throws {
        let scores = try #require(
            WeightedScores(
                weights: [2, 4, 1].map { Rational($0) },
                columns: (0..<3).map { column in Self.stock.rows.map { Rational($0[column]) } },
                offsets: Self.stock.rows.map { _ in .zero }))
        try Self.check(Self.stock.names, scores, top: 3, "mcda/stability/stock_stability_top3.csv")
    }

    @Test func `the radius is the published one`() throws {
        let (names, scores) = try Self.asem()
        let order = Self.ranking(scores)
        let radii = try #require(
            Robustness(shares: scores.shares, columns: scores.columns, offsets: scores.offsets)
                .radii(top: Array(order[..<10]), others: Array(order[10...])))
        #expect(try abs(#require(Double(radii.relative.decimal.plainDescription)) - 0.004963934709242501) <= 1e-12)
        #expect(try abs(#require(Double(radii.absolute.decimal.plainDescription)) - 0.0005657268311356489) <= 1e-12)
        #expect(radii.pair.map { [names[$0.0], names[$0.1]] } == ["MLT", "SVN"])
    }

    /// The whole way: XML, a rubric, the award rule with costs.
    @Test(arguments: ["strict", "skip"]) func `award lists stay in the published intervals`(rule: String) async throws {
        let rows = try Golden.rows("mcda/stability/asem_pillars_input.csv")
        let costs = try Dictionary(
            uniqueKeysWithValues: Golden.rows("mcda/stability/asem_budget_costs.csv").map { ($0[0], $0[1]) })
        let names = (0..<8).map { "c\($0)" }
        let call = try await MatrixCall(
            weights: [6, 6, 6, 6, 6, 10, 10, 10], budget: 555, whenShort: rule == "strict" ? "stop" : "skip",
            rows: rows.map { ($0[0], costs[$0[0]] ?? "", Array($0.dropFirst())) })
        let report = await TuningStudy.report(
            call: call.call, prepared: call.prepared, options: TuningStudy.Options(draws: 1, threads: 2))
        #expect(report.flipPoints.map(\.criterion) == names)
        let golden = try Golden.rows("mcda/stability/asem_budget_stability.csv").filter { $0[0] == rule }
        #expect(golden.count == 8)
        for (point, row) in zip(report.flipPoints, golden) {
            for (end, column) in [(point.award.low, 3), (point.award.high, 4)] {
                let found = try #require(Double(end.value.decimal.plainDescription))
                #expect(try abs(found - #require(Double(row[column]))) <= 1e-12, "\(rule) \(row[1])")
            }
        }
    }
}
