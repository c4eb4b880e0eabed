import FoundationEssentials
import Scoring
import TestSupport
import Testing

@testable import Tuning

/// Weighted sums and ranks on which scikit-criteria and two other libraries agree.
@Suite(.corpora("mcda/skcriteria/expected.json")) struct WeightedSumGoldenTests {
    private struct Problem: Decodable {
        struct Method: Decodable {
            struct Extra: Decodable { var score: [Double]? }
            var rank: [Int]
            var extra: Extra
        }
        var objectives: [Double]
        var weights: [Double]
        var matrix: [[Double]]
        var results: [String: Method]
    }

    private static func problems() throws -> [String: Problem] {
        try JSONDecoder().decode(
            [String: Problem].self, from: Data(try Corpora.text("mcda/skcriteria/expected.json").utf8))
    }

    /// Columns divided by their range from their least, or by their sum, as the method's name says.
    private func scaled(_ problem: Problem, minmax: Bool) -> [[Double]] {
        let columns = problem.objectives.indices.map { column in
            let values = problem.matrix.map { row in
                minmax
                    ? row[column] * problem.objectives[column]
                    : problem.objectives[column] < 0 ? 1 / row[column] : row[column]
            }
            let (least, most) = (values.min() ?? 0, values.max() ?? 1)
            let sum = values.reduce(0, +)
            return values.map { minmax ? ($0 - least) / (most - least) : $0 / sum }
        }
        return problem.matrix.indices.map { row in columns.map { $0[row] } }
    }

    @Test(arguments: [("WSM_minmax", true), ("WSM_invert_sum", false)])
    func `scores and ranks`(_ method: String, _ minmax: Bool) throws {
        let problems = try Self.problems()
        #expect(problems.count == 3)
        for (name, problem) in problems.sorted(by: { $0.key < $1.key }) {
            let expected = try #require(problem.results.first { $0.key.hasPrefix(method) }?.value, "\(name)")
            let scores = scaled(problem, minmax: minmax)
            let columns = problem.weights.indices.map { column in ContiguousArray(scores.map { $0[column] }) }
            let totals = try #require(
                Double.sums(columns, problem.weights, dividedBy: problem.weights.reduce(0, +)))
            for (index, score) in try #require(expected.extra.score).enumerated() {
                #expect(abs(totals[index] - score) < 1e-12, "\(name)")
            }
            var order = ScoreOrder(count: scores.count)
            order.sort(totals)
            var ranks = Array(repeating: 0, count: scores.count)
            for (place, proposal) in order.order.enumerated() { ranks[Int(proposal)] = Int(order.ranks[place]) }
            #expect(ranks == expected.rank, "\(name)")
        }
    }
}
