import Rubrics
import Scoring

/// A text that somebody meant to finish: `TODO`, `XXX`, `???`, `[…]`, a blank to fill in.
enum UnfinishedText: LetterCheck {
    static let code = "LETTER.UNFINISHED"
    private static let marks = [
        "TODO", "TBD", "TBC", "XXX", "FIXME", "???", "[…]", "[...]", "____", "Lorem ipsum", "{{", "}}",
    ]

    static func findings(in call: LintedCall) -> [Finding] {
        call.letters.flatMap { letter -> [Finding] in
            let fields = letter.letter.fields
            let texts =
                ["contact", "signatory", "service", "programme", "redress"].map(fields.text) + [letter.letter.body]
                + fields.list("enclosures").map { $0.text("enclosure") }
            let own = texts.joined(separator: "\n").replacing(fields.text("title"), with: "")
            let inText = marks.filter { own.contains($0) }.map { mark in
                finding(letter, "the letter still says '\(mark)'", at: call.settings.place)
            }
            let inComments = letter.comments.flatMap { part, one in
                marks.filter { one.comment.contains($0) }.map { mark in
                    finding(
                        letter, "the comment on \(call.rubric.criteria[part].id) still says '\(mark)'", at: one.place)
                }
            }
            return inText + inComments
        }
    }
}
