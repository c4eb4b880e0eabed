import Numbers
import Rubrics
import Scoring

/// Goes down the ranking and funds what the rule allows.
///
/// Proposals that share a rank are settled together. Who is funded in whatever order they are taken is funded; who is
/// funded in none is not; the others straddle the line, and only the rubric's `tie_at_line` may say what becomes of them.
/// What is below a case that people have to decide is funded only where that case cannot matter.
struct FundingWalk {
    enum Pass: Sendable, Hashable {
        case guarantees, main, leftovers, promotion
    }

    /// Where a list has ended for want of money.
    struct End: Sendable {
        var by: String
        /// false: it ends here or not, depending on a case that people have to decide.
        var isCertain: Bool
    }

    let rule: AwardRule
    let candidates: [Candidate]
    /// Those who do not take what they are offered.
    let declined: Set<String>
    var ledger: Ledger
    var outcomes: [Outcome?]
    var pass = Pass.main
    /// By resource of money.
    var ends: [Int: End] = [:]
    /// Money set aside for proposals that are tied for a guarantee, by rank.
    var holds: [Int: Hold] = [:]
    /// The first case above that people have to decide: `the tie at rank 3`.
    var openCase: String?
    /// Resource of money in place of the candidate's own, once leftovers are pooled.
    var pool: Int?
    /// What makes a guaranteed award, by candidate.
    var guaranteed: [Int: String] = [:]

    init(rule: AwardRule, candidates: [Candidate], ledger: Ledger, declined: Set<String>) {
        self.rule = rule
        self.candidates = candidates
        self.ledger = ledger
        self.declined = declined
        outcomes = candidates.map { candidate in
            candidate.objection.map { Outcome(kind: .undecided, reasons: [$0]) }
        }
    }

    /// Settles all groups of equal rank, from the top, among those `allowed`.
    mutating func walk(_ groups: [Range<Int>], allowed: (Int) -> Bool = { _ in true }) {
        for group in groups {
            release(rank: candidates[group.lowerBound].rank)
            settle(group.filter { outcomes[$0] == nil && allowed($0) })
        }
    }

    /// What an award in full uses, from where the money comes in this pass.
    func needs(_ member: Int) -> [Need] {
        guard let pool else { return candidates[member].needs }
        return candidates[member].needs.map { need in
            guard case .money = ledger[need.resource].kind else { return need }
            return Need(resource: pool, amount: need.amount)
        }
    }

    /// Resource of the money that a candidate competes for; nil without a line of money.
    func money(_ member: Int) -> Int? {
        if let pool { return pool }
        return candidates[member].needs.first { need in
            if case .money = ledger[need.resource].kind { true } else { false }
        }?.resource
    }

    mutating func settle(_ members: [Int]) {
        guard !members.isEmpty else { return }
        var fitting: [Int] = []
        var short: [Int] = []
        for member in members {
            if let end = end(for: member), end.isCertain {
                refuse(member, after: end)
                continue
            }
            switch ledger.room(for: needs(member)) {
            case .surely, .perhaps: fitting.append(member)
            case .none(let resource) where ledger[resource].isMoney: short.append(member)
            case .none(let resource): refuse(member, shortOf: resource)
            }
        }
        if pass != .guarantees, case .reduce(let share) = rule.whenShort {
            settleWithOffers(fitting, short, share: share)
        } else {
            settle(fitting, beside: short)
        }
    }

    /// - Parameter short: equals that do not fit even alone; under `stop` the list ends with them.
    private mutating func settle(_ fitting: [Int], beside short: [Int]) {
        let stops = rule.whenShort == .stop && pass != .guarantees
        let blocked = stops ? Set(short.compactMap { money($0) }) : []
        let demand = demand(of: fitting)
        let (sure, inDoubt) = fitting.split {
            fitsLast($0, demand) && !blocked.contains(money($0) ?? -1) && end(for: $0) == nil
        }
        for member in sure { award(member) }
        for member in short { refuseForMoney(member) }
        if !inDoubt.isEmpty { settle(doubtful: inDoubt, stops: stops, oneIsTaken: blocked.isEmpty) }
        if stops {
            for member in short { endList(at: member, beside: self.demand(of: fitting, always: true)) }
        }
    }

    /// Whether a member is funded even if all its equals are taken before it.
    func fitsLast(_ member: Int, _ demand: [Int: Decimal128]) -> Bool {
        needs(member).allSatisfy { need in
            let others = (demand[need.resource] ?? need.amount) - need.amount
            return ledger[need.resource].fits(need.amount, in: ledger[need.resource].left.least - others)
        }
    }

    /// The list ends at one that does not fit; unless one of its equals may bar it by a cap first, so that its money is
    /// never asked for.
    private mutating func endList(at member: Int, beside demand: [Int: Decimal128]) {
        let isCertain = needs(member).allSatisfy { need in
            let resource = ledger[need.resource]
            if resource.isMoney { return true }
            return resource.fits(need.amount, in: resource.left.least - (demand[need.resource] ?? 0))
        }
        if !isCertain { openCase = openCase ?? "the tie at rank \(candidates[member].rank)" }
        end(member, isCertain: isCertain)
    }

    /// What a group asks of each resource; empty for one alone, unless `always`.
    func demand(of members: [Int], always: Bool = false) -> [Int: Decimal128] {
        guard members.count > 1 || always else { return [:] }
        var demand: [Int: Decimal128] = [:]
        for member in members {
            for need in needs(member) {
                demand[need.resource, default: 0] = demand[need.resource, default: 0] + need.amount
            }
        }
        return demand
    }

    func end(for member: Int) -> End? {
        guard !ends.isEmpty, pass != .guarantees, let money = money(member) else { return nil }
        return ends[money]
    }

    mutating func end(_ member: Int, isCertain: Bool) {
        guard let money = money(member), ends[money]?.isCertain != true else { return }
        ends[money] = End(by: candidates[member].id, isCertain: isCertain)
    }
}
