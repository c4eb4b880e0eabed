import Diagnostics

/// How a fact writes numbers and truth: `decimal`, `group`, `strip`, `true`, `false`.
extension FactsSection {
    func readSigns(_ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading) {
        if let sign = sign(section, "decimal", &loading) { fact.decimalSign = sign }
        fact.groupSign = sign(section, "group", &loading)
        if let group = fact.groupSign, group == fact.decimalSign {
            let other = group == "," ? "." : ","
            let hint = section["decimal"] == nil ? "; write decimal: \"\(other)\" too" : ""
            loading.error(
                "RUBRIC.CONFLICT",
                "the decimal sign and the group sign of '\(fact.name)' are the same, '\(group)'\(hint)",
                at: section.place(of: "group"))
        }
        fact.stripped = stripped(section, fact, &loading)
    }

    /// `strip: ["€", "%"]`; what may stand beside a number and means nothing.
    private func stripped(_ section: Section, _ fact: FactDefinition, _ loading: inout Loading) -> [String] {
        guard section["strip"] != nil else { return [] }
        if fact.type.element != .number {
            loading.error("RUBRIC.CONFLICT", "'strip' goes with numbers", at: section.place(of: "strip"))
        }
        return loading.items(section, "strip", single: true).compactMap { item in
            guard let scalar = loading.scalar(item, section.path("strip")) else { return nil }
            let text = scalar.text
            // A digit or a sign that is left out would make another number of it.
            let isPartOfNumber =
                text.allSatisfy { $0.isWhitespace || "+-−".contains($0) } || text.contains(where: \.isNumber)
                || text == String(fact.decimalSign) || text == fact.groupSign.map { String($0) }
            guard isPartOfNumber else { return text }
            loading.error(
                "RUBRIC.TYPE",
                "'\(section.path("strip"))' lists what stands beside a number, such as \"€\" or \"%\"; "
                    + "'\(text.shortened)' is a part of numbers", at: scalar.place, length: text.count)
            return nil
        }
    }

    private func sign(_ section: Section, _ key: String, _ loading: inout Loading) -> Character? {
        guard let scalar = loading.scalar(section, key) else { return nil }
        guard scalar.text.count == 1, let sign = scalar.text.first, !sign.isNumber, sign != "-", sign != "+" else {
            loading.error(
                "RUBRIC.TYPE",
                "'\(section.path(key))' is one character such as \".\" or \",\", not '\(scalar.text.shortened)'",
                at: scalar.place, length: scalar.text.count)
            return nil
        }
        return sign
    }

    func readTexts(_ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading) {
        let yes = loading.items(section, "true", single: true).compactMap {
            loading.scalar($0, section.path("true"))?.text
        }
        let no = loading.items(section, "false", single: true).compactMap {
            loading.scalar($0, section.path("false"))?.text
        }
        if !yes.isEmpty { fact.trueTexts = yes }
        if !no.isEmpty { fact.falseTexts = no }
        if let both = fact.trueTexts.first(where: fact.falseTexts.contains) {
            loading.error("RUBRIC.CONFLICT", "'\(both)' stands for true and for false", at: section.place(of: "true"))
        }
    }
}
