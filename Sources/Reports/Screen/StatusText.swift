import Awards
package import Calls
import Diagnostics
import Intake
import Rubrics
import Scoring
import Wording

/// Where a call stands, for the screen: what came, what is owed, what waits, and what to do next.
package struct StatusText {
    /// Refusals, evaluators and proposals that are shown one by one; the rest is counted.
    private static let most = 20

    /// - Parameter width: of the tables, in characters.
    package static func text(for status: CallStatus, width: Int, style: NumberStyle = .screen) -> String {
        let text = StatusText(status: status, style: style)
        let parts = [text.received, text.evaluators(width), text.readers, text.waiting, text.next]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private let status: CallStatus
    private let style: NumberStyle

    private var received: [String] {
        let total = status.counts.reduce(0) { $0 + $1.count }
        let lists = Message.joined(
            status.counts.map { Message("\($0.count) \(Words.counted($0.status, $0.count))") }, ", ")
        var lines = [style.say("\(total) \(plural: total, "submission", "submissions"): \(lists)")]
        for row in status.refused.prefix(Self.most) {
            let reason = row.reasons.first
            let place = reason?.place?.description ?? row.submission.origin.file
            lines.append("  " + style.say("\(place): \(reason?.message ?? .verbatim(""))"))
        }
        return lines + rest(status.refused.count)
    }

    private func evaluators(_ width: Int) -> [String] {
        guard !status.evaluators.isEmpty else { return [] }
        let rows = status.evaluators.map { one in
            [
                one.name, String(one.expected.count),
                String(one.expected.count - one.missing.count - one.conflicts.count), String(one.missing.count),
                String(one.conflicts.count), one.hasSheet ? "" : style.say("no sheet came back"),
            ]
        }
        let table = TextTable(
            columns: [
                .init(title: style.say("evaluator")), .init(title: style.say("asked for"), alignsRight: true),
                .init(title: style.say("done"), alignsRight: true),
                .init(title: style.say("missing"), alignsRight: true),
                .init(title: style.say("conflicts"), alignsRight: true), .init(title: ""),
            ], rows: rows, width: width)
        return table.header + rows.flatMap(table.lines)
    }

    private var readers: [String] {
        let count = status.shortOfReaders.count
        guard count > 0 else { return [] }
        let lines = status.shortOfReaders.prefix(Self.most).map { short in
            "  " + style.say("\(short.proposal): \(short.readers) of \(status.minimum)")
        }
        let heading = style.say("\(count) \(plural: count, "proposal", "proposals") without enough readers")
        return [heading] + lines + rest(count)
    }

    private var waiting: [String] {
        guard !status.waiting.isEmpty else { return [] }
        return [style.say("For people to decide or know")] + status.waiting.map { "  " + style.text($0.message) }
    }

    private func rest(_ count: Int) -> [String] {
        count > Self.most ? ["  " + style.say("and \(count - Self.most) more")] : []
    }

    /// What to do, in the order in which it is done.
    private var next: [String] {
        let missing = status.evaluators.reduce(0) { $0 + $1.missing.count }
        let errors = status.problems.count { $0.severity == .error }
        let late = status.evaluators.count { !$0.missing.isEmpty }
        let short = status.shortOfReaders.count
        let isUnread = status.evaluators.isEmpty && !status.shortOfReaders.isEmpty
        let steps = [
            errors > 0
                ? style.say("mend \(errors) \(plural: errors, "problem", "problems") of the score sheets, named above")
                : nil,
            isUnread
                ? style.say("name the evaluators in evaluators.csv, and write their sheets with `fundscore sheets`")
                : nil,
            missing > 0
                ? style.say(
                    """
                    remind \(late) \(plural: late, "evaluator", "evaluators") of \(missing) \
                    \(plural: missing, "assessment", "assessments") (`--csv` lists them)
                    """) : nil,
            missing == 0 && !isUnread && short > 0
                ? style.say("find more readers for \(short) \(plural: short, "proposal", "proposals")") : nil,
            status.waiting.isEmpty ? nil : style.say("decide what waits for people"),
        ].compactMap { $0 }
        let all = steps.isEmpty ? [style.say("nothing is missing: `fundscore run` makes the list")] : steps
        return [style.say("Next")] + all.enumerated().map { "  \($0 + 1). \($1)" }
    }
}
