package import Calls
import FEEL
import Numbers

/// What `fundscore check RUBRIC INPUT…` says of the run to come, and `fundscore run` of a rule that refused everybody.
package enum OutlookText {
    /// One line each; empty where there is nothing to say.
    package static func text(for outlook: Outlook) -> String {
        (refusals(outlook) + silences(outlook) + amounts(outlook) + groups(outlook)).map { $0 + "\n" }.joined()
    }

    /// Rules that refuse every admissible submission.
    package static func refusals(_ outlook: Outlook) -> [String] {
        outlook.rules.filter(\.refusesAll).map { rule in
            let others = rule.withoutAnswer.count > 0 ? " that it has an answer for" : ""
            let spans = rule.spans.compactMap(span)
            let reason = spans.isEmpty ? "" : ": \(spans.joined(separator: ", and ")), and the rule says \(rule.text)"
            return "\(rule.id) refuses all \(rule.failed)\(others)\(reason)"
        }
    }

    private static func silences(_ outlook: Outlook) -> [String] {
        outlook.rules.filter { $0.withoutAnswer.count > 0 }.map { rule in
            "\(rule.id) has no answer for \(share(rule.withoutAnswer, outlook)), and so refuses "
                + "\(rule.withoutAnswer.count == 1 ? "it" : "them")\(example(rule.withoutAnswer))"
        }
    }

    private static func amounts(_ outlook: Outlook) -> [String] {
        guard let amount = outlook.amount else { return [] }
        let findings = [
            (amount.negative, "is less than 0"), (amount.zero, "is 0"), (amount.withoutAnswer, "is not known"),
        ]
        return findings.filter { $0.0.count > 0 }.map { finding, what in
            "the amount (\(amount.text)) \(what) for \(share(finding, outlook))\(example(finding))"
        }
    }

    private static func groups(_ outlook: Outlook) -> [String] {
        outlook.groups.filter { $0.withoutAnswer.count > 0 }.map { group in
            "\(group.key) per \(group.text): \(share(group.withoutAnswer, outlook)) "
                + "\(group.withoutAnswer.count == 1 ? "belongs" : "belong") to no group, and a run leaves them to people"
                + example(group.withoutAnswer) + "; where each stands for itself, count by a value such as "
                + "if \(group.text) = null then own_id else \(group.text), with a fact own_id that has the proposal's id"
        }
    }

    // MARK: words

    /// `3 of 35`, `all 35`.
    private static func share(_ finding: Outlook.Finding, _ outlook: Outlook) -> String {
        finding.count == outlook.asked ? "all \(finding.count)" : "\(finding.count) of \(outlook.asked)"
    }

    private static func example(_ finding: Outlook.Finding) -> String {
        guard let example = finding.example else { return "" }
        return DisplayWidth.harmless(": \(example.proposal) (\(example.place)): \(example.text)")
    }

    /// `requested is between 41 000 and 149 000`; nil where nothing was found.
    private static func span(_ span: ValueSpan) -> String? {
        switch span.values {
        case .none, .others: return nil
        case .numbers(let low, let high):
            return range(span.name, NumberStyle.standard.exact(low), NumberStyle.standard.exact(high))
        case .dates(let low, let high): return range(span.name, low.description, high.description)
        case .texts(let texts, let hasMore):
            let list = texts.map { DisplayWidth.harmless("\"\($0)\"") }.joined(separator: ", ")
            return "\(span.name) is \(list)\(hasMore ? " and others" : "")"
        }
    }

    private static func range(_ name: String, _ low: String, _ high: String) -> String {
        low == high ? "\(name) is always \(low)" : "\(name) is between \(low) and \(high)"
    }
}
