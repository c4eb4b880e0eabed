import Numbers
import Rubrics
import Scoring

extension FundingWalk {
    /// Funds a candidate in full.
    mutating func award(_ member: Int, noting note: Reason? = nil) {
        let amount = candidates[member].amount ?? 0
        let text = rule.amount == nil ? "selected" : "awarded \(text(amount))"
        book(member, amount: amount, needs(member), Reason(code: "AWARDED", text: text))
        if let note { outcomes[member]?.reasons.append(note) }
    }

    mutating func book(_ member: Int, amount: Decimal128, _ needs: [Need], _ reason: Reason) {
        ledger.take(needs)
        var reasons = [reason]
        if pass == .guarantees, let why = guaranteed[member] { reasons.append(Reason(code: "GUARANTEE", text: why)) }
        if pass == .promotion { reasons.append(Reason(code: "PROMOTED", text: "promoted from the reserve list")) }
        if pass == .leftovers { reasons.append(Reason(code: "LEFTOVERS", text: "paid from what the lots left over")) }
        outcomes[member] = Outcome(
            kind: .awarded, reasons: reasons, awarded: amount, booked: needs, remaining: remaining(member),
            money: money(member))
    }

    /// Passes a candidate over for want of money.
    mutating func refuseForMoney(_ member: Int, note: String? = nil) {
        guard pass != .guarantees else { return }
        let asked = text(candidates[member].amount ?? 0)
        let left =
            remaining(member).map { $0 > 0 ? "\(text($0)) are left" : "nothing is left" } ?? "not as much is left"
        var words = "asks for " + asked + "; " + left
        if let note { words += ", " + note }
        refuse(member, .noMoney, Reason(code: "BUDGET", text: words))
    }

    /// Below the point where the list ended.
    mutating func refuse(_ member: Int, after end: End) {
        if let hold = holds[candidates[member].rank], hold.members.contains(member) {
            outcomes[member] = Outcome(
                kind: .undecided, reasons: [hold.reason], money: money(member))
            return
        }
        refuse(
            member, .noMoney,
            Reason(code: "BUDGET", text: "the list ended at \(end.by), for which the money did not suffice"))
    }

    mutating func refuse(_ member: Int, shortOf resource: Int) {
        guard pass != .guarantees else { return }
        let limit = ledger[resource].limit
        switch ledger[resource].kind {
        case .places:
            let taken = limit == 1 ? "the one place is taken" : "all \(limit.text) places are taken"
            let text = ledger[resource].isClosed ? "the line was drawn above a tie higher up" : taken
            refuse(member, .noPlace, Reason(code: "PLACES", text: text))
        case .cap(let number, let group):
            let cap = rule.caps[number - 1]
            let most: String
            switch cap.limit {
            case .awards(let count): most = "\(count) award\(count == 1 ? "" : "s")"
            case .amount, .shareOfBudget: most = text(limit)
            }
            refuse(
                member, .capped,
                Reason(code: "CAP.\(number)", text: "at most \(most) for \(group) (\(cap.text))", place: cap.place))
        case .money, .call: refuseForMoney(member)
        }
    }

    private mutating func refuse(_ member: Int, _ kind: Outcome.Kind, _ reason: Reason) {
        outcomes[member] = Outcome(kind: kind, reasons: [reason], remaining: remaining(member), money: money(member))
    }

    /// `41000 EUR`
    func text(_ amount: Decimal128) -> String {
        rule.unit.isEmpty ? amount.text : amount.text + " " + rule.unit
    }

    func name(of resource: Int) -> String {
        switch ledger[resource].kind {
        case .money(let lot?): "lot \(rule.lots[lot].id)"
        case .money(nil), .call: "the budget"
        case .places: "the list"
        case .cap(let number, let group): "cap \(number) for \(group)"
        }
    }

    func amountText(_ amount: Decimal128, of resource: Int) -> String {
        switch ledger[resource].kind {
        case .money, .call: return text(amount)
        case .places: return "\(amount.text) places"
        case .cap(let number, _):
            switch rule.caps[number - 1].limit {
            case .awards: return "\(amount.text) awards"
            case .amount, .shareOfBudget: return text(amount)
            }
        }
    }
}
