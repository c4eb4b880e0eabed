import Diagnostics
import FEEL
import Numbers
import SafeXML

/// Reads `submissions:` (all but `deadline` and `one_per`, which need the facts).
enum SubmissionsSection {
    static let keys = RubricFormat.submissions.names

    /// Never nil: where the record cannot be read the rest of the rubric is still checked.
    static func load(_ section: Section, _ loading: inout Loading) -> SubmissionRules {
        loading.require(section, "record", "the XPath of one record, such as /p:proposals/p:proposal")
        let namespaces = namespaces(section, &loading)
        let record = XPaths.text(section, "record", namespaces: namespaces, &loading)
        let id = XPaths.text(section, "id", namespaces: namespaces, &loading)
        let schemas = SchemaSection.load(section, &loading)
        return SubmissionRules(
            namespaces: namespaces, record: record ?? PlacedText("/*", at: section.place), id: id, schemas: schemas)
    }

    /// A prefix stands for one URI or for a list of them (one vocabulary, several versions).
    private static func namespaces(_ section: Section, _ loading: inout Loading) -> [NamespaceBinding] {
        loading.entries(section, "namespaces").compactMap { entry in
            let name = "submissions.namespaces.\(entry.key)"
            var uris: [String] = []
            switch entry.value {
            case .sequence(let items, _): uris = items.compactMap { loading.scalar($0, name)?.text }
            case .scalar, .mapping: uris = loading.scalar(entry.value, name).map { [$0.text] } ?? []
            }
            return uris.isEmpty ? nil : NamespaceBinding(prefix: entry.key, uris: uris)
        }
    }

    // MARK: deadline and one_per

    static func deadline(_ section: Section, facts: [FactDefinition], _ loading: inout Loading) -> Deadline? {
        guard let value = section["deadline"],
            let own = Section(
                value, name: "submissions.deadline", keys: DeadlineSection.keys, into: &loading.problems)
        else { return nil }
        loading.require(own, "fact", "the fact that holds the moment of submission")
        loading.require(own, "at", "the last moment that is on time, such as 2018-10-31T17:00:00+01:00")
        guard let slot = momentFact(own, "fact", facts: facts, &loading) else { return nil }
        return DeadlineSection(section: own, fact: facts[slot], slot: slot).load(&loading)
    }

    /// The slot of a fact that holds a date or a date and time.
    private static func momentFact(
        _ section: Section, _ key: String, facts: [FactDefinition], _ loading: inout Loading
    ) -> Int? {
        guard let name = loading.scalar(section, key) else { return nil }
        guard let slot = facts.firstIndex(where: { $0.name == name.text }) else {
            if loading.brokenFacts.contains(where: { $0.name == name.text }) { return nil }
            let hint = DidYouMean.clause(for: name.text, among: facts.map(\.name))
            loading.error(
                "RUBRIC.UNKNOWN_FACT", "unknown fact '\(name.text.shortened)'\(hint)", at: name.lines[0],
                length: name.text.count)
            return nil
        }
        guard [.date, .dateTime].contains(facts[slot].type) else {
            loading.error(
                "RUBRIC.TYPE",
                "'\(name.text)' is \(facts[slot].feelType), but '\(section.path(key))' needs a date or a date and time",
                at: name.lines[0], length: name.text.count)
            return nil
        }
        return slot
    }

    static func onePer(
        _ section: Section, names: Names, facts: [FactDefinition], deadline: Deadline?, _ loading: inout Loading
    ) -> OnePer? {
        guard let value = section["one_per"],
            let own = Section(
                value, name: "submissions.one_per", keys: RubricFormat.onePer.names, into: &loading.problems)
        else { return nil }
        loading.require(own, "key", "the fact or value of which each may occur once")
        loading.require(own, "keep", "last, first, best or none")
        let by = momentFact(own, "by", facts: facts, &loading) ?? deadline?.factSlot
        guard let keyText = loading.scalar(own, "key"), let keep = loading.choice(own, "keep", OnePer.Keep.self),
            let key = names.program(keyText, &loading)
        else { return nil }
        if by == nil, keep == .first || keep == .last {
            loading.error(
                "RUBRIC.POLICY",
                "'keep: \(keep.rawValue)' needs a moment to go by: name its fact with 'by:', or declare a deadline",
                at: own.place(of: "keep"))
        }
        return OnePer(key: key, keyText: keyText.text, keep: keep, bySlot: by, place: own.place)
    }
}
