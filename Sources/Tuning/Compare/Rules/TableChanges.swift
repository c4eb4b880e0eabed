import Calls
import FEEL
import Rubrics

/// Files that two rubrics name: the rows of reference tables, and by their digests schemas and decision models.
struct TableChanges {
    private let old: Rubric
    private let new: Rubric

    init(_ old: Rubric, _ new: Rubric) { (self.old, self.new) = (old, new) }

    /// Of one table; the rest is counted.
    private static let mostLines = 50

    var all: [RuleChange] { tables + files }

    private var tables: [RuleChange] {
        new.tables.flatMap { table -> [RuleChange] in
            guard let before = old.tables.first(where: { $0.name == table.name }) else { return [] }
            let lines = ListChanges(Self.rows(before), Self.rows(table)).all
            let shown = lines.prefix(Self.mostLines).map { line in
                RuleChange(
                    section: "tables", name: table.name, key: "row \(line.number)", old: line.old, new: line.new)
            }
            guard lines.count > shown.count else { return Array(shown) }
            let rest = "\(lines.count - shown.count) more rows differ"
            return shown + [RuleChange(section: "tables", name: table.name, old: nil, new: rest)]
        }
    }

    private static func rows(_ table: ReferenceTable) -> [String] {
        guard case .list(let rows) = table.rows else { return [] }
        return rows.map { row in
            guard case .context(let cells) = row else { return row.description }
            return cells.entries.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
        }
    }

    /// Everything but the rubric itself and its tables.
    private var files: [RuleChange] {
        let tables = Set((old.tables + new.tables).map(\.file))
        return new.sources.dropFirst().filter { !tables.contains($0.name) }.compactMap { file in
            guard let before = old.sources.dropFirst().first(where: { $0.name == file.name }),
                before.bytes != file.bytes
            else { return nil }
            let digests = [before, file].map { "SHA-256 \(SHA256Digest.hex($0.bytes).prefix(12))…" }
            return RuleChange(
                section: "files", name: file.name, key: "content", old: digests[0], new: digests[1])
        }
    }
}
