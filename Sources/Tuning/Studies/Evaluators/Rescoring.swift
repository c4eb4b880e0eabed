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

    /// One an evaluator, in their order. Costs what scoring each proposal costs once for each of its evaluators, without the rules that
    /// read no scores.
    func absences(threads: Int) async -> [Absence] {
        let gradings = book.gradingsWithout
        let parts = await Workers(threads: threads).gather(cards.count, by: 64) {
            [(members: [Int], absences: [Scorer.Absence])]()
        } each: { parts, range in
            let members = range.filter { facts[cards[$0].proposal] != nil }
            let asked = members.map { (id: cards[$0].proposal, facts: facts[cards[$0].proposal] ?? []) }
            parts.append((members, scorer.absences(asked, book, grading: gradings)))
        } finish: {
            $0
        }
        let places = Dictionary(evaluators.enumerated().map { ($1, $0) }) { first, _ in first }
        var all = evaluators.map { _ in Absence() }
        for part in parts.joined().sorted(by: { ($0.members.first ?? 0) < ($1.members.first ?? 0) }) {
            for absence in part.absences {
                guard let place = places[absence.evaluator] else { continue }
                add(absence.scored, at: part.members[absence.position], to: &all[place])
            }
        }
        return all
    }

    private func add(_ card: ScoredProposal, at index: Int, to absence: inout Absence) {
        if index < scoredCount, let change = Omissions.Change(card, of: index, scorer.rubric) {
            absence.changes.append(change)
        }
        if cards[index].outcome != .incomplete, card.outcome == .incomplete {
            absence.unscored.append(card.proposal)
        }
        absence.cards.append((index, card))
    }
}
