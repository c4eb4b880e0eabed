import Diagnostics

/// A mapping whose keys are known: unknown ones are reported when it is made, with *did you mean*.
struct Section {
    /// `award.lots`, for messages; empty at the top.
    let name: String
    let place: Place
    private let entries: [YAMLEntry]

    /// - Returns: nil (and a problem) when the value is not a mapping.
    init?(_ value: YAMLValue, name: String, keys: [String], into problems: inout DiagnosticCollector) {
        guard case .mapping(let entries, let place) = value else {
            let list = keys.prefix(4).joined(separator: ", ")
            problems.error(
                "RUBRIC.SHAPE", "'\(name)' is a group of keys (\(list), …), not \(value.kindName)", at: value.place)
            return nil
        }
        self.name = name
        self.place = place
        self.entries = entries
        for entry in entries where !keys.contains(entry.key) {
            let where_ = name.isEmpty ? "" : " in '\(name)'"
            let hint =
                DidYouMean.suggestion(for: entry.key, among: keys).map { "; did you mean '\($0)'?" }
                ?? "; known keys: \(keys.joined(separator: ", "))"
            problems.error(
                "RUBRIC.UNKNOWN_KEY", "unknown key '\(entry.key)'\(where_)\(hint)", at: entry.keyPlace,
                length: entry.key.count)
        }
    }

    /// The value of a key; nil when the key is absent.
    subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }

    /// Where the key stands, or the section itself.
    func place(of key: String) -> Place { entries.first { $0.key == key }?.keyPlace ?? place }

    /// `award.budget`
    func path(_ key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }
}
