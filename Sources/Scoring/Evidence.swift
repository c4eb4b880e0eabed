package import Diagnostics
package import FEEL
package import Numbers
package import Wording

/// What one eligibility rule said.
package struct EligibilityOutcome: Sendable, Hashable {
    package enum Answer: Sendable, Hashable {
        case met, failed
        /// The rule has no answer (a fact is missing): counts as failed, and says why.
        case noAnswer(NoAnswer)
    }
    package var id: String
    package var answer: Answer

    package init(id: String, answer: Answer) {
        self.id = id
        self.answer = answer
    }
}

/// The score of one criterion with its evidence.
package struct CriterionScore: Sendable {
    package var id: String
    /// Combined and rounded as the rubric declares; nil: no score.
    package var score: Rational?
    /// Before rounding.
    package var unrounded: Rational?
    package var weight: Rational
    /// What it adds to the parent or the total: weight × score, in the parent's unit.
    package var points: Rational?
    /// nil: no threshold declared, or none that is asked for without a score. false also where nobody scored it.
    package var meetsThreshold: Bool?
    package var evidence: Evidence
    /// Nobody gave the score and no rule worked it out: what stands here was filled in or left out by `missing:`. Of a branch:
    /// of all its parts.
    package var isUnscored: Bool

    package enum Evidence: Sendable {
        /// One an evaluator.
        case assessments(IndividualScores)
        /// The slots that the rule read.
        case computed(slots: [Int], text: String)
        /// The rows of the decision table that fired, from 0, with the inputs' values.
        case table(rows: [Int], inputs: [Value])
        case decision(slots: [Int], fired: [String])
        case branch
        /// Why there is no score.
        case none(NoAnswer)
    }

    package init(
        id: String, score: Rational? = nil, unrounded: Rational? = nil, weight: Rational, points: Rational? = nil,
        meetsThreshold: Bool? = nil, evidence: Evidence, isUnscored: Bool = false
    ) {
        self.id = id
        self.score = score
        self.unrounded = unrounded
        self.weight = weight
        self.points = points
        self.meetsThreshold = meetsThreshold
        self.evidence = evidence
        self.isUnscored = isUnscored
    }
}

/// One evaluator's score for one criterion.
package struct IndividualScore: Sendable, Hashable {
    package var evaluator: String
    /// nil: the cell was empty.
    package var score: Decimal128?
    package var comment: String
    /// Why it does not count (conflict of interest, replaced by the consensus, trimmed, not among the closest two); nil: it counts.
    package var leftOut: Message?
    /// The line in the score sheet.
    package var place: Place
    /// What it counts as, where that is not the score itself: the points of a rank, a normalised score.
    package var counted: Rational?
    /// What it weighs by the declared expertise; nil where the rubric does not ask for it.
    package var weight: Decimal128?

    /// Why the scores of an evaluator with an interest do not count.
    package static let conflict = Message("conflict of interest")
}

/// Committee points.
package struct Adjustment: Sendable, Hashable {
    package var points: Decimal128
    package var reason: String
    package var place: Place

    package init(points: Decimal128, reason: String, place: Place) {
        self.points = points
        self.reason = reason
        self.place = place
    }
}
