import FoundationEssentials
import Scoring
import TestSupport
import Testing

@testable import Tuning

/// Rank acceptabilities on saved samples of weights: the counts have to be the same to the last draw.
@Suite(.corpora("mcda/stability/stock_smaa_weights.csv.gz")) struct AcceptabilityGoldenTests {
    struct Case: Sendable {
        var name: String
        var scores: @Sendable () throws -> [(name: String, row: [Double])]
    }

    static let cases = [
        Case(name: "stock") {
            [
                ("PE", [7, 5, -35]), ("JN", [5, 4, -26]), ("AA", [5, 6, -28]), ("FX", [3, 4, -36]),
                ("MM", [1, 7, -30]),
                ("GN", [5, 8, -30]),
            ]
        },
        Case(name: "asem_pillars") {
            try Golden.named("mcda/stability/asem_pillars_input.csv").map { ($0.name, $0.numbers.compactMap { $0 }) }
        },
    ]

    /// Row by proposal, column by rank − 1: in how many draws.
    private static func counts(_ rows: [[Double]], draws: Int, weights: (Int) -> [Double]) -> [[Int]] {
        let columns = rows[0].indices.map { column in ContiguousArray(rows.map { $0[column] }) }
        var counts = Array(repeating: Array(repeating: 0, count: rows.count), count: rows.count)
        var order = ScoreOrder(count: rows.count)
        for draw in 0..<draws {
            order.sort(Double.sums(columns, weights(draw), dividedBy: nil) ?? [])
            for (place, proposal) in order.order.enumerated() {
                counts[Int(proposal)][Int(order.ranks[place]) - 1] += 1
            }
        }
        return counts
    }

    @Test(arguments: [0, 1]) func `acceptabilities`(_ number: Int) throws {
        let golden = Self.cases[number]
        let scores = try golden.scores()
        let weights = try Golden.compressed("mcda/stability/\(golden.name)_smaa_weights.csv.gz")
        let found = Self.counts(scores.map(\.row), draws: weights.count) { weights[$0] }
        let rows = try Golden.named("mcda/stability/\(golden.name)_smaa_rank_acceptability.csv")
        try #require(rows.map(\.name) == scores.map(\.name))
        for (proposal, row) in rows.enumerated() {
            for (rank, share) in row.numbers.enumerated() {
                let own = Double(found[proposal][rank]) / Double(weights.count)
                #expect(own == share, "\(row.name), rank \(rank + 1)")
            }
        }
    }

    private struct Exact: Decodable {
        var names: [String]
        var matrix: [[Double]]
        var acceptability: [Double]
        var scaling: String?
    }

    private static func minmax(_ rows: [[Double]]) -> [[Double]] {
        rows.map { row in
            row.indices.map { column in
                let values = rows.map { $0[column] }
                let (low, high) = (values.min() ?? 0, values.max() ?? 1)
                return (row[column] - low) / (high - low)
            }
        }
    }

    /// First places by exact volumes of polytopes; where it says so, columns are scaled to 0…1.
    @Test(arguments: ["stock_exact_smaa", "asem_conn_top12_exact_smaa"])
    func `uniform weights come near the exact volumes`(_ file: String) throws {
        let exact = try JSONDecoder().decode(
            Exact.self, from: Data(try Corpora.text("mcda/stability/\(file).json").utf8))
        let scaled = exact.scaling == "minmax" ? Self.minmax(exact.matrix) : exact.matrix
        let draws = 20_000
        let shares = Array(repeating: 1.0, count: scaled[0].count)
        let found = Self.counts(scaled, draws: draws) { draw in
            var stream = RandomStream(key: SIMD2(11, 12), draw: draw, purpose: 0)
            return WeightSampling.uniform.draw(around: shares, &stream)
        }
        for (proposal, share) in exact.acceptability.enumerated() {
            let error = (share * (1 - share) / Double(draws)).squareRoot()
            let own = Double(found[proposal][0]) / Double(draws)
            #expect(abs(own - share) <= 4 * error, "\(exact.names[proposal])")
        }
    }
}
