import Diagnostics
import Rubrics
import Scoring

/// The same comment under two proposals: one of them was copied. Capitals, blanks and signs do not count.
enum RepeatedComment: LetterCheck {
    static let code = "LETTER.SAME_COMMENT"

    static func findings(in call: LintedCall) -> [Finding] {
        var first: [[String]: (proposal: String, place: Place)] = [:]
        var findings: [Finding] = []
        for letter in call.letters {
            for (index, one) in letter.comments {
                let words = CommentWords.folded(one.comment)
                guard !words.isEmpty else { continue }
                guard let earlier = first[words] else {
                    first[words] = (letter.proposal, one.place)
                    continue
                }
                guard earlier.proposal != letter.proposal else { continue }
                let message =
                    "the comment on \(call.rubric.criteria[index].id) is also under \(earlier.proposal), \(earlier.place)"
                findings.append(finding(letter, message, at: one.place))
            }
        }
        return findings
    }
}
