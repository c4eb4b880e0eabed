import Numbers
import Rubrics
import Scoring

extension FundingWalk {
    /// Proposals that are funded or not depending on an order that nobody gave.
    mutating func settle(doubtful members: [Int], stops: Bool, oneIsTaken: Bool) {
        let dependent = members.filter { member in
            if end(for: member) != nil { return true }
            if case .surely = ledger.room(for: needs(member)) { return false }
            return openCase != nil
        }
        guard dependent.isEmpty else { return leaveOpen(members, dependingOn: openCase ?? "a case above") }
        let short = shortage(of: members)
        switch rule.tieAtLine {
        case .all
        where oneIsTaken && !short.isEmpty
            && short.allSatisfy({ ledger[$0].kind == .places || ledger[$0].mayBeCrossed }):
            let note = Reason(code: "TIE.ALL", text: "tied with others at the line: all are taken")
            for member in members { award(member, noting: note) }
        case .all:
            let policy = "the rubric funds all that are tied at the line, but \(missingText(members, short))"
            leaveTie(members, policy: policy, stops: stops, oneIsTaken: oneIsTaken)
        case .undecided:
            let policy = "the rubric leaves a tie at the line to a decision"
            leaveTie(members, policy: policy, stops: stops, oneIsTaken: oneIsTaken)
        case .none where pass == .guarantees: break
        case .none:
            for member in members { bar(member) }
            // A place is not a sum that somebody lower may fit into: the line is drawn above the equals.
            for resource in short where ledger[resource].kind == .places { ledger.close(resource) }
            if stops, let first = members.first(where: { money($0).map(short.contains) ?? false }) ?? members.first {
                end(first, isCertain: true)
            }
        }
    }

    /// The resources that are too small for all of these together.
    private func shortage(of members: [Int]) -> [Int] {
        let demand = demand(of: members)
        return demand.keys.sorted().filter { resource in
            let last =
                members.compactMap { member in needs(member).first { $0.resource == resource }?.amount }.min() ?? 0
            let others = (demand[resource] ?? 0) - last
            return !ledger[resource].fits(last, in: ledger[resource].left.least - others)
        }
    }

    private func missingText(_ members: [Int], _ short: [Int]) -> String {
        let demand = demand(of: members)
        let texts = short.map { resource in
            "\(name(of: resource)) would need \(amountText(demand[resource] ?? 0, of: resource)) "
                + "and has \(amountText(ledger[resource].left.least, of: resource))"
        }
        return texts.isEmpty ? "the list may end among them" : texts.joined(separator: ", ")
    }

    /// A tie at the line that people have to decide.
    private mutating func leaveTie(_ members: [Int], policy: String, stops: Bool, oneIsTaken: Bool) {
        let names = members.map { candidates[$0].id }.joined(separator: ", ")
        let rank = candidates[members[0]].rank
        let reason = Reason(
            code: "TIE.UNDECIDED", text: "tied at the funding line at rank \(rank) (\(names)): \(policy)")
        let short = shortage(of: members)
        let demand = demand(of: members)
        let overdrawn = short.filter { (demand[$0] ?? 0) > ledger[$0].left.most }
        for member in members {
            outcomes[member] = Outcome(kind: .undecided, reasons: [reason], money: money(member))
        }
        bookOpen(members, oneIsTaken: oneIsTaken)
        openCase = openCase ?? "the tie at rank \(rank)"
        guard stops else { return }
        for member in members {
            guard let money = money(member), short.isEmpty || short.contains(money) else { continue }
            end(member, isCertain: short == [money] && overdrawn == short)
        }
    }

    /// Proposals that hang on a case above.
    mutating func leaveOpen(_ members: [Int], dependingOn cause: String) {
        for member in members {
            let text = "whether there is room depends on \(cause)"
            outcomes[member] = Outcome(
                kind: .undecided, reasons: [Reason(code: "TIE.UNDECIDED", text: text)], money: money(member))
        }
        bookOpen(members, oneIsTaken: false)
        openCase = openCase ?? cause
    }

    /// Allows for all of them, and counts on the smallest where one of them is taken for sure.
    private mutating func bookOpen(_ members: [Int], oneIsTaken: Bool) {
        let allFit = members.allSatisfy { ledger.room(for: needs($0)) == .surely }
        var common = needs(members[0])
        for member in members.dropFirst() {
            let others = needs(member)
            common = common.compactMap { need in
                guard let other = others.first(where: { $0.resource == need.resource }) else { return nil }
                return Need(resource: need.resource, amount: min(need.amount, other.amount))
            }
        }
        for member in members { ledger.allow(for: needs(member)) }
        guard oneIsTaken, allFit else { return }
        for need in common { ledger.takeForSure(need) }
    }

    private mutating func bar(_ member: Int) {
        let text = "tied at the funding line at rank \(candidates[member].rank): the rubric funds none of them"
        outcomes[member] = Outcome(
            kind: .barred, reasons: [Reason(code: "TIE.NONE", text: text)], remaining: remaining(member),
            money: money(member))
    }
}
