/// A language with or without a region, and how it writes numbers.
struct LocaleName: Sendable, Hashable {
    /// Small letters.
    var language: String
    /// Capital letters; empty: none.
    var region: String
    var signs: Signs

    struct Signs: Sendable, Hashable {
        /// `.` or `,`.
        var decimalSign: Character
        /// Between groups of three digits before the decimal sign.
        var groupSign: Character
        /// Of a spreadsheet's text files: `;` where the comma is the decimal sign, and in Switzerland and Liechtenstein.
        var separator: Character
    }

    /// - Parameter locale: `de`, `de_DE`, `pt-BR`; a charset such as `.UTF-8` is ignored.
    init(_ locale: String) throws(LocaleProblem) {
        let parts = locale.prefix { $0 != "." && $0 != "@" }.split { $0 == "_" || $0 == "-" }
        language = parts.first.map { $0.lowercased() } ?? ""
        region = parts.count > 1 ? parts[parts.count - 1].uppercased() : ""
        guard let found = LocaleSigns.regions["\(language)_\(region)"] ?? LocaleSigns.languages[language] else {
            throw LocaleProblem(
                description: "unknown locale '\(locale)'; expected a language such as en_GB or de_DE, known: "
                    + LocaleSigns.languages.keys.sorted().joined(separator: " "))
        }
        let separator: Character = found.decimal == "," || ["CH", "LI"].contains(region) ? ";" : ","
        signs = Signs(decimalSign: found.decimal, groupSign: found.group, separator: separator)
    }
}
