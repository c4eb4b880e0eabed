import Awards
import Calls
import Numbers
import Rubrics
package import Tuning

/// What `fundscore compare` prints: who enters, who leaves, who moves, why, and what it does to the money.
package enum ComparisonText {
    private static let moves: [(move: Comparison.Move, heading: String)] = [
        (.entered, "Enter the main list"), (.left, "Leave the main list"), (.moved, "Move"),
    ]

    package static func text(for comparison: Comparison, width: Int = 120) -> String {
        var lines = titles(comparison) + rules(comparison, width)
        let all = comparison.proposals.filter { $0.move != .unchanged }
        let table = TextTable(columns: columns, rows: all.map(cells), width: width)
        if !all.isEmpty { lines += [""] + table.header }
        for (move, heading) in moves {
            let members = all.filter { $0.move == move }
            guard !members.isEmpty else { continue }
            lines += ["", "\(heading) (\(members.count))", String(repeating: "─", count: table.width)]
            lines += members.flatMap { table.lines(cells($0)) }
        }
        lines += money("list", comparison.moneyByStatus, comparison, width)
        for group in comparison.moneyByGroup { lines += money(group.fact, group.rows, comparison, width) }
        return (lines + closing(comparison)).joined(separator: "\n") + "\n"
    }

    private static func titles(_ comparison: Comparison) -> [String] {
        [("OLD", comparison.old), ("NEW", comparison.new)].map { side, result in
            DisplayWidth.harmless("\(side): \(SideText(result: result).name)") + budget(result)
        }
    }

    /// What the sides decide by, where that differs; then what to know before believing the rest.
    private static func rules(_ comparison: Comparison, _ width: Int) -> [String] {
        let hints = comparison.hints.flatMap { TextTable.wrap("note: \(DisplayWidth.harmless($0))", width) }
        guard !comparison.rules.isEmpty else { return ["", "The rules are the same on both sides"] + hints }
        let cells = comparison.rules.map { change in
            let text = RuleChangeText(change: change)
            return [text.rule, text.old, text.new].map(DisplayWidth.harmless)
        }
        let columns = ["rule", "old", "new"].map { TextTable.Column(title: $0) }
        let table = TextTable(columns: columns, rows: cells, width: width)
        let line = String(repeating: "─", count: table.width)
        return ["", "What changed in the rules (\(cells.count))"] + table.header + [line]
            + cells.flatMap { table.lines($0) } + hints
    }

    private static func budget(_ result: CallResult) -> String {
        guard let budget = result.awards?.budget else { return "" }
        return ", budget \(NumberText.grouped(budget)) \(result.rubric.award?.unit ?? "")"
    }

    private static let columns = [
        TextTable.Column(title: "proposal"), TextTable.Column(title: "rank", alignsRight: true),
        TextTable.Column(title: "score", alignsRight: true), TextTable.Column(title: "list"),
        TextTable.Column(title: "amount", alignsRight: true), TextTable.Column(title: "why"),
    ]

    private static func cells(_ proposal: Comparison.Proposal) -> [String] {
        [
            DisplayWidth.harmless(proposal.proposal),
            arrow(proposal.oldRank.map { String($0) }, proposal.newRank.map { String($0) }),
            arrow(proposal.oldScore.map(NumberText.display), proposal.newScore.map(NumberText.display)),
            arrow(proposal.oldStatus.map(Words.word), proposal.newStatus.map(Words.word)),
            arrow(NumberText.grouped(proposal.oldAwarded), NumberText.grouped(proposal.newAwarded)),
            DisplayWidth.harmless(ComparisonCSV.why(proposal)),
        ]
    }

    /// `2 → 4`, or just `2`.
    private static func arrow(_ old: String?, _ new: String?) -> String {
        old == new ? old ?? "–" : "\(old ?? "–") → \(new ?? "–")"
    }

    private static func money(
        _ name: String, _ rows: [Comparison.MoneyRow], _ comparison: Comparison, _ width: Int
    ) -> [String] {
        let unit = comparison.new.rubric.award?.unit ?? ""
        let titles = [name, "proposals", unit.isEmpty ? "amount" : "amount \(unit)", "difference"]
        let cells = rows.map { row in
            [
                DisplayWidth.harmless(row.name.replacing("_", with: " ")),
                arrow(String(row.oldCount), String(row.newCount)),
                arrow(NumberText.grouped(row.oldMoney), NumberText.grouped(row.newMoney)),
                NumberText.grouped(row.newMoney - row.oldMoney),
            ]
        }
        let columns = titles.enumerated().map { TextTable.Column(title: $1, alignsRight: $0 > 0) }
        let table = TextTable(columns: columns, rows: cells, width: width)
        return [""] + table.header + [String(repeating: "─", count: table.width)] + cells.flatMap { table.lines($0) }
    }

    private static func closing(_ comparison: Comparison) -> [String] {
        let counts = Comparison.Move.allCases.map { move in
            "\(comparison.proposals.count { $0.move == move }) \(move.rawValue)"
        }
        let tau =
            comparison.tauB.map { tau in
                [
                    "likeness of the two rankings: \((tau * 10_000).rounded() / 10_000) (1: the same order, -1: the opposite)"
                ]
            } ?? []
        return [""] + tau + [
            "\(Words.count(comparison.proposals.count, "proposal")): " + counts.joined(separator: ", ")
        ]
    }
}
