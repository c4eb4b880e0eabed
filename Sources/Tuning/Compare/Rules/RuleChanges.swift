import Awards
import Calls
import Numbers
import Rubrics

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
