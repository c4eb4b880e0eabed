import FEEL
import Numbers
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
    /// For each evaluator, ascending by member. Where a proposal would lose its last evaluator, or one too many, it keeps its scores.
    let changes: [[Change]]

    static let none = Omissions(changes: [])

    private init(changes: [[Change]]) { self.changes = changes }

    /// One an evaluator.
    init(_ absences: [Rescoring.Absence]) { self.init(changes: absences.map(\.changes)) }

    /// A table with the scores that one evaluator's absence changes.
    static func applied(
        _ changes: [Change], to table: ScoreTable<Double>, _ model: ScoreModel<Rational>
    ) -> ScoreTable<Double> {
        var criteria = table.criteria
        for index in criteria.indices where model.nodes[index].combination == nil {
            let changed = changes.filter { $0.scores[index] != table.criteria[index][$0.member] }
            guard !changed.isEmpty else { continue }
            var numbers = criteria[index].numbers
            for change in changed { numbers[change.member] = change.scores[index] }
            criteria[index] = ScoreColumn(numbers)
        }
        var result = table.with(criteria)
        for change in changes {
            for index in change.unscored { result.setUnscored(index, change.member) }
        }
        return result
    }

    /// For each proposal its scores without each of its evaluators.
    func byMember(_ count: Int) -> [[[Double?]]] {
        var result: [[[Double?]]] = Array(repeating: [], count: count)
        for change in changes.joined() { result[change.member].append(change.scores) }
        return result
    }
}

extension Omissions.Change {
    /// nil: the proposal has no total any more.
    init?(_ card: ScoredProposal, of member: Int, _ rubric: Rubric) {
        guard card.total != nil else { return nil }
        self.member = member
        scores = zip(rubric.criteria, card.scores).map { $0.isLeaf ? $1?.double : nil }
        unscored = rubric.criteria.indices.filter { card.isUnscored($0) }
    }
}
