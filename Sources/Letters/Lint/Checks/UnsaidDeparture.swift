import Calls
import Rubrics

/// A committee departed from the ranking, and the letter does not say why: a text of the call's own that was written before there were
/// departures.
enum UnsaidDeparture: LetterCheck {
    static let code = "LETTER.DEPARTURE"

    static func findings(in call: LintedCall) -> [Finding] {
        call.letters.filter { $0.row.departure != nil }.compactMap { letter in
            let sentence = letter.letter.fields.text("departure")
            guard sentence.isEmpty || !letter.letter.body.contains(sentence) else { return nil }
            return finding(
                letter,
                "the letter does not say why the committee departed from the ranking; its text needs {{departure}} or {{#reasons}}",
                at: call.settings.place)
        }
    }
}
