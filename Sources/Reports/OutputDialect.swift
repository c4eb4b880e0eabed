import Diagnostics
public import Tabular

/// A locale that is not known; says what is.
public struct LocaleProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
}

/// Which separator and decimal sign a spreadsheet of a language expects.
public enum OutputDialect {
    /// Decimal signs after the Unicode Common Locale Data Repository; a spreadsheet whose decimal sign is the comma separates by `;`.
    private static let commaLanguages: Set<String> = [
        "bg", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv", "nb", "nl",
        "nn", "no",
        "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi",
    ]
    private static let pointLanguages: Set<String> = ["en", "ga", "he", "hi", "ja", "ko", "mt", "th", "zh"]
    /// Where a region writes otherwise than most who share its language: decimal sign and separator.
    private static let regions: [String: (decimalSign: Character, separator: Character)] = [
        "de_CH": (".", ";"), "de_LI": (".", ";"), "it_CH": (".", ";"), "es_MX": (".", ","), "es_PE": (".", ","),
        "es_US": (".", ","),
    ]

    /// - Parameter locale: a language with or without a region: `de`, `de_DE`, `pt-BR`; a charset such as `.UTF-8` is ignored.
    public static func dialect(excel: Bool, locale: String) throws(LocaleProblem) -> CSVDialect {
        guard excel else { return .standard }
        let parts = locale.prefix { $0 != "." && $0 != "@" }.split { $0 == "_" || $0 == "-" }
        let language = parts.first.map { $0.lowercased() } ?? ""
        let region = parts.count > 1 ? parts[parts.count - 1].uppercased() : ""
        if let exception = regions["\(language)_\(region)"] {
            return .excel(separator: exception.separator, decimalSign: exception.decimalSign)
        }
        if commaLanguages.contains(language) { return .excel(separator: ";", decimalSign: ",") }
        if pointLanguages.contains(language) { return .excel(separator: ",", decimalSign: ".") }
        let known = commaLanguages.union(pointLanguages).sorted()
        throw LocaleProblem(
            description: "unknown locale '\(locale)'; expected a language such as en_GB or de_DE, known: "
                + known.joined(separator: " "))
    }
}
