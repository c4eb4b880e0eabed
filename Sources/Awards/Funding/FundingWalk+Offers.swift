import Numbers
import Rubrics
import Scoring

extension FundingWalk {
    /// `when_short: reduce`; who does not fit is offered the rest, if that is enough of what was asked for; who refuses the
    /// offer is passed over, and the next in the list follows.
    ///
    /// Source: 7 CFR 4288.22(b): a lower scoring application may be paid after the higher one was offered the remaining
    /// amount.
    mutating func settleWithOffers(_ fitting: [Int], _ short: [Int], share: Decimal128) {
        let (offered, tooLittle) = short.split { canBeOffered($0, share: share) }
        for member in tooLittle { refuseForMoney(member, note: offerNote(share: share)) }
        if fitting.isEmpty, offered.count == 1, let member = offered.first { return offer(member) }
        let demand = demand(of: fitting)
        let all = fitting.allSatisfy { fitsLast($0, demand) }
        guard offered.isEmpty, all else {
            return settle(doubtful: fitting + offered, stops: false, oneIsTaken: offered.isEmpty)
        }
        for member in fitting { award(member) }
    }

    /// What is left of the money for a candidate; nil without a line of money, and while a case above is open.
    func remaining(_ member: Int) -> Decimal128? {
        var least: Decimal128?
        for need in needs(member) where ledger.resources[need.resource].isMoney {
            guard let left = ledger.resources[need.resource].left.exact else { return nil }
            least = least.map { min($0, left) } ?? left
        }
        return least
    }

    private func canBeOffered(_ member: Int, share: Decimal128) -> Bool {
        guard let amount = candidates[member].amount else { return false }
        let most = needs(member).filter { ledger[$0.resource].isMoney }.map { ledger[$0.resource].left.most }.min() ?? 0
        return most > 0 && most >= amount * share
    }

    private func offerNote(share: Decimal128) -> String? {
        share > 0 ? "less than \((share * 100).text) % of it, so no offer is made" : nil
    }

    /// Offers the rest to the only one whose turn it is.
    private mutating func offer(_ member: Int) {
        guard let left = remaining(member) else {
            return leaveOpen([member], dependingOn: openCase ?? "a case above")
        }
        let id = candidates[member].id
        let asked = text(candidates[member].amount ?? 0)
        guard !declined.contains(id) else {
            let reason = Reason(code: "DECLINED", text: "declined \(text(left)) instead of \(asked)")
            outcomes[member] = Outcome(kind: .refusedOffer, reasons: [reason], remaining: left, money: money(member))
            return
        }
        let booked = needs(member).map { need in
            ledger[need.resource].isMoney ? Need(resource: need.resource, amount: left) : need
        }
        book(
            member, amount: left, booked,
            Reason(code: "REDUCED", text: "asked for \(asked); the \(text(left)) that were left are offered"))
    }
}

extension Array {
    /// Those that satisfy, and the others. Each is asked once.
    func split(_ satisfies: (Element) -> Bool) -> ([Element], [Element]) {
        var (yes, no): ([Element], [Element]) = ([], [])
        for element in self {
            if satisfies(element) { yes.append(element) } else { no.append(element) }
        }
        return (yes, no)
    }
}
