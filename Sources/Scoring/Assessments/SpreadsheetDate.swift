import FEEL

/// What a spreadsheet makes of a text that it takes for a date, and what the text may have been. Only ever proposed.
struct SpreadsheetDate {
    /// Day and month, in this order where the text tells.
    let day: Int
    let month: Int

    /// Names of months by their first letters, in the languages of spreadsheets that are common in Europe.
    private static let months: [(beginnings: [String], month: Int)] = [
        (["jan", "ene", "gen"], 1), (["feb", "fév", "fev"], 2), (["mar", "mär", "mrz", "mrt"], 3),
        (["apr", "avr", "abr"], 4), (["may", "mai", "mag", "mei"], 5), (["juin", "jun", "giu"], 6),
        (["juil", "jul", "lug"], 7), (["aug", "aoû", "aou", "ago"], 8), (["sep", "set"], 9),
        (["oct", "okt", "ott"], 10),
        (["nov"], 11), (["dec", "dez", "déc", "dic"], 12),
    ]

    /// nil: the text is no date, such as `03. Apr`, `3-Apr`, `03.04.2026`, `3-4`, `2026-04-03`.
    init?(_ text: String) {
        guard !["..", "--", "//"].contains(where: text.contains) else { return nil }
        var parts = text.lowercased().split { ".-/ ".contains($0) }.map(String.init)
        guard (2...3).contains(parts.count), text.contains(where: { ".-/".contains($0) }) else { return nil }
        let isYear = parts.map { $0.count == 4 && Int($0) != nil }
        if parts.count == 3 {
            guard let year = isYear.firstIndex(of: true) ?? (parts[2].count == 2 ? 2 : nil) else { return nil }
            parts.remove(at: year)
            if year == 0 { parts.reverse() }
        }
        if let named = parts.firstIndex(where: { Self.month(named: $0) != nil }) {
            guard let month = Self.month(named: parts[named]), let day = Self.number(parts[1 - named]) else {
                return nil
            }
            self.init(day: day, month: month)
        } else {
            guard let day = Self.number(parts[0]), let month = Self.number(parts[1]) else { return nil }
            self.init(day: day, month: month)
        }
    }

    private init?(day: Int, month: Int) {
        guard (1...31).contains(day), (1...31).contains(month), min(day, month) <= 12 else { return nil }
        (self.day, self.month) = (day, month)
    }

    private static func month(named text: String) -> Int? {
        guard text.first?.isLetter == true else { return nil }
        return months.first { $0.beginnings.contains { text.hasPrefix($0) } }?.month
    }

    private static func number(_ text: String) -> Int? { text.count <= 2 ? Int(text) : nil }

    /// What to say of a number that may be the days of a date since 1900; nil: it is none of the years 2000 to 2099.
    static func hint(forSerial text: String) -> String? {
        // Day 0 of spreadsheets is 30 December 1899, which is 25 569 days before 1970.
        guard let serial = Int(text), (36_526...73_050).contains(serial),
            let date = CalendarDate(dayNumber: serial - 25_569)
        else { return nil }
        return
            "; a spreadsheet keeps the date \(date) as this number: format the column as text and write the score again"
    }
}
