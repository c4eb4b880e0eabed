/// A language with or without a region, and how it writes numbers.
struct LocaleName: Sendable, Hashable {
    /// Small letters.
    var language: String
    /// Capital letters; empty: none.
    var region: String
    /// Decimal sign, and the separator of a spreadsheet's text files.
    var signs: Signs

    struct Signs: Sendable, Hashable {
        var decimalSign: Character
        var separator: Character
    }

    /// `de_CH`
    var text: String { "\(language)_\(region)" }

    /// Decimal signs after the Unicode Common Locale Data Repository; a spreadsheet whose decimal sign is the comma separates by `;`.
    private static let commaLanguages: Set<String> = [
        "bg", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv", "nb", "nl",
        "nn", "no",
        "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi",
    ]
    private static let pointLanguages: Set<String> = ["en", "ga", "he", "hi", "ja", "ko", "mt", "th", "zh"]
    /// Where a region writes otherwise than most who share its language.
    private static let regions: [String: Signs] = [
        "de_CH": Signs(decimalSign: ".", separator: ";"), "de_LI": Signs(decimalSign: ".", separator: ";"),
        "it_CH": Signs(decimalSign: ".", separator: ";"), "es_MX": Signs(decimalSign: ".", separator: ","),
        "es_PE": Signs(decimalSign: ".", separator: ","), "es_US": Signs(decimalSign: ".", separator: ","),
    ]

    /// - Parameter locale: `de`, `de_DE`, `pt-BR`; a charset such as `.UTF-8` is ignored.
    init(_ locale: String) throws(LocaleProblem) {
        let parts = locale.prefix { $0 != "." && $0 != "@" }.split { $0 == "_" || $0 == "-" }
        language = parts.first.map { $0.lowercased() } ?? ""
        region = parts.count > 1 ? parts[parts.count - 1].uppercased() : ""
        if let exception = Self.regions["\(language)_\(region)"] {
            signs = exception
        } else if Self.commaLanguages.contains(language) {
            signs = Signs(decimalSign: ",", separator: ";")
        } else if Self.pointLanguages.contains(language) {
            signs = Signs(decimalSign: ".", separator: ",")
        } else {
            let known = Self.commaLanguages.union(Self.pointLanguages).sorted()
            throw LocaleProblem(
                description: "unknown locale '\(locale)'; expected a language such as en_GB or de_DE, known: "
                    + known.joined(separator: " "))
        }
    }
}
