import Diagnostics

/// Reads lists of facts that people are shown: `sheets: { show: [city, partner] }`, what score sheets show beside a proposal's id and title,
/// and `report: { columns: [city] }`, what the decisions show.
enum ShownFacts {
    /// The positions of the facts, in the order of the list.
    static func positions(
        in section: Section, _ key: String, _ facts: [FactDefinition], _ loading: inout Loading
    ) -> [Int] {
        var shown: [Int] = []
        let list = section.path(key)
        for item in loading.items(section, key, single: true) {
            guard let name = loading.scalar(item, list) else { continue }
            guard let position = facts.firstIndex(where: { $0.name == name.text }) else {
                let clause = DidYouMean.clause(for: name.text, among: facts.map(\.name))
                loading.error(
                    "RUBRIC.UNKNOWN_NAME", "\(list): there is no fact '\(name.text.shortened)'\(clause)",
                    at: name.place, length: name.text.count)
                continue
            }
            if shown.contains(position) {
                loading.error(
                    "RUBRIC.DUPLICATE", "\(list) names '\(name.text)' twice", at: name.place, length: name.text.count)
            } else {
                shown.append(position)
            }
        }
        return shown
    }
}
