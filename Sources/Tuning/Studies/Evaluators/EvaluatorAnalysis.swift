import Awards
public import Calls
import Diagnostics
import Scoring

/// How severe evaluators are, how far they agree, and what it would change. Nothing is overwritten: officials decide.
public enum EvaluatorAnalysis {
    /// METHODS 4e. For every evaluator, scores what he or she read again without those sheets, and ranks and awards the call again.
    /// - Parameter result: what `call` made of `prepared`.
    /// - Returns: nil without score sheets, or where the rubric's total is no weighted sum of criteria.
    public static func study(call: Call, prepared: PreparedCall, result: CallResult) async -> EvaluatorStudy? {
        let scored = result.rows.compactMap { row in row.card?.outcome == .ineligible ? nil : row.card?.proposal }
        guard let sheets = prepared.assessments, let book = GradeBook(sheets, call.rubric, proposals: scored),
            !book.grades.isEmpty
        else { return nil }
        var study = EvaluatorTable(book).study
        let cards = result.rows.compactMap(\.card)
        let rescoring = Rescoring(sheets, cards, result)
        let before = awarded(result.awards)
        for index in study.evaluators.indices {
            var changed = cards
            for change in rescoring.changes(without: study.evaluators[index].evaluator) {
                changed[change.index] = change.card
            }
            let after = awarded(result.awards.map { _ in call.award(changed) })
            study.evaluators[index].leaves = before.subtracting(after).sorted { $0.precedes($1) }
            study.evaluators[index].enters = after.subtracting(before).sorted { $0.precedes($1) }
        }
        return study
    }

    private static func awarded(_ list: AwardList?) -> Set<String> {
        Set((list?.decisions ?? []).filter { $0.status == .awarded }.map(\.ranked.card.proposal))
    }
}
