import FoundationEssentials
import TestSupport
import Testing

@testable import Tuning

/// Rank acceptabilities on saved samples of weights: the counts have to be the same to the last draw.
@Suite(.corpora("mcda/stability/stock_smaa_weights.csv.gz")) struct AcceptabilityGoldenTests {
    struct Case: Sendable {
        var name: String
        var places: Int
        var scores: @Sendable () throws -> [(name: String, row: [Double])]
    }

    static let cases = [
        Case(name: "stock", places: 3) {
            [
                ("PE", [7, 5, -35]), ("JN", [5, 4, -26]), ("AA", [5, 6, -28]), ("FX", [3, 4, -36]),
                ("MM", [1, 7, -30]),
                ("GN", [5, 8, -30]),
            ]
        },
        Case(name: "asem_pillars", places: 10) {
            try Golden.named("mcda/stability/asem_pillars_input.csv").map { ($0.name, $0.numbers.compactMap { $0 }) }
        },
    ]

    @Test(arguments: [0, 1], [1, 2, 3]) func acceptabilities(_ number: Int, threads: Int) async throws {
        let golden = Self.cases[number]
        let scores = try golden.scores()
        let weights = try Golden.compressed("mcda/stability/\(golden.name)_smaa_weights.csv.gz")
        let matrix = ScoreMatrix(scores.map(\.row))
        let found = await RankAcceptability.of(matrix, draws: weights.count, threads: threads) { weights[$0] }
        let rows = try Golden.named("mcda/stability/\(golden.name)_smaa_rank_acceptability.csv")
        try #require(rows.map(\.name) == scores.map(\.name))
        for (proposal, row) in rows.enumerated() {
            for (rank, share) in row.numbers.enumerated() {
                #expect(found.acceptability(proposal, rank: rank + 1) == share, "\(row.name), rank \(rank + 1)")
            }
        }
    }

    @Test(arguments: [(0, ""), (0, "_top3"), (1, ""), (1, "_top10")])
    func centralWeights(_ number: Int, _ suffix: String) async throws {
        let golden = Self.cases[number]
        let scores = try golden.scores()
        let weights = try Golden.compressed("mcda/stability/\(golden.name)_smaa_weights.csv.gz")
        let found = await RankAcceptability.of(
            ScoreMatrix(scores.map(\.row)), draws: weights.count, places: suffix.isEmpty ? 1 : golden.places, threads: 2
        ) { weights[$0] }
        let rows = try Golden.named("mcda/stability/\(golden.name)_smaa_central_weights\(suffix).csv")
        for (proposal, row) in rows.enumerated() {
            let expected = row.numbers.compactMap { $0 }
            let central = found.centralWeights(proposal) ?? []
            try #require(central.count == expected.count, "\(row.name)")
            for (left, right) in zip(central, expected) { #expect(abs(left - right) < 1e-12, "\(row.name)") }
        }
    }

    @Test(arguments: [0, 1]) func pairwiseWinning(_ number: Int) throws {
        let golden = Self.cases[number]
        let scores = try golden.scores()
        let weights = try Golden.compressed("mcda/stability/\(golden.name)_smaa_weights.csv.gz")
        let found = RankAcceptability.pairwiseWinning(ScoreMatrix(scores.map(\.row)), weights: weights)
        let rows = try Golden.named("mcda/stability/\(golden.name)_smaa_pairwise_winning.csv")
        for (proposal, row) in rows.enumerated() { #expect(found[proposal] == row.numbers, "\(row.name)") }
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
    func uniformWeightsComeNearTheExactVolumes(_ file: String) async throws {
        let exact = try JSONDecoder().decode(
            Exact.self, from: Data(try Corpora.text("mcda/stability/\(file).json").utf8))
        let scaled = exact.scaling == "minmax" ? Self.minmax(exact.matrix) : exact.matrix
        let draws = 20_000
        let shares = Array(repeating: 1.0, count: scaled[0].count)
        let found = await RankAcceptability.of(ScoreMatrix(scaled), draws: draws, threads: 2) { draw in
            var stream = RandomStream(key: SIMD2(11, 12), draw: draw, purpose: 0)
            return WeightSampling.uniform.draw(around: shares, &stream)
        }
        for (proposal, share) in exact.acceptability.enumerated() {
            let error = (share * (1 - share) / Double(draws)).squareRoot()
            #expect(abs(found.acceptability(proposal, rank: 1) - share) <= 4 * error, "\(exact.names[proposal])")
        }
    }
}
