package import Numbers
package import Rubrics

/// Everything by which anybody can repeat a draw: who was in it, with what chances, in what order, and who won.
package struct DrawRecord: Sendable, Hashable {
    /// Of one list: those who are drawn from together.
    package struct Pool: Sendable, Hashable {
        /// Id of the lot; nil: those in no lot, or a call without lots.
        package var lot: String?
        /// Name of the tier, of a draw within a tier.
        package var tier: String?
        /// What the chances add up to: how many win. Where money is drawn for, on average, and then the next whole number up or down.
        package var sum: Rational
        /// What is given away on average; nil: places.
        package var money: Rational?
        /// Of clipped linear chances: the score above which there is a chance.
        package var level: Rational?
        /// The chance of being drawn is the probability of an award: whoever is drawn is awarded, and nobody else of the draw.
        package var isCertain: Bool
        /// The seed, with the lot's id behind it in a call with lots; nil: nothing is drawn yet.
        package var seed: String?
        /// SHA-256 of the pool's seed; empty where nothing is drawn yet.
        package var digest: [UInt8]
        /// How many parts 1 has.
        package var parts: Rational
        /// The part in which U falls: the first point. nil: nothing is drawn yet.
        package var first: Rational?
        /// In the order of the draw; in rank order where nothing is drawn yet.
        package var entries: [Entry]
    }

    /// One of those in a draw.
    package struct Entry: Sendable, Hashable {
        package var proposal: String
        /// The ranking score.
        package var score: Rational
        /// What it asks for; nil: the rubric has no amount.
        package var amount: Decimal128?
        package var chance: Rational
        /// nil: nothing is drawn yet.
        package var turn: Turn?
    }

    /// Where it came in the draw.
    package struct Turn: Sendable, Hashable {
        /// SHA-256 of the pool's seed and the id.
        package var digest: [UInt8]
        /// Its part of the line, from here to before there, in parts.
        package var from: Rational
        package var to: Rational
        /// The point that falls into it; nil: it is not drawn.
        package var point: Rational?

        package var isDrawn: Bool { point != nil }
    }

    package var rule: DrawRule
    /// In the order of the rubric's lots, then that of those in none; only where something is drawn.
    package var pools: [Pool]
    /// By id: the chance of being drawn, of all who were in the draw.
    package var chances: [String: Rational]
    /// By id: whether it is drawn; of those for whom it is known.
    package var drawn: [String: Bool]
    /// By id: the name of the tier; empty where there are none.
    package var tiers: [String: String]

    /// In every pool the chance of being drawn is the probability of an award.
    package var isCertain: Bool { pools.allSatisfy(\.isCertain) }

    /// Whether it waits for its seed.
    package var isPending: Bool { pools.contains { $0.first == nil } }

    /// The pool and the entry of a proposal; nil: it is not in a draw. O(entries).
    package func entry(of proposal: String) -> (pool: Pool, entry: Entry)? {
        for pool in pools {
            if let entry = pool.entries.first(where: { $0.proposal == proposal }) { return (pool, entry) }
        }
        return nil
    }
}
