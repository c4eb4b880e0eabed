import Awards
import Calls
import Diagnostics
import Scoring

/// How severe evaluators are, how far they agree, and what it would change. Nothing is overwritten: officials decide.
enum EvaluatorAnalysis {
    /// docs/methods.md, "Evaluators". For every evaluator, ranks and awards the call again without his or her sheets.
    /// - Parameter absences: of the same call and sheets, one an evaluator of the sheets in their order.
    /// - Returns: nil where no evaluator's sheet has a total.
    static func study(
        _ studied: StudiedCall, _ sheets: AssessmentBook, _ absences: [Rescoring.Absence], threads: Int
    ) async -> EvaluatorStudy? {
        let all = studied.cards + studied.others
        let book = GradeBook(sheets, studied, of: all.indices.filter { all[$0].outcome != .ineligible })
        guard !book.grades.isEmpty else { return nil }
        var study = EvaluatorTable(book).study
        let before = Set(studied.outcome.awarded.keys)
        let positions = Dictionary(uniqueKeysWithValues: sheets.evaluators.enumerated().map { ($1, $0) })
        let own = study.evaluators.map { evaluator in
            positions[evaluator.evaluator].map { absences[$0] } ?? Rescoring.Absence()
        }
        let lists = await Workers(threads: threads).map(own.count) { index in
            var cards = studied.cards + studied.others
            for change in own[index].cards { cards[change.index] = change.card }
            return Set(AwardOutcome(studied.awards(of: cards)).awarded.keys)
        }
        for (index, awarded) in lists.enumerated() {
            study.evaluators[index].leaves = before.subtracting(awarded).sorted { $0.precedes($1) }
            study.evaluators[index].enters = awarded.subtracting(before).sorted { $0.precedes($1) }
            study.evaluators[index].unscored = own[index].unscored.sorted { $0.precedes($1) }
        }
        return study
    }
}
