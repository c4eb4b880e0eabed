import FEEL
public import Intake
public import Rubrics

/// How often each fact of a rubric was found: what `fundscore check RUBRIC INPUT…` prints.
public enum FactCounts {
    public static func text(for submissions: some Collection<Submission>, facts: [FactDefinition], width: Int = 100)
        -> String
    {
        let read = submissions.filter { $0.facts.count == facts.count && $0.origin.record > 0 }
        let rows = facts.indices.map { row(facts[$0], at: $0, in: read) }
        let columns = [
            TextTable.Column(title: "fact"), TextTable.Column(title: "found", alignsRight: true),
            TextTable.Column(title: "missing", alignsRight: true),
            TextTable.Column(title: "unreadable", alignsRight: true),
            TextTable.Column(title: "XPath"), TextTable.Column(title: "note"),
        ]
        let table = TextTable(columns: columns, rows: rows, width: width)
        let unread = submissions.count - read.count
        let closing = Words.count(read.count, "record") + " read, " + Words.count(unread, "file") + " refused"
        return (table.header + rows.flatMap(table.lines) + [closing]).joined(separator: "\n") + "\n"
    }

    private static func row(_ fact: FactDefinition, at index: Int, in submissions: some Collection<Submission>)
        -> [String]
    {
        let unreadable = submissions.count { submission in
            submission.objections.contains { $0.code == "FACT.\(fact.name)" }
        }
        let found = submissions.count { submission in
            if case .null = submission.facts[index] { return false }
            return true
        }
        let missing = submissions.count - found - unreadable
        let note = found == 0 && unreadable == 0 && !submissions.isEmpty ? "never found: is the XPath right?" : ""
        let path = DisplayWidth.harmless(fact.xpath.text)
        return [fact.name, String(found), String(max(0, missing)), String(unreadable), path, note]
    }
}
