import Diagnostics
import FEEL

/// How a fact writes dates and times: `format`, `locale`, `zone`.
extension FactsSection {
    func readFormats(_ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading) {
        let isMoment = [.date, .time, .dateTime].contains(fact.type.element)
        guard section["format"] != nil else {
            if section["locale"] != nil {
                loading.error(
                    "RUBRIC.CONFLICT", "'locale' goes with a format that has month names",
                    at: section.place(of: "locale"))
            }
            if isMoment { fact.formats = [.iso] }
            readZone(section, &fact, &loading)
            return
        }
        guard isMoment else {
            loading.error(
                "RUBRIC.CONFLICT", "'format' goes with date, time, and date and time", at: section.place(of: "format"))
            return
        }
        let language = language(section, &loading)
        fact.formats = loading.items(section, "format", single: true).compactMap {
            pattern($0, language, section, &loading)
        }
        readZone(section, &fact, &loading)
    }

    /// `locale:`; whose names of months the patterns take, English ones where it is left out.
    private func language(_ section: Section, _ loading: inout Loading) -> MonthNames {
        guard let scalar = loading.scalar(section, "locale") else { return .english }
        if let names = MonthNames(locale: scalar.text) { return names }
        loading.error(
            "RUBRIC.CHOICE",
            "'\(section.path("locale"))' is the language of month names, one of "
                + "\(MonthNames.languages.joined(separator: " ")), not '\(scalar.text.shortened)'",
            at: scalar.place, length: scalar.text.count)
        return .english
    }

    private func pattern(
        _ value: YAMLValue, _ language: MonthNames, _ section: Section, _ loading: inout Loading
    ) -> DatePattern? {
        guard let scalar = loading.scalar(value, section.path("format")) else { return nil }
        do throws(DatePatternError) {
            return try DatePattern(scalar.text, language: language)
        } catch {
            var place = scalar.lines[0]
            place.column += error.offset
            loading.error("RUBRIC.FORMAT", "not a date format: \(error.message)", at: place)
            return nil
        }
    }

    private func readZone(_ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading) {
        guard let scalar = loading.scalar(section, "zone") else { return }
        switch scalar.text {
        case "refuse": fact.zone = .refuse
        case "drop": fact.zone = .drop
        default:
            let name = scalar.text.hasPrefix("@") ? String(scalar.text.dropFirst()) : scalar.text
            if let offset = ZoneOffset(scalar.text), !ZoneNames.contains(name) {
                fact.zone = .assume(offset)
            } else if ZoneNames.contains(name) || name.contains("/") {
                readZoneName(name, scalar, section, &fact, &loading)
            } else {
                loading.error(
                    "RUBRIC.CHOICE",
                    "'\(section.path("zone"))' is refuse, drop, an offset such as \"+01:00\" or a zone such as Europe/Brussels, not '\(scalar.text.shortened)'",
                    at: scalar.place, length: scalar.text.count)
            }
        }
    }

    private func readZoneName(
        _ name: String, _ scalar: YAMLScalar, _ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading
    ) {
        guard let clock = loading.clock(of: name, at: scalar.place) else { return }
        if fact.type.element == .time {
            loading.error(
                "RUBRIC.ZONE",
                "'\(section.path("zone"))': a time of day belongs to no day, and \(name) has different offsets on different days; write an offset such as \"+01:00\"",
                at: scalar.place, length: scalar.text.count)
        }
        fact.zone = .local(clock)
    }
}
