import Diagnostics

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
