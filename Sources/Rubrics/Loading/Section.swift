import Diagnostics

/// A mapping whose keys are known: unknown ones are reported when it is made, with *did you mean*.
struct Section {
    /// `award.lots`, for messages; empty at the top.
    let name: String
    let place: Place
    private let entries: [YAMLEntry]
    /// Keys that were written and whose values are a problem already.
    private let broken: Set<String>

    /// - Returns: nil (and a problem) when the value is not a mapping.
    init?(_ value: YAMLValue, name: String, keys: [String], into problems: inout DiagnosticCollector) {
        guard case .mapping(let all, let place) = value else {
            let list = keys.prefix(4).joined(separator: ", ")
            problems.error(
                "RUBRIC.SHAPE", "'\(name)' is a group of keys (\(list), …), not \(value.kindName)", at: value.place)
            return nil
        }
        let torn = BrokenEntries(all, known: keys, in: &problems)
        self.name = name
        self.place = place
        (entries, broken) = (torn.entries, torn.keys)
        for entry in entries where !keys.contains(entry.key) {
            let where_ = name.isEmpty ? "" : " in '\(name)'"
            problems.error(
                "RUBRIC.UNKNOWN_KEY",
                "unknown key '\(entry.key)'\(where_)\(KeyHints.clause(for: entry.key, in: name, knowing: keys))",
                at: entry.keyPlace, length: entry.key.count)
        }
    }

    /// Whether the key was written, even if its value is of no use.
    func has(_ key: String) -> Bool { broken.contains(key) || self[key] != nil }

    /// The value of a key; nil when the key is absent.
    subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }

    /// Where the key stands, or the section itself.
    func place(of key: String) -> Place { entries.first { $0.key == key }?.keyPlace ?? place }

    /// `award.budget`
    func path(_ key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }
}
