import Numbers
import Rubrics
import Scoring

/// Every evaluator's own total for every proposal: the rubric's roll-up of the criteria that evaluators assess, without those that
/// are computed, which are the same for all.
struct GradeBook: Sendable {
    /// Those with at least one grade, in the order that was asked for.
    private(set) var proposals: [String] = []
    /// Those who gave at least one, sorted.
    private(set) var evaluators: [String] = []
    private(set) var grades: [Grade] = []
    /// Rows that have no total: a criterion is not scored, or was not asked for.
    private(set) var skipped = 0

    /// nil: no total of the criteria can be formed.
    init?(_ book: AssessmentBook, _ rubric: Rubric, proposals ids: [String]) {
        guard let tree = ScoreTree(rubric)?.binary else { return nil }
        let known = book.evaluators
        let position = Dictionary(known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [(proposal: String, evaluator: Int, value: Double)] = []
        for id in ids {
            for row in book.assessments(of: id) where !row.hasConflict && !row.isBlank {
                guard let evaluator = position[row.evaluator] else { continue }
                if let value = Self.total(row, rubric, tree) {
                    found.append((id, evaluator, value))
                } else {
                    skipped += 1
                }
            }
        }
        let used = Set(found.map(\.evaluator)).sorted()
        var places = Array(repeating: 0, count: known.count)
        for (place, evaluator) in used.enumerated() { places[evaluator] = place }
        evaluators = used.map { known[$0] }
        for grade in found {
            if proposals.last != grade.proposal { proposals.append(grade.proposal) }
            grades.append(
                Grade(proposal: proposals.count - 1, evaluator: places[grade.evaluator], value: grade.value))
        }
    }

    /// nil where a score is missing that the rubric does not fill in.
    private static func total(_ row: Assessment, _ rubric: Rubric, _ tree: ScoreTree<Double>) -> Double? {
        guard row.faults.isEmpty, row.asked.allSatisfy({ $0 }) else { return nil }
        var scores = [Double?](repeating: nil, count: rubric.criteria.count)
        let assessed = rubric.criteria.indices.filter { rubric.criteria[$0].isAssessed }
        for (column, index) in assessed.enumerated() {
            if let score = row.scores[column] {
                scores[index] = Rational(score)?.double
                continue
            }
            switch rubric.missing {
            case .reject: return nil
            case .ignore: break
            case .zero: scores[index] = 0
            case .minimum: scores[index] = (rubric.criteria[index].scale?.minimum).flatMap { Rational($0)?.double } ?? 0
            }
        }
        tree.rollUp(&scores)
        return tree.total.value(scores)
    }
}
