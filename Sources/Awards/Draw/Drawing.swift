import Diagnostics
package import Numbers
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

/// The order in which the award rule asks: class by class from the best; of a class that is drawn from first those whose chance is
/// 1, then the drawn, then the others of the draw, then those whose chance is 0 or who are in no draw. Equals that no draw separates stay equal.
struct DrawOrder {
    private(set) var groups: [[Int]] = []

    private enum Part: Int {
        case certain, drawn, notDrawn, none
    }

    private struct Place {
        var stratum: Int
        var part: Part
        var digest: [UInt8]
        var member: Int

        static func < (left: Place, right: Place) -> Bool {
            if left.stratum != right.stratum { return left.stratum < right.stratum }
            if left.part != right.part { return left.part.rawValue < right.part.rawValue }
            if left.digest != right.digest { return left.digest.lexicographicallyPrecedes(right.digest) }
            return left.member < right.member
        }
    }

    /// - Parameter digests: by candidate; empty for those who are in no draw, and where nothing is drawn yet.
    init(_ plan: DrawPlan, _ chances: [Rational?], _ isDrawn: [Bool?], _ digests: [[UInt8]]) {
        let places = plan.call.candidates.indices.map { member in
            let part = plan.stays[member] ? Part.none : Self.part(chances[member], isDrawn[member])
            let isOrdered = part == .drawn || part == .notDrawn
            return Place(
                stratum: plan.strata[member], part: part, digest: isOrdered ? digests[member] : [], member: member)
        }.sorted(by: <)
        for (index, place) in places.enumerated() {
            if index > 0, Self.areEqual(places[index - 1], place, plan) {
                groups[groups.count - 1].append(place.member)
            } else {
                groups.append([place.member])
            }
        }
    }

    private static func part(_ chance: Rational?, _ isDrawn: Bool?) -> Part {
        guard let chance, chance < .one else { return .certain }
        if chance.isZero { return .none }
        return isDrawn ?? true ? .drawn : .notDrawn
    }

    private static func areEqual(_ one: Place, _ other: Place, _ plan: DrawPlan) -> Bool {
        guard one.stratum == other.stratum, one.part == other.part else { return false }
        switch one.part {
        case .certain, .none:
            return plan.call.candidates[one.member].rank == plan.call.candidates[other.member].rank
        // Where nothing is drawn yet, all of a draw are equal.
        case .drawn, .notDrawn: return one.digest.isEmpty && other.digest.isEmpty
        }
    }
}

/// A draw that anybody can repeat with `sha256sum` and paper: exactly as many win as the chances add up to, and each with its
/// own chance.
///
/// All are put into the order of SHA-256(seed ‖ id), and their chances are added up in that order. U is SHA-256(seed) as a
/// fraction of 2²⁵⁶. One wins if U, or U and a whole number, falls between the sum before it and the sum with it. The sums are counted
/// in whole parts, of which 1 has `parts`: then only the whole part in which U falls matters.
///
/// Source: systematic sampling with unequal probabilities, in random order (Hartley and Rao 1962).
package struct SystematicDraw: Sendable, Hashable {
    /// One of those in the draw, in its place in the order.
    package struct Turn: Sendable, Hashable {
        /// Position in what was given.
        package var member: Int
        /// SHA-256(seed ‖ id).
        package var digest: [UInt8]
        /// Its part of the line, in parts: from here, up to there and without it.
        package var from: Rational
        package var to: Rational
        /// The point that falls into its part; nil: it is not drawn.
        package var point: Rational?
    }

    /// SHA-256(seed), which is U as a fraction of 2²⁵⁶.
    package let digest: [UInt8]
    /// How many parts 1 has: the least common denominator of the chances.
    package let parts: Rational
    /// The whole part in which U falls; the points are it, and it and every multiple of `parts`.
    package let first: Rational
    /// In the order of the draw.
    package let turns: [Turn]

    /// O(n log n).
    /// - Parameters:
    ///   - ids: different from each other.
    ///   - chances: one each, 0…1.
    package init(ids: [String], chances: [Rational], seed: String, sha256: Digest) {
        digest = sha256(Array(seed.utf8))
        parts = Rational.commonDenominator(of: chances)
        first = (Rational(fraction: digest) * parts).floor
        let order = ids.indices.map { (digest: sha256(Array((seed + ids[$0]).utf8)), member: $0) }.sorted {
            $0.digest == $1.digest
                ? ids[$0.member].precedes(ids[$1.member]) : $0.digest.lexicographicallyPrecedes($1.digest)
        }
        var (turns, sum, point) = ([Turn](), Rational.zero, first)
        turns.reserveCapacity(order.count)
        for (digest, member) in order {
            let next = sum + chances[member] * parts
            // A chance is at most 1, so at most one point falls into a part.
            let isDrawn = point < next
            turns.append(Turn(member: member, digest: digest, from: sum, to: next, point: isDrawn ? point : nil))
            if isDrawn { point += parts }
            sum = next
        }
        self.turns = turns
    }

    /// Who is drawn, in the order of the draw.
    package var drawn: [Int] { turns.filter { $0.point != nil }.map(\.member) }
}
