import Rubrics

/// A last day for redress that is over when the letter is written.
enum PastRedress: LetterCheck {
    static let code = "LETTER.REDRESS_DATE"

    static func findings(in call: LintedCall) -> [Finding] {
        guard let redress = call.settings.redress, let end = redress.lastDay(of: call.date), end <= call.date else {
            return []
        }
        let message = "the last day for redress, \(end), is not after the date of the letters, \(call.date)"
        return call.letters.isEmpty ? [] : [Finding(proposal: "all letters", message: message, place: redress.place)]
    }
}
