import Awards
import Calls
import Intake
import Numbers
import Wording

/// What the committee decided otherwise than the rules: before and after, apart from the lists, which follow the rules alone.
struct DepartureSection {
    let view: CallView
    let departures: [Departure]

    var section: PageSection? {
        guard !departures.isEmpty else { return nil }
        return PageSection("departures", view.say("Where the committee departed from the lists")) {
            paragraph {
                view.say(
                    """
                    The lists above follow the rules alone. What is decided differs from them as follows, and the letters say so.
                    """)
            }
            DataTable(
                caption: view.say("Each departure, before and after"), hasCards: true, hidesCaption: true,
                columns: [
                    .init(view.say("proposal"), .heading), .init(view.say("by the rules")),
                    .init(view.say("as decided")),
                    .init(view.say("why"), .prose),
                    .init(view.say("decided by")),
                ]
            ).html(departures.map(row))
            sums
        }
    }

    private func row(_ departure: Departure) -> DataTable.Row {
        let row = view.proposal(departure.proposal)?.row
        return .init([
            view.link(departure.proposal),
            row.map { outcome($0.status, $0.decision?.awarded ?? 0) }?.html ?? .nothing,
            outcome(departure.to, departure.amount).html, isolated(departure.reason),
            HTML.joined([isolated(departure.decidedBy), ", ".html, isolated(departure.date)]),
        ])
    }

    private func outcome(_ status: Status, _ amount: Decimal128) -> String {
        if status == .awarded, amount > 0 { return view.say("awarded \(view.amount(amount))") }
        return view.numbers.text(status == .awarded ? Words.word(status) : Words.list(status))
    }

    private var sums: HTML {
        let sums = DepartureSums(view.result, departures)
        guard sums.before > 0 || sums.after > 0 else { return .nothing }
        let (before, after) = (view.amount(sums.before), view.amount(sums.after))
        return paragraph {
            view.say("Awarded by the rules: \(before); as decided: \(after).")
            sums.overBudget.map { view.say(" That is \(view.amount($0)) more than the budget.") } ?? ""
        }
    }
}
