import Numbers
import Rubrics
import Scoring

/// A score for which the rubric demands a comment, such as the lowest or the highest, without one.
enum UncommentedExtreme: LetterCheck {
    static let code = "LETTER.EXTREME"

    static func findings(in call: LintedCall) -> [Finding] {
        call.letters.flatMap { letter in
            letter.scores.compactMap { index, one -> Finding? in
                let criterion = call.rubric.criteria[index]
                guard let score = one.score, one.comment.allSatisfy(\.isWhitespace),
                    let why = criterion.comment.reasonForComment(on: score)
                else { return nil }
                return finding(
                    letter, "\(criterion.id) was scored \(score.text): \(why), and there is none", at: one.place)
            }
        }
    }
}
