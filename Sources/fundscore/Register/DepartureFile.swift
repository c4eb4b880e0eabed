import JSON
import Reports
import Rubrics
import ArgumentParser
import Calls
import Diagnostics
import Register
import Tabular

/// `departures.csv`: where a committee departs from the ranking it says from what, to what, for how much, why, who and when.
struct DepartureFile {
    private static let columns = ["proposal", "from", "to", "amount", "reason", "decided_by", "date"]

    let rows: [DepartureRow]

    /// Throws exit code 2 where it cannot be read, or where it is no table with these columns.
    init(_ path: String) throws {
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
        rows = csv.rows.filter { !$0.allSatisfy(\.isBlank) }.map { DepartureRow($0, header, file.name) }
    }

    /// One entry for each departure that the register does not have yet.
    /// Throws exit code 2 where there is no such file, and where a row cannot stand: then none is recorded.
    static func drafts(_ call: RecordedCall, _ decision: DecisionOptions) async throws -> [EntryDraft] {
        guard let path = call.folder.departures else {
            Terminal.note("\(call.folder.folder): error: there is no departures.csv, and call.yaml names none")
            throw ExitCode.unusable
        }
        let rows = try DepartureFile(path).rows
        let made = try await MadeResult(call.asRecorded, decision)
        let store = try call.register()
        let recorded = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { try RecordedDepartures($0, of: made.sha256) }
        }
        try check(rows, made, recorded)
        let now = rows.filter { recorded.last[$0.proposal]?.body.canonicalBytes != $0.body.canonicalBytes }
        let all = recorded.joined(now)
        Terminal.print(made.result.departureText(all))
        return now.map { row in
            var draft = EntryDraft(.departure)
            draft.resultSHA256 = made.sha256
            draft.body = EntryDraft.Body(row.body, of: row.proposal)
            return draft
        }
    }

    private static func check(_ rows: [DepartureRow], _ made: MadeResult, _ recorded: RecordedDepartures) throws {
        var problems = DiagnosticCollector()
        var seen: Set<String> = []
        for row in rows {
            row.check(made.result, isRecorded: recorded.last[row.proposal] != nil, &problems)
            if !seen.insert(row.proposal).inserted {
                problems.error(
                    "DEPARTURES.DUPLICATE", "proposal '\(row.proposal)' is moved twice; keep one of the two rows",
                    at: row.place)
            }
        }
        Terminal.show(problems.sorted)
        guard !problems.hasErrors else { throw ExitCode.unusable }
    }
}
