import Calls
import Diagnostics
import FEEL
import Rubrics
import Scoring

/// A letter beside the row that it is about.
struct LintedLetter {
    var letter: Letter
    var row: CallResult.Row
    /// In which its sentences are.
    var language: LetterLanguage

    var proposal: String { letter.proposal }

    /// Scores that count, with the criterion that they are of; of outcomes whose letters show scores.
    var scores: [(criterion: Int, score: IndividualScore)] {
        guard letter.outcome.showsScores, let card = row.card else { return [] }
        return card.criteria.enumerated().flatMap { index, score in score.counted.map { (index, $0) } }
    }

    /// Comments that the letter prints.
    var comments: [(criterion: Int, score: IndividualScore)] {
        scores.filter { !$0.score.comment.allSatisfy(\.isWhitespace) }
    }
}

/// All letters of a call, with what checks compare them with.
struct LintedCall {
    var rubric: Rubric
    var settings: LetterSettings
    var date: CalendarDate
    var names: RubricNames
    var notes: SpreadNotes
    var addressees: Addressees
    /// All rows of the call, those without a letter too.
    var rows: [CallResult.Row]
    var letters: [LintedLetter]
}
