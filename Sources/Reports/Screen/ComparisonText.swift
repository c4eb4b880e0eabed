import Awards
import Calls
import Numbers
import Rubrics
package import Tuning
import Wording

/// What `fundscore compare` prints: who enters, who leaves, who moves, why, and what it does to the money.
package struct ComparisonText {
    private static let moves: [(move: Comparison.Move, heading: Message)] = [
        (.entered, Message("Enter the main list")), (.left, Message("Leave the main list")), (.moved, Message("Move")),
    ]

    package static func text(
        for comparison: Comparison, width: Int = 120, style: NumberStyle = .screen
    ) -> String {
        ComparisonText(comparison: comparison, width: width, style: style).text
    }

    private let comparison: Comparison
    private let width: Int
    private let style: NumberStyle

    private var text: String {
        var lines = titles + rules
        let all = comparison.proposals.filter { $0.move != .unchanged }
        let table = TextTable(columns: columns, rows: all.map(cells), width: width)
        if !all.isEmpty { lines += [""] + table.header }
        for (move, heading) in Self.moves {
            let members = all.filter { $0.move == move }
            guard !members.isEmpty else { continue }
            lines += ["", "\(style.text(heading)) (\(members.count))", String(repeating: "─", count: table.width)]
            lines += members.flatMap { table.lines(cells($0)) }
        }
        lines += money(style.say("list"), comparison.moneyByStatus.map(named))
        for group in comparison.moneyByGroup { lines += money(group.fact, group.rows) }
        return (lines + closing).joined(separator: "\n") + "\n"
    }

    private var titles: [String] {
        let (old, new) = (SideText(result: comparison.old).name, SideText(result: comparison.new).name)
        return [
            DisplayWidth.harmless(style.say("OLD: \(old)")) + budget(comparison.old),
            DisplayWidth.harmless(style.say("NEW: \(new)")) + budget(comparison.new),
        ]
    }

    /// What the sides decide by, where that differs; then what to know before believing the rest.
    private var rules: [String] {
        let hints = comparison.hints.flatMap {
            TextTable.wrap(DisplayWidth.harmless(style.say("note: \($0)")), width)
        }
        let rules =
            comparison.rules.isEmpty
            ? ["", style.say("The rules are the same on both sides")]
            : changes(comparison.rules, style.say("rule"), style.say("What changed in the rules"))
        guard !comparison.texts.isEmpty else { return rules + hints }
        return rules
            + changes(comparison.texts, style.say("text"), style.say("Texts that changed, which decide nothing"))
            + hints
    }

    private func changes(_ changes: [RuleChange], _ what: String, _ heading: String) -> [String] {
        let cells = changes.map { change in
            let text = RuleChangeText(change: change)
            return [text.rule, text.old, text.new].map { DisplayWidth.harmless(style.text($0)) }
        }
        let columns = [what, style.say("old"), style.say("new")].map { TextTable.Column(title: $0) }
        let table = TextTable(columns: columns, rows: cells, width: width)
        let line = String(repeating: "─", count: table.width)
        return ["", "\(heading) (\(cells.count))"] + table.header + [line] + cells.flatMap { table.lines($0) }
    }

    private func budget(_ result: CallResult) -> String {
        guard let budget = result.awards?.budget else { return "" }
        let unit = result.rubric.award.map { style.text($0.unit) } ?? ""
        return style.say(", budget \("\(style.money(budget)) \(unit)")")
    }

    private var columns: [TextTable.Column] {
        [
            .init(title: style.say("proposal")), .init(title: style.say("rank"), alignsRight: true),
            .init(title: style.say("score"), alignsRight: true), .init(title: style.say("list")),
            .init(title: style.say("amount"), alignsRight: true), .init(title: style.say("why")),
        ]
    }

    private func cells(_ proposal: Comparison.Proposal) -> [String] {
        [
            DisplayWidth.harmless(proposal.proposal),
            arrow(proposal.oldRank.map { String($0) }, proposal.newRank.map { String($0) }),
            arrow(proposal.oldScore.map(score), proposal.newScore.map(score)),
            arrow(proposal.oldStatus.map(word), proposal.newStatus.map(word)),
            arrow(style.money(proposal.oldAwarded), style.money(proposal.newAwarded)),
            DisplayWidth.harmless(ComparisonCSV.why(proposal, style)),
        ]
    }

    private func score(_ score: Rational) -> String { style.numeral(NumberText.display(score)) }

    private func word(_ status: Status) -> String { style.text(Words.word(status)) }

    /// Codes of lists in words; in English they are the same but for what joins their words.
    private func named(_ row: Comparison.MoneyRow) -> Comparison.MoneyRow {
        var row = row
        row.name = Status(rawValue: row.name).map(word) ?? row.name
        return row
    }

    /// `2 → 4`, or just `2`.
    private func arrow(_ old: String?, _ new: String?) -> String {
        old == new ? old ?? "–" : "\(old ?? "–") → \(new ?? "–")"
    }

    private func money(_ name: String, _ rows: [Comparison.MoneyRow]) -> [String] {
        let unit = comparison.new.rubric.award.map { style.text($0.unit) } ?? ""
        let amount = unit.isEmpty ? style.say("amount") : style.say("amount \(unit)")
        let titles = [name, style.say("proposals"), amount, style.say("difference")]
        let cells = rows.map { row in
            [
                DisplayWidth.harmless(row.name.replacing("_", with: " ")),
                arrow(String(row.oldCount), String(row.newCount)),
                arrow(style.money(row.oldMoney), style.money(row.newMoney)),
                style.money(row.newMoney - row.oldMoney),
            ]
        }
        let columns = titles.enumerated().map { TextTable.Column(title: $1, alignsRight: $0 > 0) }
        let table = TextTable(columns: columns, rows: cells, width: width)
        return [""] + table.header + [String(repeating: "─", count: table.width)] + cells.flatMap { table.lines($0) }
    }

    private var closing: [String] {
        let counts = Comparison.Move.allCases.map { move in
            StudyWords.count(comparison.proposals.count { $0.move == move }, move)
        }
        let tau = comparison.tauB.map { tau in
            style.say(
                "likeness of the two rankings: \(numeral: "\((tau * 10_000).rounded() / 10_000)") (1: the same order, -1: the opposite)"
            )
        }
        let count = comparison.proposals.count
        let total = Message.joined(counts, ", ")
        return [""] + [tau].compactMap { $0 } + [
            style.say("\(count) \(plural: count, "proposal", "proposals"): \(total)")
        ]
    }
}
