import Diagnostics
import Rubrics
import Tabular
import Wording

/// Words and sentences by key and language: those of the call's `texts.csv` before the defaults. All are templates, whose names are
/// checked before the first letter.
struct LetterTexts {
    private struct Key: Hashable {
        var name: String
        var language: String
    }

    private var templates: [Key: LetterTemplate] = [:]
    /// Where somebody would write a text that is missing.
    let file: String
    /// In which all defaults are there, or the table has a column.
    private(set) var languages: [String]

    /// What a table may say beside the defaults: texts of the rubric in other languages.
    private static let open = ["reason.", "criterion.", "fact.", "call."]

    /// - Parameters:
    ///   - table: `key,en,de,…`; nil: the defaults alone.
    ///   - file: the name of the table, also where there is none.
    init(_ table: SourceFile?, file: String, into problems: inout DiagnosticCollector) {
        self.file = file
        languages = DefaultTexts.languages
        for row in DefaultTexts.rows {
            for (language, text) in zip(DefaultTexts.languages, row.texts) {
                // A default has no file; who uses it fills it in through `letters:`.
                let text = FrenchSpacing.applied(to: text, in: language)
                add(text, Key(name: row.key, language: language), at: Place(file: ""), into: &problems)
            }
        }
        if let table { read(table, into: &problems) }
    }

    private mutating func add(_ text: String, _ key: Key, at place: Place, into problems: inout DiagnosticCollector) {
        templates[key] = LetterTemplate(
            text, from: place, fields: FieldTable.sentence, escaping: .none, into: &problems)
    }

    // MARK: the table

    private mutating func read(_ table: SourceFile, into problems: inout DiagnosticCollector) {
        guard let csv = CSVDocument.read(table.bytes, name: table.name, into: &problems) else { return }
        guard csv.header.first?.text == "key" else {
            problems.error(
                "LETTER.TEXTS",
                "the first column of the texts is 'key'; a column for each language follows, such as en or de",
                at: Place(file: table.name, line: 1))
            return
        }
        for cell in csv.header.dropFirst() where !isLanguage(cell.text) {
            problems.error(
                "LETTER.TEXTS", "a column of texts is named by its language, such as en or de, not '\(cell.text)'",
                at: cell.place(in: table.name), length: max(1, cell.text.count))
        }
        languages += csv.header.dropFirst().map(\.text).filter { isLanguage($0) && !languages.contains($0) }
        var seen: [String: Int] = [:]
        for row in csv.rows { read(row, of: csv, &seen, into: &problems) }
    }

    private func isLanguage(_ text: String) -> Bool { PluralTable.rules[text] != nil }

    private mutating func read(
        _ row: [CSVCell], of csv: CSVDocument, _ seen: inout [String: Int], into problems: inout DiagnosticCollector
    ) {
        guard let cell = row.first, !row.allSatisfy(\.isBlank) else { return }
        if let line = seen.updateValue(cell.line, forKey: cell.text) {
            problems.error(
                "LETTER.TEXTS", "the text '\(cell.text)' stands in line \(line) already", at: cell.place(in: csv.name),
                length: max(1, cell.text.count))
        } else if !isKnown(cell.text) {
            let known = DefaultTexts.rows.map(\.key)
            problems.error(
                "LETTER.TEXTS",
                "no letter asks for a text '\(cell.text)'\(DidYouMean.clause(for: cell.text, among: known))",
                at: cell.place(in: csv.name), length: max(1, cell.text.count))
        }
        for (column, text) in zip(csv.header, row).dropFirst() where !text.isBlank && isLanguage(column.text) {
            add(text.text, Key(name: cell.text, language: column.text), at: text.place(in: csv.name), into: &problems)
        }
    }

    private func isKnown(_ key: String) -> Bool {
        if Self.open.contains(where: { key.hasPrefix($0) && key.count > $0.count }) { return true }
        if DefaultTexts.rows.contains(where: { $0.key == key }) { return true }
        // Other languages have other plurals.
        let forms = ["zero", "one", "two", "few", "many", "other"]
        return forms.contains { key == "redress.\($0)" }
    }

    // MARK: asking

    func has(_ key: String, in language: String) -> Bool { templates[Key(name: key, language: language)] != nil }

    /// The key that speaks for a reason's code: its own, or that of the longest beginning; nil: it has no sentence.
    func key(forReason code: String, in language: String) -> String? {
        var parts = code.split(separator: ".", omittingEmptySubsequences: false)
        while !parts.isEmpty {
            let key = "reason." + parts.joined(separator: ".")
            if has(key, in: language) { return key }
            parts.removeLast()
        }
        return nil
    }

    /// A text with its values; a missing text and an empty value end up in `gaps`, never in a letter.
    func text(
        _ key: String, in language: String, _ values: [String: String] = [:], gaps: inout LetterGaps
    ) -> String {
        guard let template = templates[Key(name: key, language: language)] else {
            gaps.missing(key, language, file: file)
            return ""
        }
        var group = FieldGroup(FieldTable.sentence)
        for (name, value) in values { group.set(name, value) }
        let (text, empty) = template.render(group)
        for tag in empty { gaps.empty(tag) }
        return text
    }

    /// The form of a text that goes with a number: `redress.one`, `redress.other`.
    func plural(
        _ key: String, _ count: Int, in language: String, _ values: [String: String], gaps: inout LetterGaps
    ) -> String {
        let form = PluralForm.of(count, in: language)
        let own = "\(key).\(form)"
        return text(has(own, in: language) ? own : "\(key).other", in: language, values, gaps: &gaps)
    }
}
