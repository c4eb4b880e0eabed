package import Diagnostics
package import Wording

/// A text for people with its place.
package struct PlacedLocalText: Sendable, Hashable {
    package var text: LocalText
    package var place: Place

    package init(_ text: LocalText, at place: Place) {
        self.text = text
        self.place = place
    }
}

/// All texts for people of a rubric: which languages they are in, and which of them lacks one.
package struct LocalTexts: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        /// `criteria.quality.title`
        package var path: String
        package var text: LocalText
        package var place: Place
    }

    /// In the order in which they are read.
    package private(set) var entries: [Entry] = []

    package init() {}

    mutating func add(_ text: LocalText, _ path: String, at place: Place) {
        entries.append(Entry(path: path, text: text, place: place))
    }

    /// All that any of the texts is written in, in alphabetical order; empty: each is the same in every language.
    package var languages: [String] { Set(entries.flatMap(\.text.languages)).sorted() }

    /// How many texts a reader of the language is shown in another.
    package func missing(in language: String) -> Int { entries.count { $0.text.own(language) == nil } }

    /// A warning for each text that lacks a language which another has, or which is asked for.
    /// - Parameter wanted: the language of the call; nil: none is asked for.
    /// - Returns: in the order of the file.
    package func gaps(wanted: String?) -> [Diagnostic] {
        let languages = Set(languages + (wanted.map { [$0] } ?? [])).sorted()
        return entries.sorted { $0.place < $1.place }.compactMap { Self.gap(of: $0, languages) }
    }

    private static func gap(of entry: Entry, _ languages: [String]) -> Diagnostic? {
        let missing = languages.filter { entry.text.own($0) == nil }
        guard let last = missing.last else { return nil }
        let before = missing.dropLast().joined(separator: ", ")
        let list = before.isEmpty ? last : "\(before) and \(last)"
        let shown = entry.text.own("en") == nil ? entry.text.languages[0] : "en"
        return Diagnostic(
            .warning, code: "RUBRIC.TRANSLATION",
            message: "'\(entry.path)' has no text in \(list): people are shown the one in \(shown) there",
            place: entry.place)
    }
}
