import Diagnostics
import Numbers
import Rubrics
import Testing

/// Thresholds of branches and of the total against the highest score that there can be.
@Suite struct HighestScoreTests {
    private func outcome(
        total: String, need: String = "", missing: String = "", assessments: String = "",
        third: String = "scale: { max: 8 }"
    ) -> RubricLoader.Outcome {
        load(
            """
            fundscore: 1
            submissions: { record: /a, id: "@id" }
            facts: { months: { xpath: m, type: number } }
            scale: { max: 5 }
            \(missing)
            criteria:
              need: { weight: 2, \(need)criteria: { town: { assessed: true }, site: { assessed: true, \(third) } } }
              plan: { weight: 1, score: months }
            assessments: { combine: mean\(assessments) }
            total: { \(total) }

            """)
    }

    @Test(arguments: [
        ("combine: sum, threshold: 50%", "9"), ("combine: weighted_sum, threshold: 50%", "15.5"),
        ("combine: weighted_mean, threshold: 30%", "3.1"), ("combine: sum, threshold: 18", "18"),
    ])
    func `a share is one of the highest total`(total: String, threshold: String) throws {
        let outcome = outcome(total: total)
        #expect(outcome.problems.filter { $0.severity == .error } == [])
        #expect(outcome.rubric?.total?.threshold == Decimal128(exactly: threshold))
        #expect(!outcome.problems.contains { $0.code == "RUBRIC.THRESHOLD" })
    }

    @Test(arguments: [
        ("threshold: 50%, ", "6.5"), ("combine: mean, threshold: 50%, ", "3.25"),
        ("combine: min, threshold: 50%, ", "2.5"),
        ("combine: max, threshold: 50%, ", "4"),
    ])
    func `of a branch, by how its parts become one`(need: String, threshold: String) throws {
        let rubric = try #require(outcome(total: "combine: weighted_sum", need: need).rubric)
        #expect(rubric.criteria[0].threshold == Decimal128(exactly: threshold))
    }

    private static let reach = "no score reaches this threshold: with the highest scores everywhere"

    @Test(arguments: [
        ("combine: weighted_mean, threshold: 80", "", "", "", "\(reach) the total is 31/3"),
        ("combine: weighted_sum, threshold: 31.01", "", "", "", "\(reach) the total is 31"),
        ("combine: sum, threshold: 21", "", "", ", adjustments: { range: [-2, 2] }", "\(reach) the total is 20"),
        ("combine: weighted_sum", "threshold: 13.5, ", "", "", "\(reach) 'need' is 13"),
        ("combine: weighted_mean, threshold: 17", "", "missing: ignore", "", "\(reach) the total is 16"),
        (
            "combine: weighted_mean, threshold: 10%", "", "", "",
            "that share of the highest score of the total, which is 31/3, is no decimal: write the number that has to be reached"
        ),
        (
            "formula: need + plan, threshold: 10%", "", "", "",
            "nothing says what the highest score of the total is: write the number that has to be reached"
        ),
    ])
    func `what nothing reaches, and what nobody can tell, is said`(
        total: String, need: String, missing: String, assessments: String, message: String
    ) {
        let problems = outcome(total: total, need: need, missing: missing, assessments: assessments).problems
        #expect(problems.filter { $0.code == "RUBRIC.THRESHOLD" }.map(\.message) == [message])
    }

    @Test(arguments: [
        ("combine: sum, threshold: 20", "", ", adjustments: { range: [-2, 2] }"),
        ("combine: sum, threshold: 90", "", ", normalise: member"),
        ("combine: weighted_mean, threshold: 16", "missing: ignore", ""), ("formula: 9 * need, threshold: 90", "", ""),
    ])
    func `what may be reached is not warned of`(total: String, missing: String, assessments: String) {
        let problems = outcome(total: total, missing: missing, assessments: assessments).problems
        #expect(problems.filter { $0.code == "RUBRIC.THRESHOLD" } == [])
    }
}
