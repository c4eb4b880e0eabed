import Awards
import ArgumentParser
import Calls
import Diagnostics
import Numbers
import Register
import Rubrics
import Tabular

/// `departures.csv`: where a committee departs from the ranking it says from what, to what, for how much, why, who and when.
struct DepartureFile {
    private static let columns = ["proposal", "from", "to", "amount", "reason", "decided_by", "date"]
    /// Lists between which a committee can move a proposal.
    private static let lists: [Status] = [.awarded, .reserve, .notFunded, .undecided]

    private let call: RecordedCall
    private let name: String
    private let csv: CSVDocument

    /// Throws exit code 2 where there is no such file, or where it is no table with these columns.
    init(_ call: RecordedCall) throws {
        self.call = call
        guard let path = call.folder.departures else {
            Terminal.note("\(call.folder.folder): error: there is no departures.csv, and call.yaml names none")
            throw ExitCode.unusable
        }
        let file = try SheetFiles.readFile(path)
        var problems = DiagnosticCollector()
        let csv = CSVDocument.read(file.bytes, name: file.name, into: &problems)
        let header = csv?.header.map(\.text) ?? []
        for column in Self.columns where csv != nil && !header.contains(column) {
            problems.error(
                "DEPARTURES.COLUMN", "a list of departures has the column '\(column)'",
                at: Place(file: file.name, line: 1))
        }
        Terminal.show(problems.sorted, sources: [file.name: String(decoding: file.bytes, as: UTF8.self)])
        guard let csv, !problems.hasErrors else { throw ExitCode.unusable }
        (name, self.csv) = (file.name, csv)
    }

    /// One entry for each departure that the register does not have yet. Throws exit code 2 where a row cannot stand: then none is
    /// recorded.
    func drafts(_ decision: DecisionOptions) async throws -> [EntryDraft] {
        let made = try await MadeResult(call, decision)
        var problems = DiagnosticCollector()
        var seen: Set<String> = []
        let rows = csv.rows.compactMap { row -> Departure? in
            let departure = Departure(row, csv.header.map(\.text), name)
            guard departure.check(made, &problems) else { return nil }
            if !seen.insert(departure.proposal).inserted {
                problems.error(
                    "DEPARTURES.DUPLICATE", "proposal '\(departure.proposal)' is moved twice; keep one of the two rows",
                    at: departure.place)
            }
            return departure
        }
        Terminal.show(problems.sorted)
        guard !problems.hasErrors else { throw ExitCode.unusable }
        let store = try call.register()
        let known = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { reader in
                try reader.entries(of: [.departure]).compactMap { try reader.value(of: $0.seq)?.bytes }
            }
        }
        Terminal.print(BeforeAndAfter(made.result, rows).text)
        return rows.filter { !known.contains($0.body.bytes) }.map { departure in
            var draft = EntryDraft(.departure)
            draft.resultSHA256 = made.sha256
            draft.body = EntryDraft.Body(departure.body, of: departure.proposal)
            return draft
        }
    }

    /// One row of the file.
    struct Departure {
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

        var body: CanonicalJSON {
            .object([
                ("proposal", .string(proposal)), ("from", .string(from)), ("to", .string(to)),
                ("amount", .string(amount)),
                ("reason", .string(reason)), ("decided_by", .string(decidedBy)), ("date", .string(date)),
            ])
        }

        /// Whether the row can stand; what is wrong is a problem each.
        func check(_ made: MadeResult, _ problems: inout DiagnosticCollector) -> Bool {
            let rows = made.result.rows
            guard let position = rows.positions(of: proposal).first else {
                problems.error(
                    "DEPARTURES.PROPOSAL",
                    "no submission has the id '\(proposal)'\(DidYouMean.clause(for: proposal, among: rows.proposals))",
                    at: place)
                return false
            }
            let status = rows.statuses[position].rawValue
            var faults: [String] = []
            if from != status {
                faults.append("proposal '\(proposal)' is \(status), not '\(from)'; 'from' is what the ranking gave")
            }
            let lists = DepartureFile.lists.map(\.rawValue)
            if !lists.dropLast().contains(to) {
                faults.append(
                    "'to' is \(lists.dropLast().joined(separator: ", ")), not '\(to)'\(DidYouMean.clause(for: to, among: lists))"
                )
            } else if to == from {
                faults.append("proposal '\(proposal)' is moved from \(from) to \(to), which is no departure")
            }
            if !lists.contains(from), from == status {
                faults.append(
                    "proposal '\(proposal)' is \(status): a committee departs from the ranking, and it is not in it")
            }
            let isAmount = DecisionOptions.amount(amount) != nil
            if to == Status.awarded.rawValue, !isAmount {
                faults.append("an award needs its 'amount', a number above 0, not '\(amount)'")
            }
            if to != Status.awarded.rawValue, !amount.isEmpty, amount != "0" {
                faults.append("'amount' is only of an award; leave it empty")
            }
            if reason.allSatisfy(\.isWhitespace) {
                faults.append("a committee that departs from the ranking says why; 'reason' is empty")
            }
            if decidedBy.allSatisfy(\.isWhitespace) { faults.append("'decided_by' is empty: who decided this?") }
            if date.allSatisfy(\.isWhitespace) { faults.append("'date' is empty: when was this decided?") }
            for fault in faults { problems.error("DEPARTURES.ROW", fault, at: place) }
            return faults.isEmpty
        }
    }
}
