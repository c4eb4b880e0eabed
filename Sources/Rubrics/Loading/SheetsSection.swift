import Diagnostics

/// Reads `sheets: { show: [city, partner] }`; what score sheets show beside a proposal's id and title.
enum SheetsSection {
    static let keys = RubricFormat.sheets.names

    /// The positions of the facts.
    static func shownFacts(_ section: Section, _ facts: [FactDefinition], _ loading: inout Loading) -> [Int] {
        var shown: [Int] = []
        for item in loading.items(section, "show", single: true) {
            guard let name = loading.scalar(item, section.path("show")) else { continue }
            guard let position = facts.firstIndex(where: { $0.name == name.text }) else {
                let clause = DidYouMean.clause(for: name.text, among: facts.map(\.name))
                loading.error(
                    "RUBRIC.UNKNOWN_NAME", "sheets.show: there is no fact '\(name.text.shortened)'\(clause)",
                    at: name.place,
                    length: name.text.count)
                continue
            }
            if shown.contains(position) {
                loading.error(
                    "RUBRIC.DUPLICATE", "sheets.show names '\(name.text)' twice", at: name.place,
                    length: name.text.count)
            } else {
                shown.append(position)
            }
        }
        return shown
    }
}
