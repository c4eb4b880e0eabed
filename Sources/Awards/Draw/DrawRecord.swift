public import Numbers
public import Rubrics

/// Everything by which a stranger can repeat a draw: who was in it, with what chances, in what order, and who won.
public struct DrawRecord: Sendable, Hashable {
    /// Of one list: those who are drawn from together.
    public struct Pool: Sendable, Hashable {
        /// Id of the lot; nil: those in no lot, or a call without lots.
        public var lot: String?
        /// Name of the tier, of a draw within a tier.
        public var tier: String?
        /// What the chances add up to: how many win. Where money is drawn for, on average, and then the next whole number up or down.
        public var sum: Rational
        /// What is given away on average; nil: places.
        public var money: Rational?
        /// Of clipped linear chances: the score above which there is a chance.
        public var level: Rational?
        /// The chance of being drawn is the probability of an award: whoever is drawn is awarded, and nobody else of the draw.
        public var isCertain: Bool
        /// The seed, with the lot's id behind it in a call with lots; nil: nothing is drawn yet.
        public var seed: String?
        /// SHA-256 of the pool's seed; empty where nothing is drawn yet.
        public var digest: [UInt8]
        /// How many parts 1 has.
        public var parts: Rational
        /// The part in which U falls: the first point. nil: nothing is drawn yet.
        public var first: Rational?
        /// In the order of the draw; in rank order where nothing is drawn yet.
        public var entries: [Entry]
    }

    /// One of those in a draw.
    public struct Entry: Sendable, Hashable {
        public var proposal: String
        /// The ranking score.
        public var score: Rational
        /// What it asks for; nil: the rubric has no amount.
        public var amount: Decimal128?
        public var chance: Rational
        /// nil: nothing is drawn yet.
        public var turn: Turn?
    }

    /// Where it came in the draw.
    public struct Turn: Sendable, Hashable {
        /// SHA-256 of the pool's seed and the id.
        public var digest: [UInt8]
        /// Its part of the line, from here to before there, in parts.
        public var from: Rational
        public var to: Rational
        /// The point that falls into it; nil: it is not drawn.
        public var point: Rational?

        public var isDrawn: Bool { point != nil }
    }

    public var rule: DrawRule
    /// In the order of the rubric's lots, then that of those in none; only where something is drawn.
    public var pools: [Pool]
    /// By id: the chance of being drawn, of all who were in the draw.
    public var chances: [String: Rational]
    /// By id: whether it is drawn; of those for whom it is known.
    public var drawn: [String: Bool]
    /// By id: the name of the tier; empty where there are none.
    public var tiers: [String: String]

    /// In every pool the chance of being drawn is the probability of an award.
    public var isCertain: Bool { pools.allSatisfy(\.isCertain) }

    /// Whether it waits for its seed.
    public var isPending: Bool { pools.contains { $0.first == nil } }

    /// The pool and the entry of a proposal; nil: it is not in a draw. O(entries).
    public func entry(of proposal: String) -> (pool: Pool, entry: Entry)? {
        for pool in pools {
            if let entry = pool.entries.first(where: { $0.proposal == proposal }) { return (pool, entry) }
        }
        return nil
    }
}
