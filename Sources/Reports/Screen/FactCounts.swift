import FEEL
package import Intake
package import Rubrics

/// How often each fact of a rubric was found: the table of `fundscore check RUBRIC INPUT…`.
package enum FactCounts {
    package static func text(for submissions: some Collection<Submission>, facts: [FactDefinition], width: Int = 100)
        -> String
    {
        let read = submissions.filter { $0.facts.count == facts.count && $0.origin.record > 0 }
        let rows = facts.indices.flatMap { self.rows(facts[$0], at: $0, in: read) }
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

    private static func rows(_ fact: FactDefinition, at index: Int, in submissions: [Submission]) -> [[String]] {
        let unreadable = submissions.count { submission in
            submission.objections.contains { $0.code == "FACT.\(fact.name)" }
        }
        let found = submissions.count { isThere($0.facts[index]) }
        let isNever = found == 0 && unreadable == 0 && !submissions.isEmpty
        let row = self.row(
            fact.name, found, max(0, submissions.count - found - unreadable), unreadable, fact.xpath.text, isNever)
        return [row] + fields(of: fact, submissions.map { $0.facts[index] })
    }

    /// One row for each field of a context, counted over all its elements.
    private static func fields(of fact: FactDefinition, _ values: [Value]) -> [[String]] {
        let contexts = values.flatMap { value in
            if case .list(let elements) = value { elements } else { [Value]() }
        }
        return fact.fields.map { field in
            let own = contexts.map { context -> Value in
                if case .context(let entries) = context { entries[field.name] ?? .null } else { .null }
            }
            let found = own.count(where: isThere)
            return row(
                "\(fact.name).\(field.name)", found, own.count - found, 0, field.xpath.text, found == 0 && !own.isEmpty)
        }
    }

    private static func row(
        _ name: String, _ found: Int, _ missing: Int, _ unreadable: Int, _ path: String, _ isNever: Bool
    ) -> [String] {
        [
            name, String(found), String(missing), String(unreadable), DisplayWidth.harmless(path),
            isNever ? "never found: is the XPath right?" : "",
        ]
    }

    /// A list that has nothing in it comes of an XPath that found nothing.
    private static func isThere(_ value: Value) -> Bool {
        switch value {
        case .null: false
        case .list(let elements): !elements.isEmpty
        default: true
        }
    }
}
