import Diagnostics
import FEEL
import Numbers
import Wording

/// Reads `values:`; each sees the facts, the tables and the values before it. A value is its rule, or `{ rule: …, label: … }`.
enum ValuesSection {
    static func load(_ entries: [YAMLEntry], _ names: inout Names, _ loading: inout Loading) -> [NamedValue] {
        var values: [NamedValue] = []
        for entry in entries {
            loading.checkName(entry.key, "value", at: entry.keyPlace)
            let (scalar, label) = parts(entry, &loading)
            let program = scalar.flatMap { names.program($0, &loading) }
            names.declare(entry.key, program?.type ?? .any, at: entry.keyPlace, &loading)
            if let program, let scalar {
                values.append(
                    NamedValue(
                        name: entry.key, label: label, text: scalar.text, program: program, place: entry.keyPlace))
            }
        }
        return values
    }

    private static func parts(_ entry: YAMLEntry, _ loading: inout Loading) -> (rule: YAMLScalar?, label: LocalText?) {
        let path = "values.\(entry.key)"
        guard case .mapping = entry.value else { return (loading.scalar(entry.value, path), nil) }
        guard let section = Section(entry.value, name: path, keys: RubricFormat.value.names, into: &loading.problems)
        else {
            return (nil, nil)
        }
        loading.require(section, "rule", "a FEEL expression")
        return (loading.scalar(section, "rule"), loading.localText(section, "label"))
    }
}

/// Reads `eligibility:`.
enum EligibilitySection {
    static func load(_ items: [YAMLValue], _ names: Names, _ loading: inout Loading) -> [EligibilityRule] {
        var rules: [EligibilityRule] = []
        for item in items {
            guard
                let section = Section(
                    item, name: "eligibility", keys: RubricFormat.eligibilityRule.names, into: &loading.problems)
            else { continue }
            loading.require(section, "id", "it ends the reason code INELIGIBLE.<id>")
            loading.require(section, "rule", "a FEEL expression that is true for an eligible proposal")
            loading.require(section, "reason", "the sentence that the applicant reads")
            let id = loading.text(section, "id")
            let reason = section["reason"].flatMap {
                loading.localText($0, "eligibility.\(id.map { "\($0.text)." } ?? "")reason")
            }
            let text = loading.scalar(section, "rule")
            let program = text.flatMap { names.program($0, expecting: .boolean, &loading) }
            if let id, rules.contains(where: { $0.id == id.text }) {
                loading.error(
                    "RUBRIC.NAME_TAKEN", "two eligibility rules have the id '\(id.text)'", at: id.place,
                    length: id.text.count)
            }
            guard let id, let text, let program else { continue }
            rules.append(
                EligibilityRule(
                    id: id.text, text: text.text, program: program, reason: reason ?? "", place: section.place))
        }
        return rules
    }
}
