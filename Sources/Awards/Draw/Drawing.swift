import Numbers
import Rubrics

/// A planned draw, drawn if its seed is known: the order in which the award rule asks, and the record.
struct Drawing {
    let plan: DrawPlan
    let record: DrawRecord
    /// By candidate: its chance; nil: it is in no draw.
    private(set) var chances: [Rational?]
    /// By candidate: whether it is drawn; nil: it is in no draw, or nothing is drawn yet.
    private(set) var isDrawn: [Bool?]
    /// Candidates in the order in which they are asked; who is in one group is equal.
    let groups: [[Int]]

    /// - Parameter seed: nil: it is not known yet.
    init(_ plan: DrawPlan, seed: String?, sha256: Digest) {
        self.plan = plan
        let count = plan.call.candidates.count
        chances = Array(repeating: nil, count: count)
        isDrawn = Array(repeating: nil, count: count)
        var digests = [[UInt8]](repeating: [], count: count)
        var pools: [DrawRecord.Pool] = []
        for pool in plan.pools {
            for (member, chance) in zip(pool.members, pool.chances.each) { chances[member] = chance }
            let lot = plan.call.rule.lots.indices.contains(pool.list) ? plan.call.rule.lots[pool.list].id : nil
            let own = seed.map { Self.seed($0, lot: lot) }
            let draw = own.map { seed in
                SystematicDraw(
                    ids: pool.members.map { plan.call.candidates[$0].id }, chances: pool.chances.each, seed: seed,
                    sha256: sha256)
            }
            for turn in draw?.turns ?? [] {
                digests[pool.members[turn.member]] = turn.digest
                isDrawn[pool.members[turn.member]] = turn.point != nil
            }
            pools.append(plan.record(pool, lot: lot, seed: own, draw))
        }
        if plan.rule.among == .allEligible {
            for member in plan.idle.values.joined() { chances[member] = .one }
        }
        record = DrawRecord(
            rule: plan.rule, pools: pools, chances: plan.byId { [chances] in chances[$0] },
            drawn: plan.byId { [isDrawn] in isDrawn[$0] }, tiers: plan.byId(plan.tier))
        groups = DrawOrder(plan, chances, isDrawn, digests).groups
    }

    /// Lots are drawn apart: each has a seed of its own.
    static func seed(_ seed: String, lot: String?) -> String { lot.map { "\(seed)/\($0)" } ?? seed }
}

extension DrawPlan {
    /// Of all for whom there is something to say.
    func byId<Said>(_ said: (Int) -> Said?) -> [String: Said] {
        var known: [String: Said] = [:]
        for (member, candidate) in call.candidates.enumerated() { known[candidate.id] = said(member) }
        return known
    }

    /// nil: there are no tiers, or it is in none.
    func tier(_ member: Int) -> String? {
        guard rule.among == .tier, let tiers = call.rule.tiers?.tiers, tiers.indices.contains(strata[member]) else {
            return nil
        }
        return tiers[strata[member]].name
    }

    /// What is told of a pool.
    func record(_ pool: Pool, lot: String?, seed: String?, _ draw: SystematicDraw?) -> DrawRecord.Pool {
        let order = draw?.turns.map(\.member) ?? Array(pool.members.indices)
        let entries = order.enumerated().map { place, index in
            let candidate = call.candidates[pool.members[index]]
            let turn = draw?.turns[place]
            return DrawRecord.Entry(
                proposal: candidate.id, score: score(of: pool.members[index]), amount: candidate.amount,
                chance: pool.chances.each[index],
                turn: turn.map { .init(digest: $0.digest, from: $0.from, to: $0.to, point: $0.point) })
        }
        let money: Rational? = if case .money(let money) = pool.prize { money } else { nil }
        let tier = rule.among == .tier ? call.rule.tiers?.tiers[pool.stratum].name : nil
        return DrawRecord.Pool(
            lot: lot, tier: tier, sum: pool.chances.each.reduce(.zero, +), money: money, level: pool.chances.level,
            isCertain: isCertain(pool), seed: seed, digest: draw?.digest ?? [],
            parts: draw?.parts ?? Rational.commonDenominator(of: pool.chances.each), first: draw?.first,
            entries: entries)
    }
}
