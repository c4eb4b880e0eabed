import Diagnostics
import FEEL

/// Reads `publish:` of a `call.yaml`.
enum PublishSection {
    private static let keys = RubricFormat.publish.names

    /// - Returns: nil where the key is absent.
    static func read(_ top: Section, _ loading: inout Loading) -> PublicationSettings? {
        guard let value = top["publish"],
            let section = Section(value, name: "publish", keys: keys, into: &loading.problems)
        else { return nil }
        var settings = PublicationSettings(place: section.place)
        settings.awardDate = loading.date(section, "award_date")
        settings.prefix = loading.text(section, "prefix")
        settings.nature = loading.text(section, "nature")
        settings.facts = facts(section, &loading)
        settings.redactions = loading.text(section, "redactions")
        settings.statistics = loading.items(section, "statistics", single: true).compactMap { item in
            loading.scalar(item, "publish.statistics").map { PlacedText($0.text, at: $0.lines[0]) }
        }
        settings.redacted = redacted(section, &loading)
        settings.keptYears = loading.integer(section, "keep_years", 0...100) ?? settings.keptYears
        readFunder(section, into: &settings, &loading)
        return settings
    }

    private static func readFunder(
        _ section: Section, into settings: inout PublicationSettings, _ loading: inout Loading
    ) {
        guard let value = section["funder"],
            let funder = Section(
                value, name: "publish.funder", keys: RubricFormat.funder.names, into: &loading.problems)
        else { return }
        settings.funderID = loading.text(funder, "id")
        settings.funderName = loading.text(funder, "name")
    }

    private static func facts(
        _ section: Section, _ loading: inout Loading
    ) -> [PublicationSettings.Field: PlacedText] {
        let fields = PublicationSettings.Field.allCases
        guard let value = section["facts"],
            let names = Section(
                value, name: "publish.facts", keys: RubricFormat.publishedFacts.names, into: &loading.problems)
        else { return [:] }
        var facts: [PublicationSettings.Field: PlacedText] = [:]
        for field in fields { facts[field] = loading.text(names, field.rawValue) }
        return facts
    }

    private static func redacted(_ section: Section, _ loading: inout Loading) -> Set<PublicationSettings.Field> {
        let choices = PublicationSettings.Field.allCases.map { ($0.rawValue, $0) }
        return Set(
            loading.items(section, "redact", single: true).compactMap { item in
                loading.scalar(item, "publish.redact").flatMap { loading.choice($0, "publish.redact", choices) }
            })
    }
}
