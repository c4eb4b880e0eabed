import Numbers
import Rubrics
import Scoring

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
