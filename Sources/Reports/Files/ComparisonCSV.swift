import Awards
import Numbers
public import Tabular
public import Tuning

/// `compare.csv`: one row a proposal, in the order of the new ranking.
public enum ComparisonCSV {
    private static let heading = [
        "proposal", "title", "move", "old_status", "new_status", "old_rank", "new_rank", "old_score", "new_score",
        "old_awarded", "new_awarded", "why",
    ]

    public static func bytes(for comparison: Comparison, dialect: CSVDialect = .standard) -> [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        writer.row(heading.map(CSVField.text))
        for proposal in comparison.proposals { writer.row(cells(proposal)) }
        return writer.bytes
    }

    private static func cells(_ proposal: Comparison.Proposal) -> [CSVField] {
        [
            .text(proposal.proposal), .text(proposal.title), .text(proposal.move.rawValue),
            .text(proposal.oldStatus?.rawValue ?? ""), .text(proposal.newStatus?.rawValue ?? ""),
            rank(proposal.oldRank), rank(proposal.newRank), .display(proposal.oldScore), .display(proposal.newScore),
            .amount(proposal.oldAwarded), .amount(proposal.newAwarded), .text(why(proposal)),
        ]
    }

    private static func rank(_ rank: Int?) -> CSVField { rank.map { .number(String($0)) } ?? .empty }

    /// All causes in one line: `I: counts 1.5 times instead of 1: +2; overtaken by C`.
    static func why(_ proposal: Comparison.Proposal) -> String {
        proposal.causes.map { $0.subject.isEmpty ? $0.text : "\($0.subject): \($0.text)" }.joined(separator: "; ")
    }
}
