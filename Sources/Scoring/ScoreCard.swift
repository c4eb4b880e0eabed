public import Diagnostics
public import FEEL
public import Numbers
public import Rubrics

/// Why something was decided: a stable code for machines, a sentence for people, and where it comes from.
public struct Reason: Hashable, Sendable {
    /// `INELIGIBLE.E3`, `BELOW.impact`, `INCOMPLETE.need`, `BUDGET`, …
    public var code: String
    public var text: String
    /// The line of XML or of the score sheet that it came from.
    public var place: Place?

    public init(code: String, text: String, place: Place? = nil) {
        self.code = code
        self.text = text
        self.place = place
    }
}

/// What the scoring room says of one proposal: every number with its evidence. DESIGN's steps 2, 3 and 4.
public struct ScoreCard: Sendable {
    public enum Outcome: String, Sendable, CaseIterable {
        case ineligible, incomplete, belowThreshold, ranked
    }
    public var proposal: String
    public var outcome: Outcome
    /// All reasons against it, in the rubric's order; empty when ranked.
    public var reasons: [Reason]
    /// The frame of the rubric (`SlotLayout`): facts, tables, values, criteria, total, ranking score. Slots that were
    /// not reached hold a null with its reason.
    public var frame: [Value]
    public var eligibility: [EligibilityOutcome]
    /// One per criterion of the rubric, same order (pre-order). Empty when ineligible.
    public var criteria: [CriterionScore]
    /// Exact; nil when incomplete.
    public var total: Rational?
    public var rankingScore: Rational?
    /// Committee points that were added to the total, with their written reason.
    public var adjustment: Adjustment?
    /// Flags for people that decide nothing: disagreement between evaluators, conflicts left out.
    public var remarks: [Reason]
}

/// What one eligibility rule said.
public struct EligibilityOutcome: Sendable, Hashable {
    public enum Answer: Sendable, Hashable {
        case met, failed
        /// The rule has no answer (a fact is missing): counts as failed, and says why.
        case noAnswer(NoAnswer)
    }
    public var id: String
    public var answer: Answer
}

/// The score of one criterion with its evidence.
public struct CriterionScore: Sendable {
    public var id: String
    /// Combined and rounded as the rubric declares; nil: no score.
    public var score: Rational?
    /// Before rounding.
    public var unrounded: Rational?
    public var weight: Rational
    /// What it adds to the parent or the total: weight × score, in the parent's unit.
    public var points: Rational?
    /// nil: no threshold declared or no score.
    public var meetsThreshold: Bool?
    public var evidence: Evidence

    public enum Evidence: Sendable {
        /// Individual scores in the order of the evaluators' ids, those left out included.
        case assessments([IndividualScore])
        /// The slots that the rule read.
        case computed(slots: [Int], text: String)
        /// The rows of the decision table that fired, from 0, with the inputs' values.
        case table(rows: [Int], inputs: [Value])
        case decision(slots: [Int], fired: [String])
        case branch
        /// Why there is no score.
        case none(NoAnswer)
    }
}

/// One evaluator's score for one criterion.
public struct IndividualScore: Sendable, Hashable {
    public var evaluator: String
    /// nil: the cell was empty.
    public var score: Decimal128?
    public var comment: String
    /// Why it does not count (conflict of interest, replaced by the consensus, trimmed, not among the closest two); nil: it counts.
    public var leftOut: String?
    /// The line in the score sheet.
    public var place: Place
}

/// Committee points.
public struct Adjustment: Sendable, Hashable {
    public var points: Decimal128
    public var reason: String
    public var place: Place
}
