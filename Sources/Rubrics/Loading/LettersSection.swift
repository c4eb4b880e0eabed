import Diagnostics
import FEEL

/// Reads `letters:` of a `call.yaml`.
enum LettersSection {
    private static let keys = RubricFormat.letters.names

    /// - Returns: nil where the key is absent.
    static func read(_ top: Section, _ loading: inout Loading) -> LetterSettings? {
        guard let value = top["letters"],
            let section = Section(value, name: "letters", keys: keys, into: &loading.problems)
        else { return nil }
        var letters = LetterSettings(place: section.place)
        letters.date = loading.date(section, "date")
        letters.reference = loading.text(section, "reference")
        letters.service = loading.placedLocalText(section, "service")
        letters.programme = loading.placedLocalText(section, "programme")
        letters.contact = loading.placedLocalText(section, "contact")
        letters.signatory = loading.placedLocalText(section, "signatory")
        letters.redress = redress(section, &loading)
        letters.conditions = clauses(section, "conditions", &loading)
        letters.enclosures = clauses(section, "enclosures", &loading)
        readLanguage(section, into: &letters, &loading)
        letters.title = loading.text(section, "title")
        letters.applicant = loading.text(section, "applicant")
        letters.address = loading.text(section, "address")
        letters.showsRank = shown(section, "rank", &loading)
        letters.paper = loading.choice(section, "paper", LetterSettings.Paper.self) ?? .a4
        letters.folder = loading.text(section, "folder")
        letters.accepted = loading.items(section, "accept", single: true).compactMap { item in
            loading.scalar(item, "letters.accept").map { PlacedText($0.text, at: $0.lines[0]) }
        }
        return letters
    }

    private static func shown(_ section: Section, _ key: String, _ loading: inout Loading) -> Bool {
        guard let scalar = loading.scalar(section, key) else { return true }
        return loading.choice(scalar, section.path(key), [("shown", true), ("hidden", false)]) ?? true
    }

    /// `language: de`, or `language: { fact: language, default: en }`
    private static func readLanguage(_ section: Section, into letters: inout LetterSettings, _ loading: inout Loading) {
        guard let value = section["language"] else { return }
        if case .scalar = value {
            letters.language = loading.language(loading.text(section, "language"), "letters.language")
        } else if let choice = Section(
            value, name: "letters.language", keys: RubricFormat.letterLanguage.names, into: &loading.problems)
        {
            loading.require(choice, "fact", "the fact that says the language of a proposal's letter")
            letters.languageFact = loading.text(choice, "fact")
            letters.language = loading.language(loading.text(choice, "default"), "letters.language.default")
        }
    }

    private static func redress(_ section: Section, _ loading: inout Loading) -> Redress? {
        guard let value = section["redress"],
            let redress = Section(
                value, name: "letters.redress", keys: RubricFormat.redress.names, into: &loading.problems)
        else { return nil }
        let days = loading.integer(redress, "days", 1...3_650)
        let until = loading.date(redress, "until")
        if redress.has("days") == redress.has("until") {
            loading.error(
                "CALL.REDRESS", "'letters.redress' says either 'days' after the date of the letter or 'until' when",
                at: redress.place)
        }
        let weekends = loading.scalar(redress, "weekends").flatMap {
            loading.choice($0, "letters.redress.weekends", [("count", false), ("skip", true)])
        }
        loading.require(redress, "where", "with whom a decision is contested")
        return Redress(
            days: days, until: until, skipsWeekends: weekends ?? false,
            destination: loading.placedLocalText(redress, "where"), place: redress.place)
    }

    /// A text, a text a language, or either with `for: [awarded]`.
    private static func clauses(_ section: Section, _ key: String, _ loading: inout Loading) -> [LetterClause] {
        loading.items(section, key, single: true).compactMap { item in
            var outcomes: Set<LetterOutcome>?
            var texts = item
            if case .mapping(var entries, let place) = item {
                if let index = entries.firstIndex(where: { $0.key == "for" }) {
                    outcomes = self.outcomes(entries.remove(at: index).value, section.path(key), &loading)
                }
                if entries.count == 1, entries[0].key == "text" {
                    texts = entries[0].value
                } else {
                    texts = .mapping(entries, place)
                }
            }
            return loading.localText(texts, section.path(key)).map {
                LetterClause(text: PlacedLocalText($0, at: texts.place), outcomes: outcomes)
            }
        }
    }

    private static func outcomes(_ value: YAMLValue, _ name: String, _ loading: inout Loading) -> Set<LetterOutcome> {
        let items = if case .sequence(let items, _) = value { items } else { [value] }
        let choices = LetterOutcome.allCases.map { ($0.rawValue, $0) }
        return Set(
            items.compactMap { item in
                loading.scalar(item, name + ".for").flatMap { loading.choice($0, name + ".for", choices) }
            })
    }
}

extension Loading {
    /// `2026-11-28`
    mutating func date(_ section: Section, _ key: String) -> CalendarDate? {
        guard let scalar = scalar(section, key) else { return nil }
        if let date = CalendarDate(scalar.text) { return date }
        error(
            "RUBRIC.TYPE", "'\(section.path(key))' is a day such as 2026-11-28, not '\(scalar.text.shortened)'",
            at: scalar.place, length: scalar.text.count)
        return nil
    }
}
