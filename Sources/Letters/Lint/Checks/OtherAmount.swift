import Awards
import Calls
import Numbers
import Rubrics
import Wording

/// A sum of money in the text of a letter that is neither what was asked for nor what is awarded: a template or a condition with the
/// amount of another call.
enum OtherAmount: LetterCheck {
    static let code = "LETTER.AMOUNT"

    static func findings(in call: LintedCall) -> [Finding] {
        guard let award = call.rubric.award, !award.unit.isEmpty else { return [] }
        return call.letters.flatMap { letter -> [Finding] in
            let unit = award.unit.text(in: letter.letter.language)
            let decision = letter.row.decision
            let right = [decision?.requested, decision?.awarded].compactMap { $0 }
            return MoneyInText.amounts(in: own(letter), unit: unit).filter { !right.contains($0.amount) }.map { found in
                let decided =
                    decision.map { " the decision awards \($0.awarded.text) \(unit)" } ?? " nothing is awarded"
                return finding(letter, "the letter says '\(found.text)';\(decided)", at: call.settings.place)
            }
        }
    }

    /// The text without sentences about rules and without the proposal's own words, which may name other sums.
    private static func own(_ letter: LintedLetter) -> String {
        let fields = letter.letter.fields
        let strange =
            fields.list("reasons").map { $0.text("reason") } + [fields.text("title"), fields.text("call_title")]
        return strange.filter { !$0.isEmpty }.reduce(letter.letter.body) { $0.replacing($1, with: " ") }
    }
}
