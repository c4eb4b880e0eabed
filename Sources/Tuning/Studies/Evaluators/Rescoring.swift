import Calls
import FEEL
import Intake
import Rubrics
import Scoring

/// Scores proposals again as if an evaluator had returned nothing: only those that the evaluator read.
struct Rescoring: Sendable {
    /// Everybody who assessed something, sorted.
    let evaluators: [String]
    /// So many of the cards, from the first, are scored through.
    let scoredCount: Int
    private let scorer: Scorer
    private let book: AssessmentBook
    private let cards: [ScoreCard]
    private let facts: [String: [Value]]
    /// By evaluator: positions of the cards.
    private let read: [String: [Int]]

    /// Of all cards: those that are scored through, then the others.
    init(_ book: AssessmentBook, _ studied: StudiedCall, _ submissions: SubmissionList) {
        evaluators = book.evaluators
        scorer = studied.call.scorer()
        scoredCount = studied.cards.count
        self.book = book
        cards = studied.cards + studied.others
        var facts: [String: [Value]] = [:]
        for index in submissions.indices where submissions.isAdmissible(index) {
            if let id = submissions.proposal(index) { facts[id] = submissions.facts(index) }
        }
        self.facts = facts
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
