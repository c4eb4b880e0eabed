/// Writes a draft as a rubric.
struct DraftText {
    let draft: Draft
    let name: String
    let version: String

    var text: String { (head + submissions + facts + leftOut + rules + scoring + award).joined(separator: "\n") + "\n" }

    /// A text in YAML's double quotes, on one line, without control characters.
    static func quoted(_ text: String, limit: Int = .max) -> String {
        var result = "\""
        for (place, scalar) in text.unicodeScalars.enumerated() {
            if place >= limit { result += "…"; break }
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    private var head: [String] {
        let from = draft.files.count == 1 ? draft.files[0] : "\(draft.files.count) files, \(draft.files[0]) first"
        return [
            "# Drafted by fundscore \(version) from \(draft.records) \(draft.records == 1 ? "submission" : "submissions") (\(Self.comment(from))).",
            "# It can be used as it is. Lines with ??? need a person; what stands behind a # is switched off until the # is taken away.",
            "fundscore: 1",
            "id: \(Self.quoted(name))",
            "title: \(Self.quoted(name))   # ??? the call's title, as applicants know it",
            "status: draft",
            "# currency: EUR   # ??? if money is awarded",
            "",
        ]
    }

    /// Comments end at the end of the line; what they propose can be copied.
    private static func comment(_ text: String) -> String {
        String(quoted(text).dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }

    // MARK: submissions

    private var submissions: [String] {
        var lines = ["submissions:"]
        if !draft.namespaces.isEmpty {
            let all = draft.namespaces.map { "\($0.prefix): \(Self.quoted($0.namespace))" }
            lines.append("  namespaces: { \(all.joined(separator: ", ")) }")
        }
        lines.append("  record: \(draft.recordPath)")
        if let id = draft.id {
            lines.append("  id: \(Self.quoted(id.xpath))   # \(shown(id)); ??? is this how you name a proposal?")
        } else {
            lines.append(
                "  # id: \"@id\"   # ??? nothing in the samples tells every submission from the others: where is its number?"
            )
        }
        let received = draft.facts.first { $0.fields.isEmpty && !$0.isList && isReceived($0.name) }?.name ?? "received"
        lines.append(
            "  # deadline: { fact: \(received), at: 2026-03-31T17:00:00+02:00 }   # ??? the last moment that is on time, with its offset"
        )
        lines.append(
            "  # one_per: { key: FACT, keep: last, by: FACT }   # ??? if an applicant may hand in one proposal only")
        return lines + [""]
    }

    private func isReceived(_ name: String) -> Bool {
        ["received", "submitted", "submission", "sent_at", "lodged"].contains { name.contains($0) }
    }

    private func shown(_ fact: FactDraft) -> String {
        guard let example = fact.example else { return "no example" }
        return "such as " + Self.quoted(example.text, limit: 40)
    }

    // MARK: facts

    private var facts: [String] {
        var lines = ["facts:   # the only names that rules may use; behind each a text of the samples"]
        if draft.facts.isEmpty { lines[0] = "facts: {}   # ??? the samples hold no text" }
        for fact in draft.facts {
            for question in fact.guess.questions { lines.append("  # ??? \(fact.name): \(Self.comment(question))") }
            lines += fact.fields.isEmpty ? [entry(fact, indent: "  ")] : group(fact)
        }
        return lines
    }

    private func entry(_ fact: FactDraft, indent: String) -> String {
        let type = fact.isList ? "list<\(fact.guess.type)>" : fact.guess.type
        let required = fact.isRequired && !fact.isList ? ", required: true" : ""
        return
            "\(indent)\(fact.name): { xpath: \(Self.quoted(fact.xpath)), type: \(type)\(fact.guess.declaration)\(required) }   # \(shown(fact))"
    }

    private func group(_ fact: FactDraft) -> [String] {
        var lines = [
            "  \(fact.name):", "    each: \(Self.quoted(fact.xpath))", "    type: list<context>", "    fields:",
        ]
        for field in fact.fields {
            for question in field.guess.questions {
                lines.append("      # ??? \(field.name): \(Self.comment(question))")
            }
            lines.append(entry(field, indent: "      "))
        }
        return lines
    }

    private var leftOut: [String] {
        guard !draft.leftOut.isEmpty else { return [""] }
        return ["", "# In the samples, and in no fact:"]
            + draft.leftOut.map { "#   \(Self.comment($0.xpath)): \(Self.comment($0.why))" } + [""]
    }

    // MARK: rules, criteria, award

    private var rules: [String] {
        [
            "# values:   # ??? amounts and points that rules share, such as a bonus",
            "#   bonus: if inhabitants < 10000 then 0.25 else 0",
            "# eligibility:   # ??? who may compete; each rule with the reason that the applicant reads",
            "#   - { id: E1, rule: requested <= 150000, reason: \"More than 150 000 EUR\" }",
            "",
        ]
    }

    private var scoring: [String] {
        [
            "scale: { min: 0, max: 5, step: 0.5 }   # ??? the scores that evaluators may give",
            "criteria:   # ??? yours, with titles, weights and thresholds",
            "  relevance:   { title: Relevance, weight: 40, assessed: true }   # threshold: 3",
            "  quality:     { title: Quality, weight: 40, assessed: true }",
            "  feasibility: { title: Feasibility, weight: 20, assessed: true }",
            "assessments: { minimum: 2, combine: mean }   # ??? evaluators a proposal; mean, median, consensus …",
            "total: { combine: weighted_mean }   # threshold: 3",
            "ranking:",
            "  score: total   # or: total + bonus",
            "  # ladder:   # ??? what decides between equal scores, step by step",
            "  #   - highest: relevance",
            "",
        ]
    }

    private var award: [String] {
        let amount = draft.facts.first { !$0.isList && $0.guess.type == "number" && isAmount($0.name) }?.name
        return [
            "# award:   # ??? without it everybody who is ranked is selected",
            "#   budget: 500000",
            "#   amount: \(amount ?? "requested")   # ??? the fact that holds what is asked for",
            "#   when_short: skip   # stop | skip | reduce: where the money does not suffice for the next",
            "#   tie_at_line: undecided   # undecided | all | none",
            "#   lots: { north: { budget: 300000, when: 'region = \"north\"' } }   # ??? budgets of their own",
            "#   at_most: [ { per: municipality, awards: 1 } ]   # ??? caps",
            "#   reserve: all",
        ]
    }

    private func isAmount(_ name: String) -> Bool {
        ["request", "amount", "grant", "funding", "contribution", "budget"].contains { name.contains($0) }
    }
}
