import Awards
import Calls
import Diagnostics
import Scoring

/// How severe evaluators are, how far they agree, and what it would change. Nothing is overwritten: officials decide.
enum EvaluatorAnalysis {
    /// METHODS 4e. For every evaluator, scores what he or she read again without those sheets, and ranks and awards the call again.
    /// - Parameter rescoring: of the same call and sheets.
    /// - Returns: nil where no evaluator's sheet has a total.
    static func study(
        _ studied: StudiedCall, _ sheets: AssessmentBook, _ rescoring: Rescoring, threads: Int
    ) async -> EvaluatorStudy? {
        let scored = studied.cards + studied.others.filter { $0.outcome != .ineligible }
        let book = GradeBook(sheets, studied.rubric, studied.model, cards: scored)
        guard !book.grades.isEmpty else { return nil }
        var study = EvaluatorTable(book).study
        let before = Set(studied.outcome.awarded.keys)
        let evaluators = study.evaluators.map(\.evaluator)
        let lists = await Tasks(threads: threads).map(evaluators.count) {
            index -> (awarded: Set<String>, unscored: [String]) in
            var cards = studied.cards + studied.others
            var unscored: [String] = []
            for change in rescoring.changes(without: evaluators[index]) {
                if cards[change.index].outcome != .incomplete, change.card.outcome == .incomplete {
                    unscored.append(change.card.proposal)
                }
                cards[change.index] = change.card
            }
            return (Set(AwardOutcome(studied.awards(of: cards)).awarded.keys), unscored)
        } progress: { _ in
        }
        for (index, list) in lists.enumerated() {
            study.evaluators[index].leaves = before.subtracting(list.awarded).sorted { $0.precedes($1) }
            study.evaluators[index].enters = list.awarded.subtracting(before).sorted { $0.precedes($1) }
            study.evaluators[index].unscored = list.unscored.sorted { $0.precedes($1) }
        }
        return study
    }
}
