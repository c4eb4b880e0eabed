import Calls
import FEEL
import Intake
import Rubrics
import Scoring

/// Scores proposals again as if an evaluator had returned nothing: only those that the evaluator read.
struct Rescoring {
    /// Everybody who assessed something, sorted.
    let evaluators: [String]
    private let scorer: Scorer
    private let book: AssessmentBook
    private let cards: [ScoreCard]
    private let facts: [String: [Value]]
    /// By evaluator: positions of the cards.
    private let read: [String: [Int]]

    /// - Parameter cards: of proposals of `result`.
    init(_ book: AssessmentBook, _ cards: [ScoreCard], _ result: CallResult) {
        evaluators = book.evaluators
        scorer = Scorer(rubric: result.rubric, context: EvaluationContext())
        self.book = book
        self.cards = cards
        facts = Dictionary(
            result.rows.compactMap { row in row.card.map { ($0.proposal, row.submission.facts) } },
            uniquingKeysWith: { first, _ in first })
        var read: [String: [Int]] = [:]
        for index in cards.indices {
            for evaluator in Set(book.assessments(of: cards[index].proposal).map(\.evaluator)) {
                read[evaluator, default: []].append(index)
            }
        }
        self.read = read
    }

    /// The cards that change, with their positions, ascending. Costs what scoring these proposals costs.
    func changes(without evaluator: String) -> [(index: Int, card: ScoreCard)] {
        let indices = read[evaluator] ?? []
        let rest = book.without(evaluator: evaluator, of: indices.map { cards[$0].proposal })
        return indices.compactMap { index in
            let id = cards[index].proposal
            return facts[id].map { (index, scorer.card(proposal: id, facts: $0, assessments: rest)) }
        }
    }
}
