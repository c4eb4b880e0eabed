import FEEL
import Numbers
import Rubrics
import Scoring

/// A ranked proposal as the money sees it.
struct Candidate: Sendable {
    var id: String
    var rank: Int
    /// nil: the rubric has no amount, or it has no answer (then `objection` says why).
    var amount: Decimal128?
    /// Position of the lot; nil: the general pool.
    var lot: Int?
    /// What an award in full uses up: caps, places, money. In that order they are asked, so that a list ends for want of
    /// money only where nothing else bars the proposal.
    var needs: [Need] = []
    /// For each guarantee the groups that it could stand for.
    var guarantees: [[Value]] = []
    /// Why nobody can say whether it is to be funded; people have to.
    var objection: Reason?
}

/// Makes the candidates of a call, and the ledger that they draw on.
struct CandidateBuilder {
    let rule: AwardRule
    let reader: CardReader
    let budget: Decimal128?
    private(set) var ledger = Ledger()
    private var general: Int?
    private var call: Int?
    private var lots: [Int] = []
    private var places: Int?
    /// For each cap the resource of each of its groups.
    private var caps: [[Value: Int]]

    /// - Parameter budget: of the run, without the rubric's share; nil: no line of money.
    init(rule: AwardRule, reader: CardReader, budget: Decimal128?) {
        self.rule = rule
        self.reader = reader
        self.budget = budget
        caps = Array(repeating: [:], count: rule.caps.count)
        let crosses = rule.whenShort == .overshoot
        if rule.hasMoneyLine {
            for (index, lot) in rule.lots.enumerated() {
                lots.append(
                    ledger.add(
                        .money(lot: index), limit: lot.budget.amount(of: budget) * rule.budgetShare,
                        mayBeCrossed: crosses))
            }
            if let budget = budget.map({ $0 * rule.budgetShare }) {
                let apart = lots.reduce(Decimal128(0)) { $0 + ledger[$1].limit }
                general = ledger.add(.money(lot: nil), limit: max(budget - apart, 0), mayBeCrossed: crosses)
                if !lots.isEmpty { call = ledger.add(.call, limit: budget, mayBeCrossed: crosses) }
            } else if !lots.isEmpty {
                general = ledger.add(.money(lot: nil), limit: 0)
            }
        }
        places = rule.places.map { ledger.add(.places, limit: Decimal128($0)) }
    }

    /// The resources that leftovers come from.
    var moneyResources: [Int] { lots + (general.map { [$0] } ?? []) }

    mutating func candidate(_ ranked: RankedProposal) -> Candidate {
        let card = ranked.card
        var candidate = Candidate(id: card.proposal, rank: ranked.rank)
        if let program = rule.amount {
            switch AwardAmount(rule: rule).read(reader.value(program, card)) {
            case .success(let amount): candidate.amount = amount.payable
            case .failure(let gap): candidate.objection = Reason(code: "AMOUNT", text: gap.text, place: rule.place)
            }
        }
        switch lot(of: card) {
        case .success(let lot): candidate.lot = lot
        case .failure(let gap): candidate.objection = candidate.objection ?? Reason(code: "LOT", text: gap.text)
        }
        for index in rule.caps.indices { addCap(index, card, to: &candidate) }
        addMoney(to: &candidate)
        candidate.guarantees = rule.guarantees.map { guarantee in
            (try? reader.groups(guarantee.per, card).get()) ?? []
        }
        return candidate
    }

    /// The first lot in the rubric's order whose rule holds.
    private func lot(of card: ScoreCard) -> Result<Int?, CardReader.Gap> {
        for (index, lot) in rule.lots.enumerated() {
            switch reader.value(lot.when, card) {
            case .boolean(true): return .success(index)
            case .boolean(false): continue
            case .null(let why):
                return .failure(
                    CardReader.Gap(
                        text: "whether it belongs to lot \(lot.id) has no answer: \(why?.reason ?? "no value")"))
            case let other:
                return .failure(
                    CardReader.Gap(text: "the rule of lot \(lot.id) gives \(other), neither true nor false"))
            }
        }
        return .success(nil)
    }

    private func addMoney(to candidate: inout Candidate) {
        let amount = candidate.amount ?? 0
        if let places { candidate.needs.append(Need(resource: places, amount: 1)) }
        if let money = candidate.lot.flatMap({ lots.isEmpty ? nil : lots[$0] }) ?? general {
            candidate.needs.append(Need(resource: money, amount: amount))
        }
        if let call { candidate.needs.append(Need(resource: call, amount: amount)) }
    }

    private mutating func addCap(_ index: Int, _ card: ScoreCard, to candidate: inout Candidate) {
        let cap = rule.caps[index]
        let groups: [Value]
        switch cap.per.map({ reader.groups($0, card) }) {
        case nil: groups = [.boolean(true)]
        case .success(let found)?: groups = found
        case .failure(let gap)?:
            candidate.objection =
                candidate.objection
                ?? Reason(
                    code: "CAP.\(index + 1)",
                    text: "the group that the cap counts (\(cap.text)) has no answer: \(gap.text)",
                    place: cap.place)
            return
        }
        for (position, group) in groups.enumerated() where groups.firstIndex(of: group) == position {
            let need: Decimal128
            let limit: Decimal128
            switch cap.limit {
            case .awards(let most): (limit, need) = (Decimal128(most), 1)
            case .amount(let most): (limit, need) = (most, candidate.amount ?? 0)
            case .shareOfBudget(let share): (limit, need) = ((budget ?? 0) * share, candidate.amount ?? 0)
            }
            let name = cap.per == nil ? "the call" : group.plainText
            let resource = caps[index][group] ?? ledger.add(.cap(index + 1, group: name), limit: limit)
            caps[index][group] = resource
            candidate.needs.append(Need(resource: resource, amount: need))
        }
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
