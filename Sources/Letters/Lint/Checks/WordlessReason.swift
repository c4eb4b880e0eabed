import Calls
import Scoring

/// A reason that has no sentence in the language of the letter: the applicant would read nothing of it.
enum WordlessReason: LetterCheck {
    static let code = "LETTER.REASON"

    static func findings(in call: LintedCall) -> [Finding] {
        call.letters.flatMap { letter in
            let sentences = ReasonSentences(rubric: call.rubric, names: call.names, language: letter.language)
            return letter.row.reasons.filter { !sentences.hasSentence($0) }.map { reason in
                finding(
                    letter,
                    "the reason \(reason.code) (\(reason.text)) has no sentence in \(letter.letter.language); write 'reason.\(reason.code)' into texts.csv",
                    at: reason.place)
            }
        }
    }
}
