import Calls
import Rubrics
import Scoring

/// A criterion below its threshold, on which no evaluator wrote a word: the applicant would not learn why.
///
/// Of a criterion with parts a comment on any of them will do. Where the total alone is too low, any comment at all. What a rule worked
/// out needs none: the rule is the reason.
enum UncommentedThreshold: LetterCheck {
    static let code = "LETTER.NO_COMMENT"

    static func findings(in call: LintedCall) -> [Finding] {
        call.letters.filter { $0.letter.outcome == .belowThreshold }.flatMap { findings($0, call) }
    }

    private static func findings(_ letter: LintedLetter, _ call: LintedCall) -> [Finding] {
        let rubric = call.rubric
        let spoken = Set(letter.comments.map(\.criterion))
        let failed = (letter.row.card?.criteria ?? []).enumerated().filter { $1.meetsThreshold == false }.map(\.offset)
        if failed.isEmpty, spoken.isEmpty, rubric.criteria.contains(where: \.isAssessed) {
            return [finding(letter, "the total is below its threshold, and no evaluator wrote a comment")]
        }
        return failed.compactMap { index in
            let parts = Self.parts(of: index, rubric).filter { rubric.criteria[$0].isAssessed }
            guard !parts.isEmpty, spoken.isDisjoint(with: parts) else { return nil }
            let place = letter.scores.first { parts.contains($0.criterion) }?.score.place
            return finding(
                letter, "\(rubric.criteria[index].id) is below its threshold, and no evaluator wrote a comment on it",
                at: place)
        }
    }

    /// The criterion itself and all below it.
    private static func parts(of index: Int, _ rubric: Rubric) -> [Int] {
        [index] + rubric.criteria[index].children.flatMap { parts(of: $0, rubric) }
    }
}
