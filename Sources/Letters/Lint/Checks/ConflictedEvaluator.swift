import Calls
import Intake
import Rubrics
import Scoring

/// An evaluator with a conflict of interest whose scores count: declared on another proposal of the same applicant, or the applicant
/// itself. What is declared on the proposal itself counts for nothing already.
enum ConflictedEvaluator: LetterCheck {
    static let code = "LETTER.CONFLICT"

    static func findings(in call: LintedCall) -> [Finding] {
        let declared = declarations(call)
        return call.letters.flatMap { letter -> [Finding] in
            let applicant = CommentWords.folded(call.addressees.applicant.text(of: letter.row))
            guard !applicant.isEmpty else { return [] }
            var told: Set<String> = []
            return letter.scores.compactMap { _, one -> Finding? in
                guard told.insert(one.evaluator).inserted else { return nil }
                if CommentWords.folded(one.evaluator) == applicant {
                    return finding(letter, "the evaluator '\(one.evaluator)' is the applicant", at: one.place)
                }
                guard let other = declared[Interest(evaluator: one.evaluator, applicant: applicant)] else { return nil }
                let message =
                    "the evaluator '\(one.evaluator)' declared a conflict of interest on \(other) of the same applicant, and counts here"
                return finding(letter, message, at: one.place)
            }
        }
    }

    private struct Interest: Hashable {
        var evaluator: String
        var applicant: [String]
    }

    /// By evaluator and applicant, the proposal on which a conflict was declared.
    private static func declarations(_ call: LintedCall) -> [Interest: String] {
        var declared: [Interest: String] = [:]
        for row in call.rows {
            let applicant = CommentWords.folded(call.addressees.applicant.text(of: row))
            for one in (row.card?.criteria ?? []).flatMap(individual) where one.leftOut == IndividualScore.conflict {
                let interest = Interest(evaluator: one.evaluator, applicant: applicant)
                if declared[interest] == nil { declared[interest] = row.submission.proposal }
            }
        }
        return declared
    }

    private static func individual(_ score: CriterionScore) -> [IndividualScore] {
        if case .assessments(let scores) = score.evidence { Array(scores) } else { [] }
    }
}
