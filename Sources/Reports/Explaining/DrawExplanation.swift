import Awards
import Calls
import Intake
import Rubrics
import Wording

/// The chance, whether it was drawn, and the arithmetic that anybody can repeat.
enum DrawExplanation {
    static func lines(_ row: CallResult.Row, _ result: CallResult, _ style: NumberStyle) -> [String] {
        guard let record = result.awards?.draw, let proposal = row.submission.proposal, row.decision != nil else {
            return []
        }
        let tier = record.tiers[proposal].map { [style.say("tier \($0)")] } ?? []
        let text = DrawText(record: record, style: style)
        guard let (pool, entry) = record.entry(of: proposal) else {
            let why =
                record.chances[proposal] == nil
                ? style.say("not in the draw") : style.say("chance 1: there is enough for all in the draw")
            return tier + [why]
        }
        let name = DrawText.name(pool).map { [style.say("drawn in \($0)")] } ?? []
        return tier + name + [text.chance(entry, pool)]
            + text.outcome(entry, pool) + [text.meaning(pool), style.text(DrawText.origin(record.rule))]
    }
}
