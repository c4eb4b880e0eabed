package import FEEL

/// A day written out as letters do, after CLDR: `28. November 2026`, `28 de noviembre de 2026`.
package enum LongDate {
    /// - Parameter language: `de`; one that is not known gets the form of ISO 8601.
    package static func text(_ date: CalendarDate, in language: String) -> String {
        guard let form = LongDateTable.forms[language], form.count == 2 else { return date.description }
        let months = form[1].split(separator: "/").map(String.init)
        guard months.count == 12 else { return date.description }
        // French counts the first of a month as such, which CLDR leaves to its users.
        let day = language == "fr" && date.day == 1 ? "1er" : String(date.day)
        let month = form[0].contains("MMMM") ? months[date.month - 1] : String(date.month)
        return written(form[0], day: day, month: month, year: String(date.year))
    }

    /// A pattern of CLDR: letters stand for parts, what is in apostrophes for itself.
    private static func written(_ pattern: String, day: String, month: String, year: String) -> String {
        var text = ""
        var isQuoted = false
        var previous: Character?
        for character in pattern {
            defer { previous = character }
            switch character {
            case "'": isQuoted.toggle()
            case _ where isQuoted: text.append(character)
            case "d" where previous != "d": text += day
            case "M" where previous != "M": text += month
            case "y" where previous != "y": text += year
            case "d", "M", "y": continue
            default: text.append(character)
            }
        }
        // A day and its year stay on one line.
        return text.replacing(" ", with: "\u{A0}")
    }
}
