import Awards
import Calls
import Diagnostics
import Numbers
import Rubrics
import Wording

/// What was decided or read apart from the rubrics: budgets of a run, score sheets, who declined or withdrew.
struct OptionChanges {
    private let old: CallResult
    private let new: CallResult

    init(_ old: CallResult, _ new: CallResult) { (self.old, self.new) = (old, new) }

    var all: [RuleChange] {
        [budget, declined, withdrawn, sheets, adjustments, evaluators].compactMap { $0 }
    }

    private func change(_ section: String, _ key: String, _ text: (CallResult) -> String?) -> RuleChange? {
        let (before, after) = (text(old), text(new))
        return before == after ? nil : RuleChange(section: section, key: key, old: before, new: after)
    }

    /// Only where an option speaks: the rubrics' own budgets are compared as they are written.
    private var budget: RuleChange? {
        guard old.options.budget != nil || new.options.budget != nil else { return nil }
        return change("options", "budget of the run") { result in
            let unit = result.rubric.award?.unit.english ?? ""
            return (result.options.budget ?? result.rubric.award?.budget).map {
                unit.isEmpty ? $0.text : "\($0.text) \(unit)"
            }
        }
    }

    private var declined: RuleChange? { change("options", "declined") { Self.list($0.options.declined) } }

    private var withdrawn: RuleChange? { change("options", "withdrawn") { Self.list($0.options.withdrawn) } }

    private static func list(_ ids: Set<String>) -> String? {
        ids.isEmpty ? nil : ids.sorted { $0.precedes($1) }.joined(separator: ", ")
    }

    private var sheets: RuleChange? {
        guard old.inputs.sheets != new.inputs.sheets else { return nil }
        return change("inputs", "score sheets") { Self.names($0.inputs.sheets) }
            ?? RuleChange(
                section: "inputs", key: "score sheets", old: Self.names(old.inputs.sheets),
                new: "other content")
    }

    private var adjustments: RuleChange? {
        change("inputs", "adjustments") { $0.inputs.adjustments?.name }
    }

    private var evaluators: RuleChange? {
        change("inputs", "list of evaluators") { $0.inputs.evaluators?.name }
    }

    private static func names(_ files: [FileDigest]) -> String? {
        files.isEmpty ? nil : files.map(\.name).joined(separator: ", ")
    }
}
