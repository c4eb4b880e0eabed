import FEEL
import Numbers
import Rubrics
import Scoring
import Wording

/// Makes the candidates of a call, and the resources that they draw on.
struct CandidateBuilder {
    let rule: AwardRule
    let reader: CardReader
    /// Of the run, without the rubric's share; nil: no line of money.
    let budget: Decimal128?
    private(set) var resources: [Resource] = []
    private(set) var claims: [Claim] = []
    /// Resources of money: one a lot, last the general one. Empty without a line of money.
    private(set) var envelopes: [Int] = []
    private var call: Int?
    private var places: Int?
    /// For each cap the resource of each of its groups.
    private var caps: [[Value: Int]]
    /// For each guarantee the claim of each of its groups.
    private var claimOf: [[Value: Int]]
    /// For each cap those without the fact by which it counts.
    private(set) var uncounted: [[String]]

    init(rule: AwardRule, reader: CardReader, budget: Decimal128?) {
        (self.rule, self.reader, self.budget) = (rule, reader, budget)
        caps = Array(repeating: [:], count: rule.caps.count)
        claimOf = Array(repeating: [:], count: rule.guarantees.count)
        uncounted = Array(repeating: [], count: rule.caps.count)
        if rule.hasMoneyLine, budget != nil || !rule.lots.isEmpty { addEnvelopes() }
        places = rule.places.map { add(.places, limit: Decimal128($0)) }
    }

    private mutating func add(_ kind: Resource.Kind, limit: Decimal128, mayBeCrossed: Bool = false) -> Int {
        resources.append(Resource(kind: kind, limit: limit, mayBeCrossed: mayBeCrossed))
        return resources.count - 1
    }

    private mutating func addEnvelopes() {
        let budgets = Envelopes(rule, budget: budget)
        let crosses = rule.whenShort == .overshoot
        for (index, limit) in budgets.lots.enumerated() {
            envelopes.append(add(.money(lot: index), limit: limit, mayBeCrossed: crosses))
        }
        envelopes.append(add(.money(lot: nil), limit: budgets.general ?? 0, mayBeCrossed: crosses))
        guard let whole = budgets.whole, budgets.isOverdrawn else { return }
        call = add(.call, limit: whole, mayBeCrossed: crosses)
    }

    mutating func candidate(_ ranked: RankedProposal) -> Candidate {
        let card = ranked.scored
        var candidate = Candidate(id: card.proposal, rank: ranked.rank)
        if let program = rule.amount {
            switch AwardAmount(rule: rule).read(reader.value(program, card)) {
            case .success(let amount): (candidate.amount, candidate.unrounded) = (amount.payable, amount.unrounded)
            case .failure(let gap): candidate.objection = Reason(code: "AMOUNT", text: gap.text, place: rule.place)
            }
        }
        switch lot(of: card) {
        case .success(let lot): candidate.lot = lot
        case .failure(let gap): candidate.objection = candidate.objection ?? Reason(code: "LOT", text: gap.text)
        }
        for index in rule.caps.indices { addCap(index, card, to: &candidate) }
        addMoney(to: &candidate)
        for index in rule.guarantees.indices { addClaims(index, card, to: &candidate) }
        return candidate
    }

    /// The first lot in the rubric's order whose rule holds.
    private func lot(of card: ScoredProposal) -> Result<Int?, CardReader.Gap> {
        for (index, lot) in rule.lots.enumerated() {
            switch reader.value(lot.when, card) {
            case .boolean(true): return .success(index)
            case .boolean(false): continue
            case .null(let why):
                return .failure(
                    CardReader.Gap(
                        text: Message("whether it belongs to lot \(lot.id) has no answer: \(AwardAmount.why(why))")))
            case let other:
                return .failure(
                    CardReader.Gap(
                        text: Message("the rule of lot \(lot.id) gives \("\(other)"), neither true nor false")))
            }
        }
        return .success(nil)
    }

    private func addMoney(to candidate: inout Candidate) {
        let amount = candidate.amount ?? 0
        if let places { candidate.needs.append(Need(resource: places, amount: 1)) }
        if !envelopes.isEmpty {
            candidate.needs.append(Need(resource: envelopes[candidate.lot ?? rule.lots.count], amount: amount))
        }
        if let call { candidate.needs.append(Need(resource: call, amount: amount)) }
    }

    private mutating func addCap(_ index: Int, _ card: ScoredProposal, to candidate: inout Candidate) {
        let cap = rule.caps[index]
        let groups: [Value]
        switch cap.per.map({ reader.groups($0, card) }) {
        case nil: groups = [.boolean(true)]
        case .success(let found)?: groups = found
        case .failure?
        where cap.per?.nameSlot.map(reader.slots.facts.contains) == true:
            // A fact that is not there is no group: those without it have nothing in common.
            uncounted[index].append(candidate.id)
            return
        case .failure(let gap)?:
            let text = Message("the group that the cap counts (\(cap.text)) has no answer: \(gap.text)")
            candidate.objection =
                candidate.objection ?? Reason(code: "CAP.\(index + 1)", text: text, place: cap.place)
            return
        }
        for (position, group) in groups.enumerated() where groups.firstIndex(of: group) == position {
            let need = if case .awards = cap.limit { Decimal128(1) } else { candidate.amount ?? 0 }
            candidate.needs.append(Need(resource: resource(of: group, cap: index), amount: need))
        }
    }

    private mutating func resource(of group: Value, cap index: Int) -> Int {
        if let known = caps[index][group] { return known }
        let name = rule.caps[index].per == nil ? "the call" : group.plainText
        let resource = add(.cap(index + 1, group: name), limit: limit(ofCap: index))
        caps[index][group] = resource
        return resource
    }

    /// The most that each group of a cap may have.
    func limit(ofCap index: Int) -> Decimal128 {
        switch rule.caps[index].limit {
        case .awards(let most): Decimal128(most)
        case .amount(let most): most
        case .shareOfBudget(let share): (budget ?? 0) * share
        }
    }

    private mutating func addClaims(_ index: Int, _ card: ScoredProposal, to candidate: inout Candidate) {
        let guarantee = rule.guarantees[index]
        for group in (try? reader.groups(guarantee.per, card).get()) ?? [] {
            let claim = claimOf[index][group] ?? claims.count
            if claim == claims.count {
                claims.append(Claim(rule: index, group: group.plainText, awards: guarantee.awards))
                claimOf[index][group] = claim
            }
            if !candidate.claims.contains(claim) { candidate.claims.append(claim) }
        }
    }

    /// Adds the resource of what is left over, where the rubric pools it.
    mutating func addLeftovers() -> Int? {
        guard rule.leftovers == .pool, !rule.lots.isEmpty, !envelopes.isEmpty else { return nil }
        return add(.leftovers, limit: 0, mayBeCrossed: rule.whenShort == .overshoot)
    }
}

extension AwardRule {
    /// Money ends the list where there is an amount and not the nearest line, which is drawn afterwards.
    var hasMoneyLine: Bool {
        if amount == nil { return false }
        if case .nearest = whenShort { return false }
        return true
    }
}

extension Value {
    /// For people: a text without its quotes.
    var plainText: String {
        if case .string(let text) = self { return text }
        return description
    }
}
