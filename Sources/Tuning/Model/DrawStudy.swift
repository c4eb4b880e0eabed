package import Numbers

/// The probability of an award in a call that draws by lot, at the scores as they stand: with the draw, and without it.
package struct DrawStudy: Sendable, Hashable {
    package enum Probability: Sendable, Hashable {
        case exact(Rational)
        /// Awarded in so many of the repeated draws.
        case simulated(awarded: Int, of: Int)

        /// 0…1
        package var value: Double {
            switch self {
            case .exact(let share): Double(share.decimal.plainDescription) ?? 0
            case .simulated(let awarded, let draws): Double(awarded) / Double(max(draws, 1))
            }
        }

        /// The standard error of what was simulated; 0 for what is exact.
        package var error: Double {
            guard case .simulated(_, let draws) = self else { return 0 }
            return (value * (1 - value) / Double(max(draws, 1))).squareRoot()
        }
    }

    package struct Proposal: Sendable, Hashable {
        package var proposal: String
        package var rank: Int
        /// Of being drawn; nil: it is in no draw.
        package var chance: Rational?
        package var withDraw: Probability
        /// Whether it were awarded if the same rule went down the ranking; nil: that would be left to people.
        package var withoutDraw: Bool?
    }

    /// Another seed for each repeated draw is this text and its number; nil: nothing was repeated, all is exact.
    package var seed: String?
    /// 0: all is exact.
    package var draws: Int
    /// In rank order.
    package var proposals: [Proposal]
}
