import TestSupport
import Testing

@testable import Tuning

/// Unbalanced grades of `mcda/severity`: least squares by numpy, the mixed model by R's lme4.
@Suite(.corpora("mcda/severity/unbalanced_grades.csv")) struct SeverityGoldenTests {
    private struct Data {
        var proposals: [String] = []
        var evaluators: [String] = []
        var grades: [Grade] = []

        init() throws {
            let rows = try Golden.rows("mcda/severity/unbalanced_grades.csv")
            for row in rows where !proposals.contains(row[0]) { proposals.append(row[0]) }
            evaluators = Set(rows.map { $0[1] }).sorted()
            grades = try rows.map { row in
                Grade(
                    proposal: try #require(proposals.firstIndex(of: row[0])),
                    evaluator: try #require(evaluators.firstIndex(of: row[1])), value: try #require(Double(row[2])))
            }
        }

        var leastSquares: LeastSquaresSeverity {
            LeastSquaresSeverity(grades, proposals: proposals.count, evaluators: evaluators.count)
        }
    }

    private func close(_ left: Double?, _ right: Double?, _ tolerance: Double) -> Bool {
        guard let left, let right else { return false }
        return abs(left - right) < tolerance
    }

    @Test func `least squares`() throws {
        let data = try Data()
        let severity = data.leastSquares
        for row in try Golden.named("mcda/severity/expected_assessors.csv") {
            let index = try #require(data.evaluators.firstIndex(of: row.name))
            let moments = Moments(data.grades.filter { $0.evaluator == index }.map(\.value))
            #expect(close(severity.effects[index], row.numbers[1], 1e-9), "\(row.name)")
            #expect(close(moments.mean, row.numbers[2], 1e-12) && close(moments.deviation, row.numbers[3], 1e-12))
        }
        #expect(close(severity.residualVariance, 0.656254856255, 1e-9))
        #expect(severity.components.count == 1)
    }

    @Test func `proposals by three methods`() throws {
        let data = try Data()
        let adjusted = data.leastSquares.adjusted
        let standard = ZScores.means(data.grades, proposals: data.proposals.count, evaluators: data.evaluators.count)
        let raw = LeastSquaresSeverity.means(data.grades, by: \.proposal, data.proposals.count) { $0.value }
        let ranks = (CompetitionRanks.of(raw), CompetitionRanks.of(adjusted), CompetitionRanks.of(standard))
        for row in try Golden.named("mcda/severity/expected_proposals.csv") {
            let index = try #require(data.proposals.firstIndex(of: row.name))
            #expect(close(raw[index], row.numbers[1], 1e-12), "\(row.name)")
            #expect(close(adjusted[index], row.numbers[3], 1e-9), "\(row.name)")
            #expect(close(standard[index], row.numbers[7], 1e-9), "\(row.name)")
            #expect(ranks.0[index].map(Double.init) == row.numbers[2], "\(row.name)")
            #expect(ranks.1[index].map(Double.init) == row.numbers[4], "\(row.name)")
            #expect(ranks.2[index].map(Double.init) == row.numbers[8], "\(row.name)")
        }
    }

    @Test func `mixed model`() throws {
        let data = try Data()
        let model = try #require(
            MixedModel(data.grades, proposals: data.proposals.count, evaluators: data.evaluators.count))
        let variances = try Golden.named("mcda/severity/expected_lme4_varcomp.csv").map(\.numbers[0])
        let found = [model.proposalVariance, model.evaluatorVariance, model.residualVariance]
        for (variance, expected) in zip(found, variances) { #expect(close(variance, expected, 1e-5)) }
        #expect(close(model.mean, 4, 1e-5))
        for row in try Golden.named("mcda/severity/expected_lme4_assessors.csv") {
            let index = try #require(data.evaluators.firstIndex(of: row.name))
            #expect(close(model.evaluators[index], row.numbers[0], 1e-5), "\(row.name)")
        }
        for row in try Golden.named("mcda/severity/expected_lme4_proposals.csv") {
            let index = try #require(data.proposals.firstIndex(of: row.name))
            #expect(close(model.proposals[index], row.numbers[0], 1e-5), "\(row.name)")
            #expect(close(model.mean + model.proposals[index], row.numbers[1], 1e-5), "\(row.name)")
        }
    }
}
