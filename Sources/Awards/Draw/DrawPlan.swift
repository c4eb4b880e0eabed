import Numbers
import Rubrics
import Scoring

/// Who is in a draw, and with what chances. Nothing is drawn yet, and the seed does not matter.
struct DrawPlan {
    /// Those who are drawn from together: of one list, and of one class of it.
    struct Pool {
        var list: Int
        /// The class: of a draw within a tier its number, else the first rank.
        var stratum: Int
        /// In rank order.
        var members: [Int]
        var chances: Chances
        var prize: DrawMeans.Prize
    }

    let rule: DrawRule
    /// In rank order.
    let call: FundingCall
    /// The class of each candidate, from the best.
    let strata: [Int]
    private(set) var pools: [Pool] = []
    /// Of lists in which what there is suffices for all: all who would have been in the draw.
    private(set) var idle: [Int: [Int]] = [:]
    private let scores: [Rational?]
    /// Of each candidate: it is in no draw, and comes after those of its class who are.
    let stays: [Bool]

    init(_ rule: DrawRule, _ call: FundingCall, _ ranked: [RankedProposal]) {
        (self.rule, self.call) = (rule, call)
        strata = DrawStrata.of(ranked, rule, call.rule.tiers)
        scores = ranked.map(\.scored.rankingScore)
        stays = Self.stays(call, ranked)
        for list in 0...call.rule.lots.count { plan(list) }
    }

    /// Who is in no draw: whom nobody can judge, who competes only once another is gone, and all but the best of one applicant.
    private static func stays(_ call: FundingCall, _ ranked: [RankedProposal]) -> [Bool] {
        var best: [Int: [Int]] = [:]
        for (member, candidate) in call.candidates.enumerated() {
            guard let applicant = candidate.applicant else { continue }
            if let first = best[applicant]?.first, ranked[first].rank < ranked[member].rank { continue }
            best[applicant, default: []].append(member)
        }
        return call.candidates.enumerated().map { member, candidate in
            if candidate.objection != nil || !candidate.standsInFor.isEmpty { return true }
            if ranked[member].scored.rankingScore == nil { return true }
            return candidate.applicant.map { best[$0] != [member] } ?? false
        }
    }

    private func amounts(_ members: [Int]) -> [Decimal128] { members.map { call.candidates[$0].amount ?? 0 } }

    /// Class by class from the best, until one is drawn from.
    private mutating func plan(_ list: Int) {
        var means = DrawMeans(call, list: list)
        let entrants = call.candidates.indices.filter { call.list(of: $0) == list && !stays[$0] }
            .sorted { (strata[$0], $0) < (strata[$1], $1) }
        for stratum in entrants.chunked(by: { strata[$0] == strata[$1] }) {
            let members = Array(stratum)
            guard means.suffice(for: amounts(members)) else {
                if isDrawn(stratum: strata[members[0]]) { pools.append(pool(members, list, means)) }
                return
            }
            means.take(amounts(members))
        }
        if !entrants.isEmpty { idle[list] = entrants }
    }

    /// Who is in no tier is in no draw.
    private func isDrawn(stratum: Int) -> Bool {
        rule.among != .tier || stratum < call.rule.tiers?.tiers.count ?? 0
    }

    private func pool(_ members: [Int], _ list: Int, _ means: DrawMeans) -> Pool {
        let amounts = amounts(members)
        var prize = means.prize(for: amounts)
        var chances = chances(members, prize)
        let expected = chances.each.reduce(.zero, +)
        if case .money = prize, let places = means.places, expected > Rational(places) {
            prize = .awards(places, isCertain: false)
            chances = self.chances(members, prize)
        }
        return Pool(list: list, stratum: strata[members[0]], members: members, chances: chances, prize: prize)
    }

    private func chances(_ members: [Int], _ prize: DrawMeans.Prize) -> Chances {
        let (uses, sum): ([Rational], Rational) =
            switch prize {
            case .awards(let count, _): (members.map { _ in .one }, Rational(count))
            case .money(let money): (amounts(members).map { Rational($0) ?? .zero }, money)
            }
        // What is given never is more than all of them take: else nothing is drawn.
        return (try? chances(members.map { scores[$0] ?? .zero }, uses, sum)) ?? Chances(each: uses.map { _ in .one })
    }

    private func chances(_ scores: [Rational], _ uses: [Rational], _ sum: Rational) throws(Chances.Refusal) -> Chances {
        switch rule.chances {
        case .equal: try .equal(uses: uses, sum: sum)
        case .clippedLinear(let width):
            try .clippedLinear(scores: scores, width: Rational(width) ?? .zero, uses: uses, sum: sum)
        }
    }

    func score(of member: Int) -> Rational { scores[member] ?? .zero }

    /// Whether all who are drawn are awarded and nobody else of the draw is, so that the chance of being drawn is the probability
    /// of an award.
    func isCertain(_ pool: Pool) -> Bool {
        guard case .awards(_, isCertain: true) = pool.prize else { return false }
        let kinds = call.resources.map(\.kind)
        let isPlain = kinds.allSatisfy { kind in
            switch kind {
            case .money: true
            case .places: call.rule.lots.isEmpty
            case .call, .leftovers, .cap: false
            }
        }
        return isPlain && call.claims.isEmpty
    }
}

/// The classes that come one after the other: money goes to the next only once the one before has had its turn.
enum DrawStrata {
    /// The class of each; the lowest number comes first. A tier need not be without gaps in rank order, where another score ranks than the total.
    static func of(_ ranked: [RankedProposal], _ rule: DrawRule, _ tiers: TierRule?) -> [Int] {
        switch rule.among {
        case .allEligible: ranked.map { _ in 0 }
        case .tied: ranked.map(\.rank)
        case .tier: tiers.map { tiers in ranked.map { tier(of: $0, tiers) } } ?? ranked.map { _ in 0 }
        }
    }

    /// The first tier that it reaches; after the last, the class of those who are in none.
    static func tier(of ranked: RankedProposal, _ rule: TierRule) -> Int {
        switch rule.basis {
        case .total:
            return rule.tiers.firstIndex { tier in
                guard let total = ranked.scored.total, let from = Rational(tier.from) else { return false }
                return total >= from
            } ?? rule.tiers.count
        case .rank:
            let last = rule.tiers.lastIndex { Decimal128(ranked.rank) >= $0.from }
            return last ?? rule.tiers.count
        }
    }
}

/// What a list has left for those who come next.
struct DrawMeans {
    /// nil: no line of money.
    private(set) var money: Decimal128?
    /// nil: as many as the money is enough for.
    private(set) var places: Int?
    private let whenShort: AwardRule.WhenShort

    /// What a draw gives away.
    enum Prize: Hashable {
        /// So many awards. `isCertain`: all who are drawn are awarded, whoever it is.
        case awards(Int, isCertain: Bool)
        /// So much money, on average.
        case money(Rational)
    }

    init(_ call: FundingCall, list: Int) {
        money = call.envelopes.isEmpty ? nil : call.resources[call.envelopes[list]].limit
        // With lots the places are those of all lists together.
        places = call.rule.lots.isEmpty ? call.rule.places : nil
        whenShort = call.rule.whenShort
    }

    /// Whether all of them are awarded, in whatever order.
    func suffice(for amounts: [Decimal128]) -> Bool {
        if let places, places < amounts.count { return false }
        guard let money else { return true }
        let sum = amounts.reduce(0, +)
        if whenShort == .overshoot { return money - sum + (amounts.min() ?? 0) > 0 }
        return sum <= money
    }

    mutating func take(_ amounts: [Decimal128]) {
        money = money.map { $0 - amounts.reduce(0, +) }
        places = places.map { $0 - amounts.count }
    }

    /// What there is to be drawn for where it does not suffice for all.
    func prize(for amounts: [Decimal128]) -> Prize {
        let places = min(places ?? amounts.count, amounts.count)
        guard let money else { return .awards(places, isCertain: true) }
        let dearest = amounts.sorted(by: >).prefix(places)
        if suffice(for: Array(dearest)) { return .awards(places, isCertain: true) }
        if let amount = amounts.first, amount > 0, amounts.allSatisfy({ $0 == amount }) {
            return .awards(min(places, awards(of: amount, outOf: max(money, 0))), isCertain: true)
        }
        return Rational(max(money, 0)).map { .money($0) } ?? .awards(0, isCertain: false)
    }

    /// How many awards of one amount the money is enough for.
    private func awards(of amount: Decimal128, outOf money: Decimal128) -> Int {
        guard let whole = Rational(money), let part = Rational(amount), let exact = whole.divided(by: part) else {
            return 0
        }
        let full = exact.floor
        let count = full.parts.map { Int($0.numerator) } ?? 0
        let rest = (whole - full * part).decimal
        switch whenShort {
        case .overshoot: return rest > 0 ? count + 1 : count
        // The one after them is offered the rest.
        case .reduce(let share): return rest > 0 && rest >= amount * share ? count + 1 : count
        case .stop, .skip, .nearest: return count
        }
    }
}
