import Awards
import Calls
import Intake
import Rubrics

/// The chance, whether it was drawn, and the arithmetic that anybody can repeat.
enum DrawExplanation {
    static func lines(_ row: CallResult.Row, _ result: CallResult) -> [String] {
        guard let record = result.awards?.draw, let proposal = row.submission.proposal, row.decision != nil else {
            return []
        }
        let tier = record.tiers[proposal].map { ["tier \($0)"] } ?? []
        let text = DrawText(record: record)
        guard let (pool, entry) = record.entry(of: proposal) else {
            let why =
                record.chances[proposal] == nil ? "not in the draw" : "chance 1: there is enough for all in the draw"
            return tier + [why]
        }
        let name = DrawText.name(pool)
        return tier + (name.isEmpty ? [] : ["drawn in \(name)"]) + [text.chance(entry, pool)]
            + text.outcome(entry, pool) + [text.meaning(pool), DrawText.origin(record.rule)]
    }
}
