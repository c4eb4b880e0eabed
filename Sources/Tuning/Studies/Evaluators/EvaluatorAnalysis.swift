import Awards
public import Calls
import Intake
import Scoring

/// How severe evaluators are, how far they agree, and what it would change. Nothing is overwritten: officials decide.
public enum EvaluatorAnalysis {
    /// METHODS 4e. Runs the call once more for every evaluator.
    /// - Parameter result: what `call` made of `prepared`.
    /// - Returns: nil without score sheets, or where the rubric's total is no weighted sum of criteria.
    public static func study(call: Call, prepared: PreparedCall, result: CallResult) async -> EvaluatorStudy? {
        let scored = result.rows.compactMap { row in row.card?.outcome == .ineligible ? nil : row.card?.proposal }
        guard let sheets = prepared.assessments, let book = GradeBook(sheets, call.rubric, proposals: scored),
            !book.grades.isEmpty
        else { return nil }
        var study = EvaluatorTable(book).study
        let before = Set(awarded(result))
        for index in study.evaluators.indices {
            var without = prepared
            without.assessments = sheets.without(evaluator: study.evaluators[index].evaluator)
            let after = Set(awarded(await call.result(of: without)))
            study.evaluators[index].leaves = before.subtracting(after).sorted { $0.precedes($1) }
            study.evaluators[index].enters = after.subtracting(before).sorted { $0.precedes($1) }
        }
        return study
    }

    private static func awarded(_ result: CallResult) -> [String] {
        result.rows.compactMap { $0.status == .awarded ? $0.submission.proposal : nil }
    }
}

extension String {
    /// Order of Unicode code points, which no locale changes.
    fileprivate func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
