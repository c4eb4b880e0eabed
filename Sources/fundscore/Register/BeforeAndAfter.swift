import Awards
import Calls
import Intake
import Numbers

/// The award list as the rules made it, and as the committee's departures leave it.
struct BeforeAndAfter {
    let text: String

    init(_ result: CallResult, _ departures: [DepartureFile.Departure]) {
        let moves = Dictionary(departures.map { ($0.proposal, $0) }, uniquingKeysWith: { first, _ in first })
        var lines = ["proposal  by the ranking  →  as decided"]
        var (before, after) = (Decimal128(0), Decimal128(0))
        for row in result.rows {
            guard let id = row.submission.proposal else { continue }
            let had = row.decision?.awarded ?? 0
            let move = moves[id]
            let gets = move.map { $0.to == Status.awarded.rawValue ? DecisionOptions.amount($0.amount) ?? 0 : 0 } ?? had
            before = before + had
            after = after + gets
            guard let move else { continue }
            lines.append(
                "\(id)  \(row.status.rawValue) \(had.plainDescription)  →  \(move.to) \(gets.plainDescription): \(move.reason) (\(move.decidedBy), \(move.date))"
            )
        }
        lines.append("awarded \(before.plainDescription) before, \(after.plainDescription) after")
        if let budget = result.awards?.budget, after > budget {
            lines.append(
                "warning: that is \((after - budget).plainDescription) more than the budget of \(budget.plainDescription)"
            )
        }
        text = lines.joined(separator: "\n")
    }
}
