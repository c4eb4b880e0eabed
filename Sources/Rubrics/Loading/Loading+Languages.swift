import Diagnostics
import Wording

/// Texts for people, and the languages that they are in.
extension Loading {
    /// The text under a key: one for every language, or `{ en: …, de: … }`; nil when absent, or (with a problem) when it is neither.
    mutating func localText(_ section: Section, _ key: String) -> LocalText? {
        section[key].flatMap { localText($0, section.path(key)) }
    }

    /// The same with its place.
    mutating func placedLocalText(_ section: Section, _ key: String) -> PlacedLocalText? {
        guard let value = section[key] else { return nil }
        return localText(value, section.path(key)).map { PlacedLocalText($0, at: value.place) }
    }

    /// - Parameter path: the name of the value in messages.
    mutating func localText(_ value: YAMLValue, _ path: String) -> LocalText? {
        let text =
            if case .mapping(let entries, let place) = value {
                versions(entries, path, at: place)
            } else {
                scalar(value, path).map { LocalText($0.text) }
            }
        if let text { texts.add(text, path, at: value.place) }
        return text
    }

    private mutating func versions(_ entries: [YAMLEntry], _ path: String, at place: Place) -> LocalText? {
        if entries.isEmpty {
            error(
                "RUBRIC.EMPTY", "'\(path)' has no text: write one, or one for each language: { en: …, de: … }",
                at: place)
        }
        let versions = entries.compactMap { entry -> (String, String)? in
            guard isLanguage(entry, of: path), let scalar = scalar(entry.value, "\(path).\(entry.key)") else {
                return nil
            }
            guard scalar.text.contains(where: { !$0.isWhitespace }) else {
                error(
                    "RUBRIC.EMPTY", "'\(path).\(entry.key)' has no text; write one or leave the language out",
                    at: scalar.place)
                return nil
            }
            return (entry.key, scalar.text)
        }
        return LocalText(versions)
    }

    private mutating func isLanguage(_ entry: YAMLEntry, of path: String) -> Bool {
        if LanguageTag.isKnown(entry.key) { return true }
        error(
            "RUBRIC.LANGUAGE",
            "'\(path)' is a text, or a text for each language under its code of ISO 639, such as en or de; "
                + "'\(entry.key.shortened)' is no such code\(Self.meant(by: entry.key))", at: entry.keyPlace,
            length: entry.key.count)
        return false
    }

    /// A text that is the tag of a language; nil (with a problem): it is none.
    mutating func language(_ text: PlacedText?, _ name: String) -> PlacedText? {
        guard let text, !LanguageTag.isKnown(text.text) else { return text }
        error(
            "CALL.LANGUAGE",
            "'\(name)' is a language such as en or de, not '\(text.text.shortened)'\(Self.meant(by: text.text))",
            at: text.place, length: text.text.count)
        return nil
    }

    private static func meant(by tag: String) -> String {
        LanguageTag.meant(by: tag).map { "; did you mean '\($0)'?" } ?? ""
    }
}
