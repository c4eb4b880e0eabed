public import Diagnostics
public import Numbers

/// `award: { draw: … }`; who of those that compete gets what there is not enough of is drawn by lot.
///
/// Sources: a threshold and a draw among all above it (British Academy, small grants); a draw within a tier (UKRI, partial
/// randomisation); lots among the tied at the line (SNSF); chances that follow the score, arXiv 2605.20069.
public struct DrawRule: Sendable, Hashable {
    /// Who is drawn from.
    public enum Among: String, Sendable, CaseIterable {
        /// All who are ranked.
        case allEligible = "all_eligible"
        /// Those who share the rank at which the money or the places end.
        case tied
        /// Those of the tier in which the money or the places end.
        case tier
    }

    public enum Chances: Sendable, Hashable {
        case equal
        /// The chance goes from 0 to 1 over `width` points of the ranking score; above 0.
        case clippedLinear(width: Decimal128)
    }

    public var among: Among
    public var chances: Chances
    /// nil: it is not known yet, and nothing is drawn.
    public var seed: String?
    /// The SHA-256 of the seed, 64 hexadecimal digits, published before the scores were known.
    public var commitment: String?
    /// What public value of a later day is the seed, in words, named before the scores were known.
    public var event: String?
    public var place: Place
    /// Where the seed is written; nil: it is not.
    public var seedPlace: Place?
    /// Where `award.places` is written; nil: it is not.
    public var placesPlace: Place?

    /// Whoever knew the scores could have tried seeds until the winners suited.
    public var isGrindable: Bool { commitment == nil && event == nil }
}

/// `award: { tiers: … }`; classes of proposals, from the best down. Who is in none comes after them.
public struct TierRule: Sendable, Hashable {
    /// What tiers begin at.
    public enum Basis: String, Sendable, CaseIterable { case total, rank }

    public struct Tier: Sendable, Hashable {
        public var name: String
        /// The least total, or the first rank.
        public var from: Decimal128
        public var place: Place
    }
    public var basis: Basis
    /// Never empty; `from` falls on the total, and rises on the rank.
    public var tiers: [Tier]
}
