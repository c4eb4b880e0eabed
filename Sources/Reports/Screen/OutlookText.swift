package import Calls
import FEEL
import Numbers
import Wording

/// What `fundscore check RUBRIC INPUT…` says of the run to come, and `fundscore run` of a rule that refused everybody.
package enum OutlookText {
    /// One line each; empty where there is nothing to say.
    package static func text(for outlook: Outlook) -> String {
        (refusals(outlook) + silences(outlook) + amounts(outlook) + groups(outlook)).map { $0 + "\n" }.joined()
    }

    /// Rules that refuse every admissible submission.
    /// - Parameter style: of the sentences and the numbers in them.
    package static func refusals(_ outlook: Outlook, _ style: NumberStyle = .standard) -> [String] {
        outlook.rules.filter(\.refusesAll).map { rule in
            let spans = rule.spans.compactMap { span($0, style) }
            let all =
                rule.withoutAnswer.count > 0
                ? Message("\(rule.id) refuses all \(rule.failed) that it has an answer for")
                : Message("\(rule.id) refuses all \(rule.failed)")
            guard let first = spans.first else { return style.text(all) }
            let found = spans.dropFirst().reduce(first) { Message("\($0), and \($1)") }
            return style.say("\(all): \(found), and the rule says \(rule.text)")
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
    private static func span(_ span: ValueSpan, _ style: NumberStyle) -> Message? {
        switch span.values {
        case .none, .others: return nil
        case .numbers(let low, let high):
            return low == high
                ? Message("\(span.name) is always \(style.exact(low))")
                : Message("\(span.name) is between \(style.exact(low)) and \(style.exact(high))")
        case .dates(let low, let high):
            return low == high
                ? Message("\(span.name) is always \(low.description)")
                : Message("\(span.name) is between \(low.description) and \(high.description)")
        case .texts(let texts, let hasMore):
            let list = texts.map { DisplayWidth.harmless("\"\($0)\"") }.joined(separator: ", ")
            return hasMore ? Message("\(span.name) is \(list) and others") : Message("\(span.name) is \(list)")
        }
    }
}
