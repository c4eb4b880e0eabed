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

/// Entries of a mapping that a comma has torn apart: in `{ step: 0,5 }` YAML sees `step: 0` and a key `5` without a value.
struct BrokenEntries {
    /// Entries that can be used.
    private(set) var entries: [YAMLEntry] = []
    /// Keys that have lost a part of their value: they are there, and cannot be read.
    private(set) var keys: Set<String> = []

    /// - Parameter known: the section's own keys, which begin no rest of a value.
    init(_ all: [YAMLEntry], known: [String], in problems: inout DiagnosticCollector) {
        for entry in all {
            guard let before = entries.last, Self.isRest(entry, of: before, known),
                case .scalar(let value) = before.value
            else {
                entries.append(entry)
                continue
            }
            entries.removeLast()
            keys.insert(before.key)
            let isDecimal = value.text.allSatisfy(\.isNumber) && entry.key.allSatisfy(\.isNumber)
            let cure =
                isDecimal
                ? "write the decimals with a point, \(before.key): \(value.text).\(entry.key)"
                : "put the text in quotes, \(before.key): \"\(value.text), \(entry.key)\""
            problems.error(
                "RUBRIC.COMMA", "the comma before '\(entry.key.shortened)' begins a new key inside { }; \(cure)",
                at: entry.keyPlace, length: entry.key.count)
        }
    }

    private static func isRest(_ entry: YAMLEntry, of before: YAMLEntry, _ known: [String]) -> Bool {
        guard case .scalar(let value) = entry.value, value.isNull, case .scalar(let whole) = before.value else {
            return false
        }
        return whole.style == .plain && !whole.isNull && !known.contains(entry.key)
            && entry.keyPlace.line == before.keyPlace.line
    }
}

/// What is said of a key that a section does not know.
enum KeyHints {
    /// - Parameter section: its name, empty at the top of the rubric.
    static func clause(for key: String, in section: String, knowing keys: [String]) -> String {
        if let own = sentences["\(section)/\(key)"] { return "; \(own)" }
        let word = synonyms[key]?.first(where: keys.contains) ?? DidYouMean.suggestion(for: key, among: keys)
        if let word { return "; did you mean '\(word)'?" }
        let homes = homes(of: key, besides: section)
        if !homes.isEmpty { return "; it stands under \(homes.map { "'\($0)'" }.joined(separator: " or "))" }
        return "; known keys: \(keys.joined(separator: ", "))"
    }

    private static let sentences = [
        "/language": languages, "/locale": languages, "/lang": languages,
        "/bonus":
            "a bonus is a value of its own: values: { bonus: 'if … then 0.25 else 0' } and ranking: { score: total + bonus }",
        "/weights": "each criterion has its own 'weight'", "/evaluators": "pass the list with --evaluators FILE",
        "award/max": "write at_most: [ { per: …, awards: 1 } ]",
        "award/min": "write at_least: [ { per: …, awards: 1 } ]",
    ]
    private static let languages =
        "leave it out: the language of files is chosen when they are written, as with --locale de_DE"

    /// Words of other systems.
    private static let synonyms: [String: [String]] = [
        "path": ["xpath"], "select": ["xpath"], "query": ["xpath"], "foreach": ["each"], "for_each": ["each"],
        "thousands": ["group"], "separator": ["group"], "decimals": ["decimal"], "mandatory": ["required"],
        "pattern": ["format"], "date_format": ["format"], "ignore": ["strip"], "suffix": ["strip"], "prefix": ["strip"],
        "name": ["title", "id"], "label": ["title"], "points": ["score"], "formula": ["score"],
        "condition": ["when", "rule"],
        "message": ["reason"], "text": ["reason"], "aggregate": ["combine"], "average": ["combine"],
        "tie_break": ["ladder"], "tiebreak": ["ladder"], "ties": ["tie_at_line"], "order": ["ladder"],
        "rules": ["eligibility"], "scoring": ["criteria"], "version": ["fundscore"], "waiting_list": ["reserve"],
    ]

    /// Other sections that have such a key.
    private static func homes(of key: String, besides section: String) -> [String] {
        let sections: [(String, [String])] = [
            ("submissions", SubmissionsSection.keys), ("assessments", AssessmentsSection.keys),
            ("total", RubricFormat.total.names), ("ranking", RubricFormat.ranking.names),
            ("award", AwardSection.keys),
        ]
        return sections.filter { $0.0 != section && $0.1.contains(key) }.map(\.0)
    }
}
