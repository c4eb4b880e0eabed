import Awards
import Numbers
import Tuning
import Wording

/// Where the money goes, before and after.
struct MoneySection {
    let view: ComparisonView

    var section: PageSection? {
        let comparison = view.comparison
        guard !comparison.moneyByStatus.isEmpty || !comparison.moneyByGroup.isEmpty else { return nil }
        return PageSection("money", view.say("Where the money goes")) {
            if !comparison.moneyByStatus.isEmpty { table(view.say("By list"), comparison.moneyByStatus.map(named)) }
            comparison.moneyByGroup.map(table)
        }
    }

    /// Values without an award on either side would be rows of noughts: they are named in a sentence.
    @HTMLBuilder private func table(_ group: Comparison.Group) -> HTML {
        let rows = group.rows.filter { $0.oldCount + $0.newCount > 0 }
        let rest = group.rows.filter { $0.oldCount + $0.newCount == 0 }.map(\.name)
        table(view.say("By \(view.label(ofFact: group.fact))"), rows)
        if !rest.isEmpty {
            paragraph("muted") {
                view.numbers.html(
                    "Without an award on either side: \(slot: 0).", isolated(rest.joined(separator: "; ")))
            }
        }
    }

    private func named(_ row: Comparison.MoneyRow) -> Comparison.MoneyRow {
        var row = row
        row.name = Status(rawValue: row.name).map { view.numbers.text(Words.heading($0)) } ?? row.name
        return row
    }

    private func table(_ caption: String, _ rows: [Comparison.MoneyRow]) -> HTML {
        DataTable(
            caption: caption, hasCards: true,
            columns: [
                .init(view.say("group"), .heading), .init(view.say("proposals before"), .number),
                .init(view.say("after"), .number), .init(view.say("money before"), .number),
                .init(view.say("after"), .number), .init(view.say("difference"), .number),
            ]
        ).html(
            rows.map { row in
                .init([
                    isolated(row.name.isEmpty ? "–" : row.name), view.numbers.count(row.oldCount).html,
                    view.numbers.count(row.newCount).html, view.amount(row.oldMoney).html,
                    view.amount(row.newMoney).html,
                    view.amount(row.newMoney - row.oldMoney).html,
                ])
            })
    }
}
