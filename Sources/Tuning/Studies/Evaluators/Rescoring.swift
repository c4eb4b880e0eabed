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
    private let cards: [ScoredProposal]
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

    /// What the call is without one evaluator.
    struct Absence: Sendable {
        /// Those that are scored otherwise, with their positions, ascending.
        var cards: [(index: Int, card: ScoredProposal)] = []
        /// What draws see of it.
        var changes: [Omissions.Change] = []
        /// Who is left without enough scores.
        var unscored: [String] = []
    }

    /// One an evaluator, in their order.
    func absences(threads: Int) async -> [Absence] {
        await Workers(threads: threads).map(evaluators.count) { absence(of: evaluators[$0]) }
    }

    /// Costs what scoring the proposals costs that the evaluator read.
    func absence(of evaluator: String) -> Absence {
        let indices = read[evaluator] ?? []
        let rest = book.without(evaluator: evaluator, of: indices.map { cards[$0].proposal })
        let asked = indices.compactMap { index in facts[cards[index].proposal].map { (index, $0) } }
        let scored = scorer.scored(asked.map { (cards[$0.0].proposal, $0.1) }, assessments: rest)
        var absence = Absence()
        for (index, card) in zip(asked.map(\.0), scored) {
            if index < scoredCount, let change = Omissions.Change(card, of: index, scorer.rubric) {
                absence.changes.append(change)
            }
            if cards[index].outcome != .incomplete, card.outcome == .incomplete {
                absence.unscored.append(card.proposal)
            }
            absence.cards.append((index, card))
        }
        return absence
    }
}
