import Awards
import Calls
import Numbers
package import Tabular
package import Tuning
import Wording

extension Comparison {
    /// Whether either side draws by lot.
    var draws: Bool { old.awards?.draw != nil || new.awards?.draw != nil }
}

/// `compare.csv`: one row a proposal, in the order of the new ranking. Chances of being drawn, exact fractions, come last where either side
/// draws by lot.
package enum ComparisonCSV {
    private static let heading = [
        "proposal", "title", "move", "old_status", "new_status", "old_rank", "new_rank", "old_score", "new_score",
        "old_awarded", "new_awarded", "why",
    ]

    package static func bytes(for comparison: Comparison, dialect: CSVDialect = .standard) -> [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        let draws = comparison.draws
        writer.row((heading + (draws ? ["old_chance", "new_chance"] : [])).map(CSVField.text))
        for proposal in comparison.proposals {
            let chances = draws ? [chance(proposal.oldChance), chance(proposal.newChance)] : []
            writer.row(cells(proposal) + chances)
        }
        return writer.bytes
    }

    private static func cells(_ proposal: Comparison.Proposal) -> [CSVField] {
        [
            .text(proposal.proposal), .text(proposal.title), .text(proposal.move.rawValue),
            .text(proposal.oldStatus?.rawValue ?? ""), .text(proposal.newStatus?.rawValue ?? ""),
            rank(proposal.oldRank), rank(proposal.newRank), .display(proposal.oldScore), .display(proposal.newScore),
            .amount(proposal.oldAwarded), .amount(proposal.newAwarded), .text(why(proposal, .standard)),
        ]
    }

    private static func chance(_ chance: Rational?) -> CSVField { .text(chance?.fractionText ?? "") }

    private static func rank(_ rank: Int?) -> CSVField { rank.map { .number(String($0)) } ?? .empty }

    /// All causes in one line: `I: counts 1.5 times instead of 1: +2; overtaken by C`.
    static func why(_ proposal: Comparison.Proposal, _ style: NumberStyle) -> String {
        proposal.causes.map { cause in
            cause.subject.isEmpty ? style.text(cause.text) : style.say("\(cause.subject): \(cause.text)")
        }.joined(separator: "; ")
    }
}
