import Calls
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring

/// The scores of proposals when an evaluator's sheets are left out, computed exactly and once.
struct Omissions {
    /// More sheets than this are not scored again one by one.
    static let most = 20_000

    private let rubric: Rubric
    private let book: AssessmentBook?
    private let facts: [String: [Value]]

    init(_ rubric: Rubric, _ prepared: PreparedCall, _ result: CallResult) {
        self.rubric = rubric
        book = (prepared.assessments?.assessments.count ?? 0) <= Self.most ? prepared.assessments : nil
        facts = Dictionary(
            result.rows.compactMap { row in row.submission.proposal.map { ($0, row.submission.facts) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// By evaluator, sorted: the proposals whose scores change, in the order of `cards`. Where a proposal would lose its last
    /// evaluator it keeps its scores.
    func changes(_ cards: [ScoreCard]) -> [[(entrant: Int, scores: [Double?])]] {
        guard let book else { return [] }
        let scorer = Scorer(rubric: rubric, context: EvaluationContext())
        return book.evaluators.map { evaluator in
            let without = book.without(evaluator: evaluator)
            return cards.indices.compactMap { index in
                let id = cards[index].proposal
                guard book.assessments(of: id).contains(where: { $0.evaluator == evaluator }), let facts = facts[id]
                else { return nil }
                let card = scorer.card(proposal: id, facts: facts, assessments: without)
                guard card.total != nil else { return nil }
                return (index, Entrant.leaves(card, rubric).map { $0?.double })
            }
        }
    }
}
