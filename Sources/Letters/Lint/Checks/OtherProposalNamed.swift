import Calls
import Intake
import Rubrics
import Scoring

/// A comment that names another proposal by its id, title or applicant: it stands under the wrong one, or tells of somebody else's.
///
/// What is a name of the letter's own proposal too tells nothing. Titles and applicants of one short word are words like others.
enum OtherProposalNamed: LetterCheck {
    static let code = "LETTER.OTHER_PROPOSAL"
    private static let shortestWord = 9

    static func findings(in call: LintedCall) -> [Finding] {
        let index = index(of: call)
        return call.letters.flatMap { letter in
            let own = Set(names(of: letter.row, call).map(CommentWords.folded))
            return letter.comments.flatMap { part, one -> [Finding] in
                index.names(in: one.comment).compactMap { owner, name in
                    guard owner != letter.letter.row, !own.contains(CommentWords.folded(name)) else { return nil }
                    let other = call.rows[owner].submission.proposal ?? ""
                    let what = other == name ? "\(other)" : "“\(name)” of \(other)"
                    return finding(
                        letter, "the comment on \(call.rubric.criteria[part].id) names \(what)", at: one.place)
                }
            }
        }
    }

    private static func index(of call: LintedCall) -> NameIndex {
        var index = NameIndex()
        for (position, row) in call.rows.enumerated() {
            for name in names(of: row, call) { index.add(name, owner: position) }
        }
        return index
    }

    private static func names(of row: CallResult.Row, _ call: LintedCall) -> [String] {
        guard let id = row.submission.proposal else { return [] }
        // An id of a letter is a word like others.
        let ids = id.count > 1 ? [id] : []
        let texts = [call.addressees.title.text(of: row), call.addressees.applicant.text(of: row)]
        return ids + texts.filter { CommentWords.words($0).count > 1 || $0.count >= shortestWord }
    }
}
