import Awards
import Calls
import JSON
import Numbers
import Rubrics
package import Tuning
import Wording

/// `compare.json`: the whole comparison, for machines and for the record.
package enum ComparisonJSON {
    package static func bytes(for comparison: Comparison) -> [UInt8] {
        JSONValue.object([
            ("format", .number("1")), ("version", .string(Call.version)), ("old", side(comparison.old)),
            ("new", side(comparison.new)), ("rules", .array(comparison.rules.map(rule))),
            ("texts", .array(comparison.texts.map(text))),
            ("hints", .array(comparison.hints.map { .string($0.english) })), ("tau_b", .binary(comparison.tauB)),
            ("proposals", .array(comparison.proposals.map { proposal($0, draws: comparison.draws) })),
            ("money_by_status", .array(comparison.moneyByStatus.map(money))),
            (
                "money_by_group",
                .array(
                    comparison.moneyByGroup.map { group in
                        .object([("fact", .string(group.fact)), ("rows", .array(group.rows.map(money)))])
                    })
            ),
        ]).fileBytes
    }

    private static func side(_ result: CallResult) -> JSONValue {
        .object([
            ("file", .string(result.rubric.file)), ("rubric", .string(result.rubric.id)),
            ("title", .string(result.rubric.title.english)),
            ("budget", .exact(result.awards?.budget)), ("awarded", .exact(result.awards?.awardedTotal)),
            ("options", OptionsJSON.json(result.options, trial: result.rubric.trial)),
        ])
    }

    /// `language` is null for a text that is the same in every language.
    private static func text(_ change: RuleChange) -> JSONValue {
        let text = { (text: String?) in JSONValue.optional(text) { .string($0) } }
        return .object([
            ("text", .string(change.name)), ("language", text(change.key.isEmpty ? nil : change.key)),
            ("old", text(change.old)), ("new", text(change.new)),
        ])
    }

    private static func rule(_ change: RuleChange) -> JSONValue {
        let text = { (text: String?) in JSONValue.optional(text) { .string($0) } }
        return .object([
            ("section", .string(change.section)), ("name", .string(change.name)), ("rule", .string(change.key)),
            ("old", text(change.old)), ("new", text(change.new)), ("standard", text(change.standard)),
        ])
    }

    /// - Parameter draws: either side draws by lot; without, nobody has a chance.
    private static func proposal(_ proposal: Comparison.Proposal, draws: Bool) -> JSONValue {
        let chance = { (chance: Rational?) in JSONValue.optional(chance) { .string($0.fractionText) } }
        let chances = [("old_chance", chance(proposal.oldChance)), ("new_chance", chance(proposal.newChance))]
        return .object(
            [
                ("proposal", .string(proposal.proposal)), ("title", .string(proposal.title)),
                ("move", .string(proposal.move.rawValue)),
                ("old_status", .optional(proposal.oldStatus) { .string($0.rawValue) }),
                ("new_status", .optional(proposal.newStatus) { .string($0.rawValue) }),
                ("old_rank", .optional(proposal.oldRank) { .number(String($0)) }),
                ("new_rank", .optional(proposal.newRank) { .number(String($0)) }),
                ("old_score", .exact(proposal.oldScore)), ("new_score", .exact(proposal.newScore)),
                ("old_awarded", .exact(proposal.oldAwarded)), ("new_awarded", .exact(proposal.newAwarded)),
                (
                    "causes",
                    .array(
                        proposal.causes.map {
                            .object([("subject", .string($0.subject)), ("text", .string($0.text.english))])
                        })
                ),
            ] + (draws ? chances : []))
    }

    private static func money(_ row: Comparison.MoneyRow) -> JSONValue {
        .object([
            ("name", .string(row.name)), ("old_count", .number(String(row.oldCount))),
            ("new_count", .number(String(row.newCount))), ("old_money", .exact(row.oldMoney)),
            ("new_money", .exact(row.newMoney)),
        ])
    }
}
