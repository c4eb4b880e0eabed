import FEEL
import Numbers
import Rubrics
import Wording

/// `one_per:`; of several submissions with one key only one competes.
struct OnePerCheck {
    private let rule: OnePer
    /// Name of the fact that orders them, for reasons.
    private let byName: String?

    init(_ rule: OnePer, facts: [FactDefinition]) {
        self.rule = rule
        byName = rule.bySlot.map { facts[$0].name }
    }

    /// - Parameter leaving: ids of those who withdrew or may decline; who counts instead of them once they are gone stays in.
    /// - Returns: by id, the submissions instead of which one counts once they are gone.
    func apply(
        to submissions: inout SubmissionList, leaving: Set<String>, key: (Int) -> Value
    ) -> [String: [String]] {
        // `best` needs the ranking, and is left to it.
        guard rule.keep != .best else { return [:] }
        let groups = submissions.groups { position -> Value? in
            let value = key(position)
            return value.isNull ? nil : value
        }
        var standIns: [String: [String]] = [:]
        for group in groups {
            let own = self.leaving(group.members, among: leaving, submissions)
            settle(group.members, group.key, own, &standIns, in: &submissions)
        }
        return standIns
    }

    /// Those of a group that may leave; who shares its id with another of the group cannot be told from it.
    private func leaving(_ group: [Int], among ids: Set<String>, _ submissions: SubmissionList) -> Set<Int> {
        guard !ids.isEmpty else { return [] }
        let counts = Dictionary(group.map { (submissions.proposal($0) ?? "", 1) }, uniquingKeysWith: +)
        return Set(
            group.filter { index in
                guard let id = submissions.proposal(index) else { return false }
                return ids.contains(id) && counts[id] == 1
            })
    }

    private func settle(
        _ group: [Int], _ key: Value, _ leaving: Set<Int>, _ standIns: inout [String: [String]],
        in submissions: inout SubmissionList
    ) {
        let what = "\(rule.keyText) = \(QuotedText.shortened(key.description))"
        switch rule.keep {
        case .none:
            guard group.count - leaving.count > 1 else {
                for index in group { stand(index, for: group.filter { $0 != index }, &standIns, submissions) }
                return
            }
            refuseAll(
                group, Message("only one submission with \(what) may be made"), Message("so none counts"), &submissions)
        case .best: break
        case .last, .first: keepOne(of: group, what, leaving, &standIns, in: &submissions)
        }
    }

    private func stand(
        _ index: Int, for rivals: [Int], _ standIns: inout [String: [String]], _ submissions: SubmissionList
    ) {
        guard let id = submissions.proposal(index), !rivals.isEmpty else { return }
        standIns[id] = rivals.compactMap { submissions.proposal($0) }
    }

    /// The last or first counts; where it may leave, the next stands in for it, and so on down to one that stays.
    private func keepOne(
        of group: [Int], _ what: String, _ leaving: Set<Int>, _ standIns: inout [String: [String]],
        in submissions: inout SubmissionList
    ) {
        var (rest, rivals): ([Int], [Int]) = (group, [])
        while !rest.isEmpty {
            guard let byName, let leaders = leaders(of: rest, submissions) else {
                return refuseAll(rest, undecided(what), Self.unknowable, &submissions)
            }
            if let leader = leaders.first, leaders.count == 1, leaving.contains(leader) {
                stand(leader, for: rivals, &standIns, submissions)
                rivals.append(leader)
                rest.removeAll { $0 == leader }
                continue
            }
            if leaders.count == 1 { stand(leaders[0], for: rivals, &standIns, submissions) }
            replace(rest, by: leaders, what, byName, count: group.count, in: &submissions)
            return
        }
    }

    private func replace(
        _ group: [Int], by leaders: [Int], _ what: String, _ byName: String, count: Int,
        in submissions: inout SubmissionList
    ) {
        let names = submissions.names(of: leaders)
        for index in Set(group).subtracting(leaders) {
            submissions.markDuplicate(index, replaced(by: names, count, what, byName))
        }
        guard leaders.count > 1 else { return }
        let equal =
            rule.keep == .last
            ? Message("equally last by '\(byName)' with \(what)") : Message("equally first by '\(byName)' with \(what)")
        refuseAll(leaders, equal, Self.unknowable, &submissions)
    }

    private func replaced(by names: Message, _ count: Int, _ what: String, _ byName: String) -> Message {
        rule.keep == .last
            ? Message("replaced by \(names), the last of \(count) with \(what) by '\(byName)'")
            : Message("replaced by \(names), the first of \(count) with \(what) by '\(byName)'")
    }

    private func undecided(_ what: String) -> Message {
        let cause = byName.map { Message("'\($0)' does not order them") } ?? Message("no fact orders them")
        return Message("one of several submissions with \(what), and \(cause)")
    }

    private static let unknowable = Message("nobody can know which one counts, so none does")

    private func refuseAll(
        _ group: [Int], _ reason: Message, _ conclusion: Message, _ submissions: inout SubmissionList
    ) {
        let texts = group.map { index in
            Message("\(reason); also made: \(submissions.names(of: group, without: index)); \(conclusion)")
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
