package import Diagnostics
package import Numbers
package import Wording

/// `award: { draw: … }`; who of those that compete gets what there is not enough of is drawn by lot.
///
/// Sources: a threshold and a draw among all above it (British Academy, small grants); a draw within a tier (UKRI, partial
/// randomisation); lots among the tied at the line (SNSF); chances that follow the score, arXiv 2605.20069.
package struct DrawRule: Sendable, Hashable {
    /// Who is drawn from.
    package enum Among: String, Sendable, CaseIterable {
        /// All who are ranked.
        case allEligible = "all_eligible"
        /// Those who share the rank at which the money or the places end.
        case tied
        /// Those of the tier in which the money or the places end.
        case tier
    }

    package enum Chances: Sendable, Hashable {
        case equal
        /// The chance goes from 0 to 1 over `width` points of the ranking score; above 0.
        case clippedLinear(width: Decimal128)
    }

    package var among: Among
    package var chances: Chances
    /// nil: it is not known yet, and nothing is drawn.
    package var seed: String?
    /// The SHA-256 of the seed, 64 hexadecimal digits, published before the scores were known.
    package var commitment: String?
    /// What public value of a later day is the seed, in words, named before the scores were known.
    package var event: LocalText?
    package var place: Place
    /// Where the seed is written; nil: it is not.
    package var seedPlace: Place?
    /// Where `award.places` is written; nil: it is not.
    package var placesPlace: Place?

    /// Whoever knew the scores could have tried seeds until the winners suited.
    package var isGrindable: Bool { commitment == nil && event == nil }
}

/// `award: { tiers: … }`; classes of proposals, from the best down. Who is in none comes after them.
package struct TierRule: Sendable, Hashable {
    /// What tiers begin at.
    package enum Basis: String, Sendable, CaseIterable { case total, rank }

    package struct Tier: Sendable, Hashable {
        package var name: String
        /// The least total, or the first rank.
        package var from: Decimal128
        package var place: Place
    }
    package var basis: Basis
    /// Never empty; `from` falls on the total, and rises on the rank.
    package var tiers: [Tier]
}
