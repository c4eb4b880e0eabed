package import Awards
import Calls
import FEEL
import Rubrics
import Scoring
package import Wording

/// The field's own words for the lists.
package enum Words {
    /// The heading over a list.
    package static func heading(_ status: Status) -> Message {
        switch status {
        case .awarded: Message("Main list")
        case .reserve: Message("Reserve list")
        case .notFunded: Message("Not funded")
        case .undecided: Message("Undecided")
        case .belowThreshold: Message("Below threshold")
        case .incomplete: Message("Incomplete")
        case .ineligible: Message("Ineligible")
        case .inadmissible: Message("Inadmissible")
        case .withdrawn: Message("Withdrawn")
        }
    }

    /// The same in the middle of a sentence.
    package static func list(_ status: Status) -> Message {
        switch status {
        case .awarded: Message("main list")
        case .reserve: Message("reserve list")
        case .notFunded, .undecided, .belowThreshold, .incomplete, .ineligible, .inadmissible, .withdrawn: word(status)
        }
    }

    /// So many of a list, as in `30 submissions: 2 not funded`; other languages count words of their own.
    package static func counted(_ status: Status, _ count: Int) -> Message {
        switch status {
        case .awarded, .reserve, .undecided, .belowThreshold: list(status)
        case .notFunded: Message("\(plural: count, "not funded", "not funded")")
        case .incomplete: Message("\(plural: count, "incomplete", "incomplete")")
        case .ineligible: Message("\(plural: count, "ineligible", "ineligible")")
        case .inadmissible: Message("\(plural: count, "inadmissible", "inadmissible")")
        case .withdrawn: Message("\(plural: count, "withdrawn", "withdrawn")")
        }
    }

    /// `Lot climate: Climate`
    static func name(of list: FundingList) -> Message {
        guard let lot = list.lot else { return Message("In no lot") }
        return list.title.isEmpty || list.title == LocalText(lot)
            ? Message("Lot \(lot)") : Message("Lot \(lot): \(list.title)")
    }

    /// The word in a row.
    static func word(_ row: CallResult.Row) -> Message {
        if row.status == .awarded, row.reasons.contains(where: { $0.code == "REDUCED" }) { return Message("reduced") }
        return word(row.status)
    }

    /// In the middle of a sentence: `not funded`.
    package static func word(_ status: Status) -> Message {
        switch status {
        case .awarded: Message("awarded")
        case .reserve: Message("reserve")
        case .notFunded: Message("not funded")
        case .undecided: Message("undecided")
        case .belowThreshold: Message("below threshold")
        case .incomplete: Message("incomplete")
        case .ineligible: Message("ineligible")
        case .inadmissible: Message("inadmissible")
        case .withdrawn: Message("withdrawn")
        }
    }

    /// What a report says of the rubric's standing.
    static func standing(of rubric: Rubric) -> Message? {
        let parts = [
            rubric.status.isEmpty ? nil : Message("status of the rubric: \(status(of: rubric))"),
            rubric.source.isEmpty ? nil : Message("source: \(rubric.source)"),
        ].compactMap { $0 }
        return parts.isEmpty ? nil : .joined(parts, "; ")
    }

    /// The rubric's own word, or the one that the format knows.
    static func status(of rubric: Rubric) -> Message {
        rubric.status == "illustrative" ? Message("illustrative") : .local(rubric.status)
    }

    /// `1 award`, `2 awards`.
    static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
    }
}

extension Rubric {
    /// The call's name for people: its title, or its id.
    package var name: LocalText { title.isEmpty ? LocalText(id) : title }

    /// What people call what a slot of the frame holds: a label, a criterion's title, or the name in plain words.
    func label(ofSlot slot: Int) -> LocalText {
        if slots.facts.contains(slot) { return label(ofFact: slot) }
        if slots.values.contains(slot), let label = values[slot - slots.values.lowerBound].label { return label }
        if slots.criteria.contains(slot) { return title(ofCriterion: slot - slots.criteria.lowerBound) }
        return LocalText(name(ofSlot: slot).replacing("_", with: " "))
    }

    /// What people call an expression of the rubric: its label where it is the name of a fact or a value, else as written.
    package func called(_ expression: String) -> LocalText {
        if let fact = facts.firstIndex(where: { $0.name == expression }) { return label(ofFact: fact) }
        if let value = values.firstIndex(where: { $0.name == expression }) {
            return label(ofSlot: slots.values.lowerBound + value)
        }
        return LocalText(expression)
    }

    func label(ofFact fact: Int) -> LocalText {
        facts[fact].label ?? LocalText(facts[fact].name.replacing("_", with: " "))
    }

    /// A criterion's title, or its id.
    func title(ofCriterion index: Int) -> LocalText { criteria[index].name }

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

extension Criterion {
    /// Its name for people: its title, or its id.
    package var name: LocalText { title.isEmpty ? LocalText(id) : title }
}
