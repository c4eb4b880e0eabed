import Calls
import Rubrics
import Tuning
import Wording

/// A changed rule in words.
struct RuleChangeText {
    let change: RuleChange

    /// `criterion quality: weight`
    var rule: Message {
        let word = Self.word(change.section)
        let subject =
            switch (word, change.name) {
            case (let word?, ""): word
            case (let word?, let name): Message("\(word) \(name)")
            case (nil, let name): Message.verbatim(name)
            }
        if change.key.isEmpty { return subject }
        return subject == .verbatim("") ? .verbatim(change.key) : Message("\(subject): \(change.key)")
    }

    var old: Message { Self.text(change.old, change.standard) }
    var new: Message { Self.text(change.new, change.standard) }

    /// What is not written has a standard, or is not there.
    private static func text(_ written: String?, _ standard: String?) -> Message {
        written.map(Message.verbatim) ?? standard.map { Message("\($0) (not written)") } ?? .verbatim("–")
    }

    /// What an entry of a section is called, or the section itself.
    private static func word(_ section: String) -> Message? {
        switch section {
        case "facts": Message("fact")
        case "tables": Message("table")
        case "values": Message("value")
        case "eligibility": Message("eligibility rule")
        case "criteria": Message("criterion")
        case "award.lots": Message("lot")
        case "files": Message("file")
        case "missing": Message("missing scores")
        case "scale": Message("scale of the criteria")
        case "assessments": Message("evaluators")
        case "options", "inputs", "": nil
        default: .verbatim(section)
        }
    }
}

/// One side of a comparison in words.
struct SideText {
    let result: CallResult

    /// `rubrics/a.yaml, “Short actions”, trial of award.budget=500000`
    var name: Message {
        let title = result.rubric.name
        let name: Message =
            title.isEmpty ? .verbatim(result.rubric.file) : Message("\(result.rubric.file), “\(title)”")
        return result.rubric.trialText.map { Message("\(name), trial of \($0)") } ?? name
    }
}
