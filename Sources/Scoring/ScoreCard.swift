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
    /// not reached hold a null with its reason, and so do those that a brief card leaves out.
    public var frame: [Value] {
        get { briefFrame?.frame ?? wholeFrame }
        set { (wholeFrame, briefFrame) = (newValue, nil) }
    }
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
    private var wholeFrame: [Value]
    /// Instead of the whole frame, in a brief card.
    var briefFrame: BriefFrame?

    public init(
        proposal: String, outcome: Outcome, reasons: [Reason] = [], frame: [Value],
        eligibility: [EligibilityOutcome] = [], criteria: [CriterionScore] = [], total: Rational? = nil,
        rankingScore: Rational? = nil, adjustment: Adjustment? = nil, remarks: [Reason] = []
    ) {
        self.proposal = proposal
        self.outcome = outcome
        self.reasons = reasons
        wholeFrame = frame
        self.eligibility = eligibility
        self.criteria = criteria
        self.total = total
        self.rankingScore = rankingScore
        self.adjustment = adjustment
        self.remarks = remarks
    }
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

    public init(id: String, answer: Answer) {
        self.id = id
        self.answer = answer
    }
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

    public init(
        id: String, score: Rational? = nil, unrounded: Rational? = nil, weight: Rational, points: Rational? = nil,
        meetsThreshold: Bool? = nil, evidence: Evidence
    ) {
        self.id = id
        self.score = score
        self.unrounded = unrounded
        self.weight = weight
        self.points = points
        self.meetsThreshold = meetsThreshold
        self.evidence = evidence
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

    public init(evaluator: String, score: Decimal128? = nil, comment: String = "", leftOut: String? = nil, place: Place)
    {
        self.evaluator = evaluator
        self.score = score
        self.comment = comment
        self.leftOut = leftOut
        self.place = place
    }
}

/// Committee points.
public struct Adjustment: Sendable, Hashable {
    public var points: Decimal128
    public var reason: String
    public var place: Place

    public init(points: Decimal128, reason: String, place: Place) {
        self.points = points
        self.reason = reason
        self.place = place
    }
}

extension ScoreCard {
    /// The exact value of a slot: scores as fractions, other numbers as they are; nil where it holds no number.
    public func exact(_ slot: Int, _ slots: SlotLayout) -> Rational? {
        if let briefFrame { return briefFrame.exact(slot) }
        if slots.criteria.contains(slot) {
            let index = slot - slots.criteria.lowerBound
            return index < criteria.count ? criteria[index].score : nil
        }
        if slot == slots.total { return total }
        if slot == slots.rankingScore { return rankingScore }
        guard slot < wholeFrame.count, case .number(let number) = wholeFrame[slot] else { return nil }
        return Rational(number)
    }
}
