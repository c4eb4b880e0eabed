import Diagnostics
package import Tabular

/// A locale that is not known; says what is.
package struct LocaleProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package var description: String
}

/// Which separator and decimal sign a spreadsheet of a language expects.
package enum OutputDialect {
    /// - Parameter locale: a language with or without a region: `de`, `de_DE`, `pt-BR`; a charset such as `.UTF-8` is ignored.
    package static func dialect(excel: Bool, locale: String) throws(LocaleProblem) -> CSVDialect {
        guard excel else { return .standard }
        let signs = try LocaleName(locale).signs
        return .excel(separator: signs.separator, decimalSign: signs.decimalSign)
    }
}
