import Calls
import Intake
import Rubrics
import Scoring
import Wording

/// Scores that nobody gave, and what the rubric's `missing:` put in their place: said beside the list, since they moved it.
enum FilledScores {
    private static let mostNamed = 20

    /// One line a remark, of the rows that are shown.
    static func lines(_ rows: some Sequence<CallResult.Row>, _ rubric: Rubric) -> [Message] {
        guard rubric.missing != .reject else { return [] }
        let lines = rows.flatMap { row in
            remarks(row).map { Message("\(row.submission.proposal ?? "–"): \($0.message)") }
        }
        let more = lines.count - mostNamed
        return more > 0
            ? lines.prefix(mostNamed) + [Message("\(more) more scores were not given: see notes in decisions.csv")]
            : lines
    }

    static func remarks(_ row: CallResult.Row) -> [Reason] {
        (row.card?.remarks ?? []).filter { $0.code.hasPrefix("MISSING.") }
    }
}
