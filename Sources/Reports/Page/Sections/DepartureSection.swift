import Awards
import Calls
import Intake
import Numbers

/// What the committee decided otherwise than the rules: before and after, apart from the lists, which follow the rules alone.
struct DepartureSection {
    let view: CallView
    let departures: [Departure]

    var section: PageSection? {
        guard !departures.isEmpty else { return nil }
        return PageSection("departures", "Where the committee departed from the lists") {
            paragraph {
                "The lists above follow the rules alone. What is decided differs from them as follows, and the letters say so."
            }
            DataTable(
                caption: "Each departure, before and after", hasCards: true, hidesCaption: true,
                columns: [
                    .init("proposal", .heading), .init("by the rules"), .init("as decided"), .init("why", .prose),
                    .init("decided by"),
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
        if status == .awarded { return amount > 0 ? "awarded \(view.amount(amount))" : "awarded" }
        return Words.heading(status).lowercased()
    }

    private var sums: HTML {
        let sums = DepartureSums(view.result, departures)
        guard sums.before > 0 || sums.after > 0 else { return .nothing }
        let more = sums.overBudget.map { " That is \(view.amount($0)) more than the budget." } ?? ""
        return paragraph {
            "Awarded by the rules: \(view.amount(sums.before)); as decided: \(view.amount(sums.after)).\(more)"
        }
    }
}
