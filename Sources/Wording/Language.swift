/// A language in which the program speaks to people. `CONTRIBUTING.md` says how one is added.
package enum Language: String, CaseIterable, Sendable, Hashable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"

    /// nil for English, whose texts stand in the code.
    package var table: MessageTable? {
        switch self {
        case .english: nil
        case .german: .german
        case .french: .french
        case .spanish: .spanish
        }
    }

    /// `en`, `de`, …
    package var code: String { rawValue }

    /// - Parameter code: `de`, also with a region: `de_AT`.
    /// - Throws: a sentence that names all languages.
    package init(code: String) throws(LanguageProblem) {
        let own = code.prefix { $0 != "_" && $0 != "-" && $0 != "." }.lowercased()
        guard let language = Self(rawValue: own) else { throw LanguageProblem(code: code) }
        self = language
    }
}

/// A language that is not there.
package struct LanguageProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package var code: String

    package var description: String {
        "unknown language '\(code)'; the languages are \(Language.allCases.map(\.code).joined(separator: " "))"
    }
}
