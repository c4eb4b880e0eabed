import FEEL
import Numbers
import Rubrics

/// `one_per:`; of several submissions with one key only one competes.
struct OnePerCheck {
    private let rule: OnePer
    /// Name of the fact that orders them, for reasons.
    private let byName: String?

    init(_ rule: OnePer, facts: [FactDefinition]) {
        self.rule = rule
        byName = rule.bySlot.map { facts[$0].name }
    }

    func apply(to submissions: inout SubmissionList, key: (Int) -> Value) {
        // `best` needs the ranking, and is left to it.
        guard rule.keep != .best else { return }
        let groups = submissions.groups { position -> Value? in
            let value = key(position)
            return value.isNull ? nil : value
        }
        for group in groups { settle(group.members, group.key, in: &submissions) }
    }

    private func settle(_ group: [Int], _ key: Value, in submissions: inout SubmissionList) {
        let what = "\(rule.keyText) = \(QuotedText.shortened(key.description))"
        switch rule.keep {
        case .none: refuseAll(group, "only one submission with \(what) may be made", "so none counts", &submissions)
        case .best: break
        case .last, .first:
            guard let byName, let leaders = leaders(of: group, submissions) else {
                return refuseAll(group, undecided(what), Self.unknowable, &submissions)
            }
            let names = submissions.names(of: leaders)
            for index in Set(group).subtracting(leaders) {
                let text =
                    "replaced by \(names), the \(rule.keep.rawValue) of \(group.count) with \(what) by '\(byName)'"
                submissions.markDuplicate(index, text)
            }
            if leaders.count > 1 {
                refuseAll(
                    leaders, "equally \(rule.keep.rawValue) by '\(byName)' with \(what)", Self.unknowable, &submissions)
            }
        }
    }

    private func undecided(_ what: String) -> String {
        let cause = byName.map { "'\($0)' does not order them" } ?? "no fact orders them"
        return "one of several submissions with \(what), and \(cause)"
    }

    private static let unknowable = "nobody can know which one counts, so none does"

    private func refuseAll(_ group: [Int], _ reason: String, _ conclusion: String, _ submissions: inout SubmissionList)
    {
        let texts = group.map { index in
            "\(reason); also made: \(submissions.names(of: group, without: index)); \(conclusion)"
        }
        for (index, text) in zip(group, texts) { submissions.markDuplicate(index, text) }
    }

    /// Those that no other one of the group outranks, or nil where two values cannot be compared. One pass.
    private func leaders(of group: [Int], _ submissions: SubmissionList) -> [Int]? {
        guard let slot = rule.bySlot, let first = group.first else { return nil }
        var leaders = [first]
        for index in group.dropFirst() {
            guard let best = submissions.fact(slot, of: leaders[0]), let own = submissions.fact(slot, of: index),
                let order = Self.order(own, best)
            else { return nil }
            if order == 0 {
                leaders.append(index)
            } else if (order > 0) == (rule.keep == .last) {
                leaders = [index]
            }
        }
        return leaders
    }

    /// -1, 0 or 1; nil where there is no answer, or no order between the two.
    private static func order(_ left: Value, _ right: Value) -> Int? {
        switch (left, right) {
        case (.date(let a), .date(let b)): a < b ? -1 : a == b ? 0 : 1
        case (.dateTime(let a), .dateTime(let b)): DateTime.compare(a, b)
        case (.number(let a), .number(let b)): Decimal128.compare(a, b)
        default: nil
        }
    }
}
