package import Awards
import Calls
import FEEL
import Rubrics
import Scoring

/// The field's own words for the lists.
package enum Words {
    /// The heading over a list.
    package static func heading(_ status: Status) -> String {
        switch status {
        case .awarded: "Main list"
        case .reserve: "Reserve list"
        case .notFunded: "Not funded"
        case .undecided: "Undecided"
        case .belowThreshold: "Below threshold"
        case .incomplete: "Incomplete"
        case .ineligible: "Ineligible"
        case .inadmissible: "Inadmissible"
        case .withdrawn: "Withdrawn"
        }
    }

    /// `Lot climate: Climate`
    static func name(of list: FundingList) -> String {
        guard let lot = list.lot else { return "In no lot" }
        return list.title.isEmpty || list.title == lot ? "Lot \(lot)" : "Lot \(lot): \(list.title)"
    }

    /// The word in a row.
    static func word(_ row: CallResult.Row) -> String {
        if row.status == .awarded, row.reasons.contains(where: { $0.code == "REDUCED" }) { return "reduced" }
        return word(row.status)
    }

    /// In the middle of a sentence: `not funded`.
    static func word(_ status: Status) -> String {
        switch status {
        case .notFunded: "not funded"
        case .belowThreshold: "below threshold"
        case .awarded, .reserve, .undecided, .incomplete, .ineligible, .inadmissible, .withdrawn: status.rawValue
        }
    }

    /// What a report says of the rubric's standing.
    static func standing(of rubric: Rubric) -> String? {
        let parts = [
            rubric.status.isEmpty ? nil : "status of the rubric: \(rubric.status)",
            rubric.source.isEmpty ? nil : "source: \(rubric.source)",
        ]
        let text = parts.compactMap { $0 }.joined(separator: "; ")
        return text.isEmpty ? nil : text
    }

    /// `1 award`, `2 awards`.
    static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
    }
}

extension Rubric {
    /// What people call what a slot of the frame holds: a label, a criterion's title, or the name in plain words.
    func label(ofSlot slot: Int) -> String {
        if slots.facts.contains(slot) { return label(ofFact: slot) }
        if slots.values.contains(slot), let label = values[slot - slots.values.lowerBound].label { return label }
        if slots.criteria.contains(slot) { return title(ofCriterion: slot - slots.criteria.lowerBound) }
        return name(ofSlot: slot).replacing("_", with: " ")
    }

    /// What people call an expression of the rubric: its label where it is the name of a fact or a value, else as written.
    func called(_ expression: String) -> String {
        if let fact = facts.firstIndex(where: { $0.name == expression }) { return label(ofFact: fact) }
        if let value = values.firstIndex(where: { $0.name == expression }) {
            return label(ofSlot: slots.values.lowerBound + value)
        }
        return expression
    }

    func label(ofFact fact: Int) -> String { facts[fact].label ?? facts[fact].name.replacing("_", with: " ") }

    /// A criterion's title, or its id.
    func title(ofCriterion index: Int) -> String {
        criteria[index].title.isEmpty ? criteria[index].id : criteria[index].title
    }

    /// The name of what a slot of the frame holds.
    func name(ofSlot slot: Int) -> String {
        if slots.facts.contains(slot) { return facts[slot].name }
        if slots.tables.contains(slot) { return tables[slot - slots.tables.lowerBound].name }
        if slots.values.contains(slot) { return values[slot - slots.values.lowerBound].name }
        if slots.criteria.contains(slot) { return criteria[slot - slots.criteria.lowerBound].id }
        return slot == slots.total ? "total" : "ranking_score"
    }

    /// The slots of the facts by which a submission is told from others for a reader: those that `one_per` counts by, or the title.
    var namingFacts: [Int] {
        let byKey = submissions.onePer.map { factsBehind($0.key.slots) } ?? []
        let strings = byKey.filter { facts[$0].type == .string }
        return strings.isEmpty ? facts.indices.filter { facts[$0].name == "title" } : strings
    }

    /// The facts that the slots are or are worked out from, in the rubric's order. Values only read what stands before them.
    private func factsBehind(_ read: some Sequence<Int>) -> [Int] {
        var wanted = Set(read)
        for index in values.indices.reversed() where wanted.contains(slots.values.lowerBound + index) {
            wanted.formUnion(values[index].program.slots)
        }
        return slots.facts.filter(wanted.contains)
    }
}
