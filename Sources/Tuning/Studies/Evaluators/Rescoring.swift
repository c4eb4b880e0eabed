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
    private let kept: KeptSlots
    private let book: AssessmentBook
    private let cards: [ScoreCard]
    private let facts: [String: [Value]]
    /// By evaluator: positions of the cards.
    private let read: [String: [Int]]

    /// Of all cards: those that are scored through, then the others.
    init(_ book: AssessmentBook, _ studied: StudiedCall, _ submissions: SubmissionList) {
        evaluators = book.evaluators
        scorer = studied.call.scorer()
        kept = KeptSlots(of: studied.rubric)
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
        /// The cards that change, as far as ranking and award look at them, with their positions, ascending.
        var cards: [(index: Int, card: ScoreCard)] = []
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
        var absence = Absence()
        for index in indices {
            let id = cards[index].proposal
            guard let facts = facts[id] else { continue }
            let card = scorer.card(proposal: id, facts: facts, assessments: rest)
            if index < scoredCount, let change = Omissions.Change(card, of: index, scorer.rubric) {
                absence.changes.append(change)
            }
            if cards[index].outcome != .incomplete, card.outcome == .incomplete { absence.unscored.append(id) }
            absence.cards.append((index, card.brief(keeping: kept, scorer.rubric.slots)))
        }
        return absence
    }
}
