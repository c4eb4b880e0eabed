/// The names of months in one language, as dates write them.
package struct MonthNames: Hashable, Sendable {
    private struct Name: Hashable, Sendable {
        /// In small letters, without a final point.
        let text: String
        let month: Int
    }

    /// The longest first: `juni` before `jun`.
    private let wide: [Name]
    private let short: [Name]

    /// English, which is always known.
    package static let english = MonthNames(MonthNameTable.wide["en"] ?? "", MonthNameTable.short["en"] ?? "")

    /// Languages whose names are known, in the order of their codes.
    package static var languages: [String] { MonthNameTable.wide.keys.sorted() }

    /// - Parameter locale: a language with or without a region, such as `de` or `pt_BR`; nil for one that is not known.
    package init?(locale: String) {
        let language = locale.prefix { $0 != "_" && $0 != "-" && $0 != "." }.lowercased()
        guard let wide = MonthNameTable.wide[language], let short = MonthNameTable.short[language] else { return nil }
        self.init(wide, short)
    }

    private init(_ wide: String, _ short: String) {
        (self.wide, self.short) = (Self.names(wide), Self.names(short))
    }

    private static func names(_ table: String) -> [Name] {
        let names = table.split(separator: "/").enumerated().flatMap { index, forms in
            forms.split(separator: "|").map { Name(text: String($0), month: index + 1) }
        }
        return names.sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
    }

    /// The month that the text begins with, and how many characters its name has, without a final point.
    /// - Parameter isShort: `Jan` or `Jan.` instead of `January`; capital or small letters do not matter.
    func month(at text: Substring, isShort: Bool) -> (month: Int, length: Int)? {
        let names = isShort ? short : wide
        guard let longest = names.first?.text.count else { return nil }
        let start = text.prefix(longest).lowercased()
        guard let name = names.first(where: { start.hasPrefix($0.text) }) else { return nil }
        return (name.month, name.text.count)
    }
}
