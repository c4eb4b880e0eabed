import Awards
package import Calls
import Intake
import Numbers
import Wording

/// The list as the rules made it beside what the committee made of it, for a screen.
extension CallResult {
    /// A line for each departure, and what is awarded before and after; empty where there is none.
    package func departureText(_ departures: [Departure], _ style: NumberStyle = .screen) -> String {
        guard !departures.isEmpty else { return style.say("no departure is in force") }
        let sums = DepartureSums(self, departures)
        var lines = [style.say("proposal  by the ranking  →  as decided")]
        lines += departures.flatMap { departure in
            rows.positions(of: departure.proposal).prefix(1).map { line(departure, rows.row(at: $0), style) }
        }
        lines.append(
            style.say("awarded \(numeral: sums.before.text) before, \(numeral: sums.after.text) after"))
        if let more = sums.overBudget, let budget = awards?.budget {
            lines.append(
                style.say(
                    "warning: that is \(numeral: more.text) more than the budget of \(numeral: budget.text)"))
        }
        return lines.joined(separator: "\n")
    }

    private func line(_ departure: Departure, _ row: CallResult.Row, _ style: NumberStyle) -> String {
        let had = row.decision?.awarded ?? 0
        return DisplayWidth.harmless(
            style.say(
                """
                \(departure.proposal)  \(row.status.rawValue) \(numeral: had.text)  →  \(departure.to.rawValue) \
                \(numeral: departure.amount.text): \(departure.reason) (\(departure.decidedBy), \(departure.date))
                """))
    }
}

/// What is awarded by the rules, and as the committee decided.
struct DepartureSums {
    private(set) var before: Decimal128 = 0
    private(set) var after: Decimal128 = 0
    /// What is awarded beyond the budget; nil: nothing, or there is no budget.
    private(set) var overBudget: Decimal128?

    init(_ result: CallResult, _ departures: [Departure]) {
        let moves = Dictionary(departures.map { ($0.proposal, $0.amount) }, uniquingKeysWith: { _, last in last })
        for position in result.rows.indices {
            let move = result.rows.proposal(position).flatMap { moves[$0] }
            guard move != nil || result.rows.statuses[position] == .awarded else { continue }
            let had = result.rows.row(at: position).decision?.awarded ?? 0
            before = before + had
            after = after + (move ?? had)
        }
        if let budget = result.awards?.budget, after > budget { overBudget = after - budget }
    }
}
