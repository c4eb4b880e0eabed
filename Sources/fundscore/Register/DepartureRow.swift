import Awards
import Calls
import Diagnostics
import FEEL
import JSON
import Numbers
import Register
import Rubrics
import Tabular

/// One row of `departures.csv`.
struct DepartureRow {
    var proposal: String
    var from: String
    var to: String
    var amount: String
    var reason: String
    var decidedBy: String
    var date: String
    var place: Place

    init(_ row: [CSVCell], _ header: [String], _ name: String) {
        func cell(_ column: String) -> String { header.firstIndex(of: column).map { row[$0].text } ?? "" }
        proposal = cell("proposal")
        (from, to, amount) = (cell("from"), cell("to"), cell("amount"))
        (reason, decidedBy, date) = (cell("reason"), cell("decided_by"), cell("date"))
        place = row[0].place(in: name)
    }

    /// As the register keeps it.
    var body: JSONValue {
        .object([
            ("proposal", .string(proposal)), ("from", .string(from)), ("to", .string(to)),
            ("amount", .string(amount)),
            ("reason", .string(reason)), ("decided_by", .string(decidedBy)), ("date", .string(date)),
        ])
    }

    /// Whether the row can stand; what is wrong is a problem each.
    /// - Parameter isRecorded: whether the register has a departure of the proposal, which a row from a list to itself takes back.
    func check(_ result: CallResult, isRecorded: Bool, _ problems: inout DiagnosticCollector) {
        let rows = result.rows
        guard let position = rows.positions(of: proposal).first else {
            return problems.error(
                "DEPARTURES.PROPOSAL",
                "no submission has the id '\(proposal)'\(DidYouMean.clause(for: proposal, among: rows.proposals))",
                at: place)
        }
        let row = rows.row(at: position)
        let faults = lists(row.status, isRecorded) + money(row, result.rubric) + words
        for fault in faults { problems.error("DEPARTURES.ROW", fault, at: place) }
    }

    /// Whether it takes an earlier departure back: the proposal is where the rules have it.
    var takesBack: Bool { from == to && amount.isEmpty }

    private func lists(_ status: Status, _ isRecorded: Bool) -> [String] {
        let lists = Departure.lists.map(\.rawValue)
        var faults: [String] = []
        if from != status.rawValue {
            faults.append(
                "proposal '\(proposal)' is \(status.rawValue), not '\(from)'; 'from' is what the ranking gave")
        } else if !(lists + [Status.undecided.rawValue]).contains(from) {
            faults.append(
                "proposal '\(proposal)' is \(from): a committee departs from the ranking, and it is not in it")
        }
        if !lists.contains(to), !(takesBack && isRecorded) {
            let hint = DidYouMean.clause(for: to, among: lists)
            faults.append("'to' is \(lists.joined(separator: ", ")), not '\(to)'\(hint)")
        } else if to == from, to != Status.awarded.rawValue || amount.isEmpty, !isRecorded {
            faults.append("proposal '\(proposal)' is moved from \(from) to \(to), which is no departure")
        }
        return faults
    }

    private func money(_ row: CallResult.Row, _ rubric: Rubric) -> [String] {
        guard to == Status.awarded.rawValue, rubric.award?.amount != nil else {
            return amount.isEmpty || amount == "0" ? [] : ["'amount' is only of an award; leave it empty"]
        }
        if takesBack { return [] }
        guard let given = DecisionOptions.amount(amount) else {
            return ["an award needs its 'amount', a number above 0, not '\(amount)'"]
        }
        if let requested = row.decision?.requested, given > requested {
            return ["'\(amount)' is more than the \(requested.plainDescription) that were asked for"]
        }
        return row.status == .awarded && given == row.decision?.awarded
            ? ["proposal '\(proposal)' is awarded \(amount) by the ranking already, which is no departure"] : []
    }

    private var words: [String] {
        var faults: [String] = []
        if reason.allSatisfy(\.isWhitespace) {
            faults.append("a committee that departs from the ranking says why; 'reason' is empty")
        }
        if decidedBy.allSatisfy(\.isWhitespace) { faults.append("'decided_by' is empty: who decided this?") }
        if date.allSatisfy(\.isWhitespace) {
            faults.append("'date' is empty: when was this decided?")
        } else if CalendarDate(date) == nil {
            faults.append("'date' is a day such as 2026-11-28, not '\(date)'")
        }
        return faults
    }
}
