/// A text for people that a rubric or a call brings along: the same in every language, or one a language.
///
/// It is shown by `NumberStyle`, in sentences and alone, in the language of the reader. Whoever has no text of his own reads the English one, as
/// with the sentences of the program; where there is none either, the one that is written first. So what machines read, which is English, does not
/// depend on the reader.
package struct LocalText: Sendable, Hashable {
    /// A text in a language.
    package struct Version: Sendable, Hashable {
        /// `de`; nil: in every language.
        package let language: String?
        package let text: String
    }

    private let first: Version
    private let others: [Version]

    /// The same in every language.
    package init(_ text: String) { (first, others) = (Version(language: nil, text: text), []) }

    /// - Parameter texts: each with its language, such as `de`, in the order in which they are written.
    /// - Returns: nil where there is none.
    package init?(_ texts: [(language: String, text: String)]) {
        let versions = texts.map { Version(language: $0.language, text: $0.text) }
        guard let first = versions.first else { return nil }
        (self.first, others) = (first, Array(versions.dropFirst()))
    }

    /// In the order in which they are written.
    package var versions: [Version] { [first] + others }

    /// The same, of texts that are not the same in all languages.
    package var languages: [String] { versions.compactMap(\.language) }

    /// It is the same in every language.
    package var isCommon: Bool { first.language == nil }

    package var isEmpty: Bool { first.text.isEmpty && others.isEmpty }

    /// The text in this very language, or the one for all; nil: there is none.
    package func own(_ language: String) -> String? {
        if first.language == nil || first.language == language { return first.text }
        return others.first { $0.language == language }?.text
    }

    /// What a reader of the language is shown.
    package func text(in language: String) -> String { own(language) ?? english }

    /// What a reader of English is shown, and what files for machines say.
    package var english: String { own(Language.english.code) ?? first.text }
}

extension LocalText: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}

extension DefaultStringInterpolation {
    @available(*, unavailable, message: "say it in the reader's language: NumberStyle.text(_:)")
    package mutating func appendInterpolation(_ text: LocalText) {}
}
