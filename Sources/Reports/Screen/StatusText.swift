import Awards
package import Calls
import Diagnostics
import Intake
import Rubrics
import Scoring

/// Where a call stands, for the screen: what came, what is owed, what waits, and what to do next.
package enum StatusText {
    /// Refusals, evaluators and proposals that are shown one by one; the rest is counted.
    private static let most = 20

    /// - Parameter width: of the tables, in characters.
    package static func text(for status: CallStatus, width: Int) -> String {
        let parts = [
            received(status), evaluators(status, width), readers(status), waiting(status), next(status),
        ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func received(_ status: CallStatus) -> [String] {
        let total = status.counts.reduce(0) { $0 + $1.count }
        let lists = status.counts.map { "\($0.count) \(Words.heading($0.status).lowercased())" }
        var lines = ["\(Words.count(total, "submission")): \(lists.joined(separator: ", "))"]
        for row in status.refused.prefix(most) {
            let reason = row.reasons.first
            lines.append("  \(reason?.place?.description ?? row.submission.origin.file): \(reason?.text ?? "")")
        }
        return lines + rest(status.refused.count)
    }

    private static func evaluators(_ status: CallStatus, _ width: Int) -> [String] {
        guard !status.evaluators.isEmpty else { return [] }
        let rows = status.evaluators.map { one in
            [
                one.name, String(one.expected.count),
                String(one.expected.count - one.missing.count - one.conflicts.count), String(one.missing.count),
                String(one.conflicts.count), one.hasSheet ? "" : "no sheet came back",
            ]
        }
        let table = TextTable(
            columns: [
                .init(title: "evaluator"), .init(title: "asked for", alignsRight: true),
                .init(title: "done", alignsRight: true), .init(title: "missing", alignsRight: true),
                .init(title: "conflicts", alignsRight: true), .init(title: ""),
            ], rows: rows, width: width)
        return table.header + rows.flatMap(table.lines)
    }

    private static func readers(_ status: CallStatus) -> [String] {
        guard !status.shortOfReaders.isEmpty else { return [] }
        let lines = status.shortOfReaders.prefix(most).map { short in
            "  \(short.proposal): \(short.readers) of \(status.minimum)"
        }
        return ["\(Words.count(status.shortOfReaders.count, "proposal")) without enough readers"] + lines
            + rest(status.shortOfReaders.count)
    }

    private static func waiting(_ status: CallStatus) -> [String] {
        guard !status.waiting.isEmpty else { return [] }
        return ["For people to decide or know"] + status.waiting.map { "  \($0.text)" }
    }

    private static func rest(_ count: Int) -> [String] { count > most ? ["  and \(count - most) more"] : [] }

    /// What to do, in the order in which it is done.
    private static func next(_ status: CallStatus) -> [String] {
        let missing = status.evaluators.reduce(0) { $0 + $1.missing.count }
        let errors = status.problems.count { $0.severity == .error }
        let isUnread = status.evaluators.isEmpty && !status.shortOfReaders.isEmpty
        let steps = [
            errors > 0 ? "mend \(Words.count(errors, "problem")) of the score sheets, named above" : nil,
            isUnread
                ? "name the evaluators in evaluators.csv, and write their sheets with `fundscore sheets`" : nil,
            missing > 0
                ? "remind \(Words.count(status.evaluators.count { !$0.missing.isEmpty }, "evaluator")) of \(Words.count(missing, "assessment")) (`--csv` lists them)"
                : nil,
            missing == 0 && !isUnread && !status.shortOfReaders.isEmpty
                ? "find more readers for \(Words.count(status.shortOfReaders.count, "proposal"))" : nil,
            status.waiting.isEmpty ? nil : "decide what waits for people",
        ].compactMap { $0 }
        let all = steps.isEmpty ? ["nothing is missing: `fundscore run` makes the list"] : steps
        return ["Next"] + all.enumerated().map { "  \($0 + 1). \($1)" }
    }
}
