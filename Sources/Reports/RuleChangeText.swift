import Calls
import Rubrics
import Tuning

/// A changed rule in words.
struct RuleChangeText {
    let change: RuleChange

    /// `criterion quality: weight`
    var rule: String {
        let subject = [Self.word(change.section), change.name].filter { !$0.isEmpty }.joined(separator: " ")
        return [subject, change.key].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    var old: String { Self.text(change.old, change.standard) }
    var new: String { Self.text(change.new, change.standard) }

    /// What is not written has a standard, or is not there.
    private static func text(_ written: String?, _ standard: String?) -> String {
        written ?? standard.map { "\($0) (not written)" } ?? "–"
    }

    /// What an entry of a section is called, or the section itself.
    private static func word(_ section: String) -> String {
        switch section {
        case "facts": "fact"
        case "tables": "table"
        case "values": "value"
        case "eligibility": "eligibility rule"
        case "criteria": "criterion"
        case "award.lots": "lot"
        case "files": "file"
        case "missing": "missing scores"
        case "scale": "scale of the criteria"
        case "assessments": "evaluators"
        case "options", "inputs": ""
        default: section
        }
    }
}

/// One side of a comparison in words.
struct SideText {
    let result: CallResult

    /// `rubrics/a.yaml, “Short actions”, trial of award.budget=500000`
    var name: String {
        let title = result.rubric.title.isEmpty ? result.rubric.id : result.rubric.title
        let name = title.isEmpty ? result.rubric.file : "\(result.rubric.file), “\(title)”"
        return name + (result.rubric.trialText.map { ", trial of \($0)" } ?? "")
    }
}
