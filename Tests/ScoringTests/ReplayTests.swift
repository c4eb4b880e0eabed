import Diagnostics
import FoundationEssentials
import Numbers
import Tabular
import TestSupport
import Testing

@testable import Rubrics
@testable import Scoring

/// Published means, worked out again from the evaluators' scores.
@Suite struct ReplayTests {
    @Test(.corpora("catalyst/assessments-fund6.csv"), arguments: [(RoundingMode.halfEven, 709), (.halfUp, 708)])
    func `Project Catalyst, fund 6: the mean of 709 proposals; half-even rounding gives all, half-up one less`(
        mode: RoundingMode, expected: Int
    ) throws {
        var rubric = TestRubric()
        rubric.tree = ["impact", "feasibility", "auditability"].map { .assessed($0, scale: .range(1, 5, step: "1")) }
        rubric.total = .weightedMean
        rubric.assessments.rounding = RoundingRule(step: decimal("0.01"), mode: mode, stage: .total)
        let (book, problems) = try rubric.book(try Corpora.text("catalyst/assessments-fund6.csv"))
        #expect(problems.isEmpty)
        #expect(book.assessments.count == 3079)
        #expect(book.evaluators.count == 287)
        let scorer = try rubric.scorer()
        let published = try Corpora.rows("catalyst/published-means-fund6.csv", separator: ",")
        let equal = published.count { row in
            scorer.card(proposal: row[0], facts: [], assessments: book).total == rational(row[1])
        }
        #expect(equal == expected)
    }
}
