public import Numbers

/// The probability of an award in a call that draws by lot, at the scores as they stand: with the draw, and without it.
public struct DrawStudy: Sendable, Hashable {
    public enum Probability: Sendable, Hashable {
        case exact(Rational)
        /// Awarded in so many of the repeated draws.
        case simulated(awarded: Int, of: Int)

        /// 0…1
        public var value: Double {
            switch self {
            case .exact(let share): Double(share.decimal.plainDescription) ?? 0
            case .simulated(let awarded, let draws): Double(awarded) / Double(max(draws, 1))
            }
        }

        /// The standard error of what was simulated; 0 for what is exact.
        public var error: Double {
            guard case .simulated(_, let draws) = self else { return 0 }
            return (value * (1 - value) / Double(max(draws, 1))).squareRoot()
        }
    }

    public struct Proposal: Sendable, Hashable {
        public var proposal: String
        public var rank: Int
        /// Of being drawn; nil: it is in no draw.
        public var chance: Rational?
        public var withDraw: Probability
        /// Whether it were awarded if the same rule went down the ranking; nil: that would be left to people.
        public var withoutDraw: Bool?
    }

    /// Another seed for each repeated draw is this text and its number; nil: nothing was repeated, all is exact.
    public var seed: String?
    /// 0: all is exact.
    public var draws: Int
    /// In rank order.
    public var proposals: [Proposal]
}
