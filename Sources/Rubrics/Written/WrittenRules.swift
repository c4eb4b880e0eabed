import Diagnostics

/// A rubric as it is written, or as a trial would have it, part by part: what two rubrics are compared by, so that no key can change unnoticed.
///
/// Names, titles, labels, sentences for applicants, sources and examples decide nothing and are left out.
package struct WrittenRules: Sendable {
    /// A fact, a value, a table, an eligibility rule, a criterion, a lot; or what a section says beside such entries.
    package struct Part: Sendable, Hashable {
        /// `criteria`, `award`, `award.lots`
        package var section: String
        /// The name of the entry: `quality`; empty for the section itself.
        package var name: String
        package var entries: [Entry]
    }

    /// A key with its value as text.
    package struct Entry: Sendable, Hashable {
        /// `weight`, `scale.max`; empty where the part is a value itself.
        package var key: String
        /// One text; of a list, such as a ladder or the rows of a decision table, one text an element.
        package var texts: [String]
        package var isList = false
    }

    /// In the order of the sections, then of the file.
    package private(set) var parts: [Part] = []

    /// Sections whose entries have names that the rubric chooses.
    private static let named: Set<String> = ["facts", "tables", "values", "criteria", "award.lots"]
    private static let left: Set<String> = ["fundscore", "id", "title", "status", "source", "examples"]
    private static let wording: Set<String> = ["title", "label", "reason"]

    /// Whether a text of the rubric is left out here, because it decides nothing.
    package static func leavesOut(_ text: LocalTexts.Entry) -> Bool {
        text.path.split(separator: ".").last.map { wording.contains(String($0)) || left.contains(text.path) } ?? false
    }

    /// In the order of a rubric.
    package static var sections: [String] { RubricLoader.keys }

    /// What counts where a key is not written; nil where nothing does, or something that depends on other keys.
    package static func standard(_ section: String, _ key: String) -> String? {
        standards["\(section) \(key)"]
    }

    private static let standards = [
        "missing ": "reject", "criteria weight": "1", "criteria comment": "optional", "facts required": "false",
        "facts decimal": ".", "facts zone": "refuse", "assessments at": "criterion", "ranking score": "total",
        "award up_to": "100%", "award tie_at_line": "undecided", "award leftovers": "lapse", "award reserve": "none",
        "award nearest_tie": "undecided", "award min_share": "0%", "award floor": "0%",
    ]

    /// A rubric that was loaded from no file has none.
    package init(_ rubric: Rubric) {
        var problems = DiagnosticCollector()
        guard let source = rubric.sources.first,
            let root = YAMLReader.read(
                String(decoding: source.bytes, as: UTF8.self), file: source.name, into: &problems),
            case .mapping(let entries, _) = Trial(rubric.trial.map(\.setting), in: root, into: &problems).root
        else { return }
        for key in RubricLoader.keys where !Self.left.contains(key) {
            if let entry = entries.first(where: { $0.key == key }) { add(entry.value, section: key) }
        }
    }

    private mutating func add(_ value: YAMLValue, section: String) {
        switch value {
        case .mapping(let entries, _) where section == "criteria": addCriteria(entries, parent: nil)
        case .mapping(let entries, _) where Self.named.contains(section):
            for entry in entries {
                var part = Part(section: section, name: entry.key, entries: Self.flat(entry.value))
                // A value is its rule, or a group of keys of which one is.
                if section == "values", part.entries.first?.key == "rule" { part.entries[0].key = "" }
                add(part)
            }
        case .mapping(let entries, _):
            let own = entries.filter { !Self.named.contains("\(section).\($0.key)") }
            add(Part(section: section, name: "", entries: own.flatMap { Self.flat($0.value, $0.key) }))
            for entry in entries where Self.named.contains("\(section).\(entry.key)") {
                add(entry.value, section: "\(section).\(entry.key)")
            }
        case .sequence(let items, _) where items.allSatisfy({ Self.id($0) != nil }):
            for item in items { add(Part(section: section, name: Self.id(item) ?? "", entries: Self.flat(item))) }
        case .sequence, .scalar: add(Part(section: section, name: "", entries: Self.flat(value)))
        }
    }

    private mutating func add(_ part: Part) {
        if !part.entries.isEmpty { parts.append(part) }
    }

    /// Ids of criteria are unique in the rubric; where one belongs is a rule like others.
    private mutating func addCriteria(_ entries: [YAMLEntry], parent: String?) {
        for entry in entries {
            guard case .mapping(let keys, _) = entry.value else { continue }
            let own = keys.filter { $0.key != "criteria" }.flatMap { Self.flat($0.value, $0.key) }
            let home = parent.map { [Entry(key: "part of", texts: [$0])] } ?? []
            parts.append(Part(section: "criteria", name: entry.key, entries: home + own))
            if case .mapping(let children, _)? = keys.first(where: { $0.key == "criteria" })?.value {
                addCriteria(children, parent: entry.key)
            }
        }
    }

    /// The id of an entry of a list, as eligibility rules have one.
    private static func id(_ value: YAMLValue) -> String? {
        guard case .mapping(let entries, _) = value,
            case .scalar(let id)? = entries.first(where: { $0.key == "id" })?.value
        else { return nil }
        return id.text
    }

    // MARK: a value as keys and texts

    private static func flat(_ value: YAMLValue, _ key: String = "") -> [Entry] {
        switch value {
        case .scalar(let scalar):
            return wording.contains(key) ? [] : [Entry(key: key, texts: [scalar.text])]
        case .mapping(let entries, _):
            guard !wording.contains(key) else { return [] }
            return entries.filter { key.isEmpty ? $0.key != "id" : true }.flatMap {
                flat($0.value, key.isEmpty ? $0.key : "\(key).\($0.key)")
            }
        case .sequence(let items, _):
            let isPlain = items.allSatisfy { if case .scalar = $0 { true } else { false } }
            return isPlain
                ? [Entry(key: key, texts: [items.map(inline).joined(separator: ", ")])]
                : [Entry(key: key, texts: items.map(inline), isList: true)]
        }
    }

    /// On one line: `per: country, awards: 3`.
    private static func inline(_ value: YAMLValue) -> String {
        switch value {
        case .scalar(let scalar): scalar.text
        case .sequence(let items, _): items.map(inline).joined(separator: ", ")
        case .mapping(let entries, _): entries.map { "\($0.key): \(inline($0.value))" }.joined(separator: ", ")
        }
    }
}
