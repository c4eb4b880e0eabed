package import Numbers

/// `assessments: { kind: ranks, of: 10 }`; evaluators do not score: each ranks a set of proposals, 1 for the best.
///
/// A rank becomes points, so that more is better everywhere behind it: the first of a set has as many as a set is large, the last has 1.
/// Source: ESO and ALMA, distributed peer review, where each reviewer ranks a set of ten.
package struct RankRules: Sendable, Hashable {
    /// Which sizes a set may have.
    package enum Sizes: String, Sendable, CaseIterable {
        /// Every set has `of` proposals; any other is refused.
        case equal
        /// A set may be smaller, down to two; its ranks are spread over the same points.
        case own
    }

    /// How many proposals are in a set, at least 2.
    package var of: Int
    package var sizes: Sizes

    package init(of: Int, sizes: Sizes = .equal) {
        self.of = of
        self.sizes = sizes
    }

    /// Of ranks as evaluators write them, and of the points that they become.
    package var scale: Scale { .steps(min: 1, max: Decimal128(of), step: 1) }

    /// What a rank counts as: `of + 1 − rank` in a set of `of`; in a smaller one the steps are larger, so that the first has `of` points and
    /// the last has 1 all the same. Exact; nil for a set of one, in which nothing is compared.
    /// - Parameter size: of the set, at least `rank`.
    package func points(rank: Int, in size: Int) -> Rational? {
        guard size != of else { return Rational(of + 1 - rank) }
        guard let step = Rational(of - 1).divided(by: Rational(size - 1)) else { return nil }
        return Rational(1) + step * Rational(size - rank)
    }
}

/// `assessments: { normalise: member | panel }`; scores are moved by a difference of means, which is exact.
package enum Normalisation: String, Sendable, CaseIterable {
    /// Every member's scores of a criterion, so that their mean is that of all scores of the member's panel.
    case member
    /// Every panel's scores of a criterion, so that their mean is that of all scores.
    case panel
}
