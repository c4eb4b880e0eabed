import Calls
import Rubrics
import Scoring

/// Scores of one criterion that lie as far apart as the rubric calls a disagreement, without a note of the panel (`notes.csv`).
enum UnexplainedSpread: LetterCheck {
    static let code = "LETTER.SPREAD"

    static func findings(in call: LintedCall) -> [Finding] {
        let lead = "DISAGREEMENT."
        return call.letters.filter { $0.letter.outcome.showsScores }.flatMap { letter in
            (letter.row.card?.remarks ?? []).compactMap { remark -> Finding? in
                guard remark.code.hasPrefix(lead) else { return nil }
                let criterion = String(remark.code.dropFirst(lead.count))
                guard call.notes.note(letter.proposal, criterion) == nil else { return nil }
                let place = letter.scores.first { call.rubric.criteria[$0.criterion].id == criterion }?.score.place
                return finding(letter, "\(remark.text), and no note in notes.csv says why", at: place)
            }
        }
    }
}
