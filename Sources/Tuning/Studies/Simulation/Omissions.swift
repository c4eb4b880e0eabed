import FEEL
import Rubrics
import Scoring

/// The scores of proposals as if one evaluator had returned nothing: only those that the evaluator read.
struct Omissions: Sendable {
    struct Change: Sendable {
        /// Position among the scored proposals.
        var member: Int
        /// By criterion; branches are open.
        var scores: [Double?]
        /// Criteria that nobody has scored then.
        var unscored: [Int]
    }
    /// For each evaluator, ascending by member.
    let changes: [[Change]]

    static let none = Omissions(changes: [])

    private init(changes: [[Change]]) { self.changes = changes }

    /// Where a proposal would lose its last evaluator, or one too many, it keeps its scores.
    init(_ rescoring: Rescoring, _ rubric: Rubric) {
        changes = rescoring.evaluators.map { evaluator in
            rescoring.changes(without: evaluator).compactMap { change in
                guard change.index < rescoring.scoredCount, change.card.total != nil else { return nil }
                let scores = zip(rubric.criteria, change.card.criteria).map { $0.isLeaf ? $1.score?.double : nil }
                let unscored = change.card.criteria.indices.filter { change.card.criteria[$0].isUnscored }
                return Change(member: change.index, scores: scores, unscored: unscored)
            }
        }
    }

    /// For each proposal its scores without each of its evaluators.
    func byMember(_ count: Int) -> [[[Double?]]] {
        var result: [[[Double?]]] = Array(repeating: [], count: count)
        for change in changes.joined() { result[change.member].append(change.scores) }
        return result
    }
}
