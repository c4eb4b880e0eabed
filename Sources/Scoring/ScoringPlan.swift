import FEEL
import Numbers
import Rubrics

/// What is the same for all proposals, worked out once. One object that never changes, so that a worksheet costs one
/// reference and not a copy of the rubric.
final class ScoringPlan: Sendable {
    let rubric: Rubric
    let context: EvaluationContext
    let aggregation: any Combining
    /// Rows of the reference tables, in the frame's order.
    let tables: [Value]
    /// Programs of the named values, in the frame's order.
    let values: [Program]
    /// For each criterion its column in the score sheets; nil where it is not assessed.
    let columns: [Int?]
    /// For each column its criterion.
    let assessed: [Int]
    /// Criteria without a parent.
    let topLevel: [Int]
    let weights: [Rational]
    let thresholds: [Rational?]
    let totalThreshold: Rational?
    /// Scores of one criterion that lie this far apart are pointed out.
    let disagreementSpread: Rational?

    /// - Parameter weights: instead of the rubric's, in the order of its criteria.
    init(rubric: Rubric, context: EvaluationContext, weights: [Rational]? = nil) {
        self.rubric = rubric
        self.context = context
        aggregation = rubric.assessments.combination
        tables = rubric.tables.map(\.rows)
        values = rubric.values.map(\.program)
        assessed = rubric.criteria.indices.filter { rubric.criteria[$0].isAssessed }
        var columns: [Int?] = Array(repeating: nil, count: rubric.criteria.count)
        for (column, criterion) in assessed.enumerated() { columns[criterion] = column }
        self.columns = columns
        topLevel = rubric.criteria.indices.filter { rubric.criteria[$0].parent == nil }
        self.weights = weights ?? rubric.criteria.map { Rational($0.weight) ?? Rational(1) }
        thresholds = rubric.criteria.map { $0.threshold.flatMap { Rational($0) } }
        totalThreshold = rubric.total?.threshold.flatMap { Rational($0) }
        disagreementSpread = rubric.assessments.disagreementSpread.flatMap { Rational($0) }
    }
}
