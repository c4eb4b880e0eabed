import Awards
import Calls
import Diagnostics
import FEEL
import Numbers
import Rubrics
import Wording

/// What two sides of a comparison decide by: old and new, rule by rule, in the order of a rubric's sections.
struct RuleChanges {
    private let old: CallResult
    private let new: CallResult

    init(_ old: CallResult, _ new: CallResult) { (self.old, self.new) = (old, new) }

    var all: [RuleChange] {
        written + thresholds + TableChanges(old.rubric, new.rubric).all + OptionChanges(old, new).all
    }

    // MARK: what the rubrics say

    private var written: [RuleChange] {
        let (before, after) = (WrittenRules(old.rubric).parts, WrittenRules(new.rubric).parts)
        let earlier = Dictionary(before.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let later = Set(after.map(Key.init))
        let changed = after.flatMap { part in
            earlier[Key(part)].map { Self.changes(Key(part), $0.entries, part.entries) }
                ?? Self.whole(part, isNew: true)
        }
        let gone = before.filter { !later.contains(Key($0)) }.flatMap { Self.whole($0, isNew: false) }
        return Self.inOrder(changed + gone)
    }

    private struct Key: Hashable {
        var section: String
        var name: String

        init(_ part: WrittenRules.Part) { (section, name) = (part.section, part.name) }
    }

    /// Sections in the order of a rubric; within one, what stays, then what is gone.
    private static func inOrder(_ changes: [RuleChange]) -> [RuleChange] {
        let sections = WrittenRules.sections
        let place = { (change: RuleChange) in
            sections.firstIndex { change.section == $0 || change.section.hasPrefix("\($0).") } ?? sections.count
        }
        return changes.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
            .map(\.element)
    }

    /// An entry that only one side has, on one line; a section's own keys a line each.
    private static func whole(_ part: WrittenRules.Part, isNew: Bool) -> [RuleChange] {
        guard !part.name.isEmpty else {
            return changes(Key(part), isNew ? [] : part.entries, isNew ? part.entries : [])
        }
        let text = part.entries.map { entry in
            let text = entry.texts.map(WrittenText.oneLine).joined(separator: entry.isList ? " | " : ", ")
            return entry.key.isEmpty ? text : "\(entry.key): \(text)"
        }.joined(separator: ", ")
        return [
            RuleChange(section: part.section, name: part.name, old: isNew ? nil : text, new: isNew ? text : nil)
        ]
    }

    /// Key by key.
    private static func changes(
        _ part: Key, _ old: [WrittenRules.Entry], _ new: [WrittenRules.Entry]
    ) -> [RuleChange] {
        let gone = old.filter { entry in !new.contains { $0.key == entry.key } }
        return new.flatMap { entry in change(part, old.first { $0.key == entry.key }, entry) }
            + gone.flatMap { change(part, $0, nil) }
    }

    /// One a changed key; of a list, one a changed element.
    private static func change(
        _ part: Key, _ old: WrittenRules.Entry?, _ new: WrittenRules.Entry?
    ) -> [RuleChange] {
        let key = new?.key ?? old?.key ?? ""
        if old?.isList ?? true, new?.isList ?? true, old?.isList == true || new?.isList == true {
            return ListChanges(old?.texts ?? [], new?.texts ?? []).all.map { line in
                RuleChange(
                    section: part.section, name: part.name, key: "\(key), \(ListChanges.word(for: key)) \(line.number)",
                    old: line.old, new: line.new)
            }
        }
        let texts = [old, new].map { $0.map { $0.texts.map(WrittenText.oneLine).joined(separator: " | ") } }
        let standard = WrittenRules.standard(part.section, key)
        guard let first = texts[0] ?? standard, let second = texts[1] ?? standard,
            WrittenText.areSame(first, second)
        else {
            return [
                RuleChange(
                    section: part.section, name: part.name, key: key, old: texts[0], new: texts[1],
                    standard: standard)
            ]
        }
        return []
    }

    /// A threshold written as a share means another score where the scale is another one.
    private var thresholds: [RuleChange] {
        new.rubric.criteria.compactMap { criterion in
            guard let before = old.rubric.criteria.first(where: { $0.id == criterion.id }),
                let low = before.threshold, let high = criterion.threshold, low != high,
                before.scale != criterion.scale,
                Self.writtenThreshold(criterion.id, old.rubric) == Self.writtenThreshold(criterion.id, new.rubric)
            else { return nil }
            return RuleChange(
                section: "criteria", name: criterion.id, key: "threshold as a score", old: low.text, new: high.text)
        }
    }

    private static func writtenThreshold(_ id: String, _ rubric: Rubric) -> String? {
        WrittenRules(rubric).parts.first { $0.section == "criteria" && $0.name == id }?
            .entries.first { $0.key == "threshold" }?.texts.first
    }
}

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

/// What was decided or read apart from the rubrics: budgets of a run, score sheets, who declined or withdrew.
struct OptionChanges {
    private let old: CallResult
    private let new: CallResult

    init(_ old: CallResult, _ new: CallResult) { (self.old, self.new) = (old, new) }

    var all: [RuleChange] {
        [budget, declined, withdrawn, sheets, adjustments, evaluators].compactMap { $0 }
    }

    private func change(_ section: String, _ key: String, _ text: (CallResult) -> String?) -> RuleChange? {
        let (before, after) = (text(old), text(new))
        return before == after ? nil : RuleChange(section: section, key: key, old: before, new: after)
    }

    /// Only where an option speaks: the rubrics' own budgets are compared as they are written.
    private var budget: RuleChange? {
        guard old.options.budget != nil || new.options.budget != nil else { return nil }
        return change("options", "budget of the run") { result in
            let unit = result.rubric.award?.unit.english ?? ""
            return (result.options.budget ?? result.rubric.award?.budget).map {
                unit.isEmpty ? $0.text : "\($0.text) \(unit)"
            }
        }
    }

    private var declined: RuleChange? { change("options", "declined") { Self.list($0.options.declined) } }

    private var withdrawn: RuleChange? { change("options", "withdrawn") { Self.list($0.options.withdrawn) } }

    private static func list(_ ids: Set<String>) -> String? {
        ids.isEmpty ? nil : ids.sorted { $0.precedes($1) }.joined(separator: ", ")
    }

    private var sheets: RuleChange? {
        guard old.inputs.sheets != new.inputs.sheets else { return nil }
        return change("inputs", "score sheets") { Self.names($0.inputs.sheets) }
            ?? RuleChange(
                section: "inputs", key: "score sheets", old: Self.names(old.inputs.sheets),
                new: "other content")
    }

    private var adjustments: RuleChange? {
        change("inputs", "adjustments") { $0.inputs.adjustments?.name }
    }

    private var evaluators: RuleChange? {
        change("inputs", "list of evaluators") { $0.inputs.evaluators?.name }
    }

    private static func names(_ files: [FileDigest]) -> String? {
        files.isEmpty ? nil : files.map(\.name).joined(separator: ", ")
    }
}
