public import FEEL
public import Numbers
public import Rubrics
public import Scoring

/// A proposal in its place in the ranking.
public struct RankedProposal: Sendable {
    public var card: ScoreCard
    /// From 1. Proposals that stay tied after the ladder share a rank (1, 2, 2, 4).
    public var rank: Int
    /// Still tied with others after the ladder.
    public var isExAequo: Bool
    /// What placed it before the next of equal score: one entry a pair that the ladder had to decide.
    public var ladder: [LadderDecision]
}

/// Which step of the ladder put `above` before `below`, and the values that it compared.
public struct LadderDecision: Sendable, Hashable {
    public var above: String
    public var below: String
    /// Index of the step in the rubric's ladder, from 0; nil: no step decided, they share a rank.
    public var step: Int?
    /// As written in the rubric: `highest: relevance`.
    public var stepText: String
    public var aboveValue: String
    public var belowValue: String
}

/// The list in which a submission ends. Exactly one.
public enum Status: String, Sendable, Hashable, CaseIterable {
    case awarded, reserve
    case notFunded = "not_funded"
    /// A declared policy is missing or says `undecided`: people have to decide.
    case undecided
    case belowThreshold = "below_threshold"
    case incomplete, ineligible, inadmissible
    /// Awarded (or on reserve) and then declined or withdrawn.
    case withdrawn
}

/// What the award room says of one ranked proposal. Reason codes: `AWARDED`, `REDUCED`, `GUARANTEE`, `PROMOTED`, `RESERVE`, `BUDGET`, `CAP.<n>`,
/// `PLACES`, `TIE.UNDECIDED`, `DECLINED`, `WITHDRAWN`, `DUPLICATE` (one_per best).
public struct Decision: Sendable {
    public var ranked: RankedProposal
    public var status: Status
    public var reasons: [Reason]
    /// What it asked for; nil: the amount has no answer (then undecided).
    public var requested: Decimal128?
    /// What it gets; 0 unless awarded.
    public var awarded: Decimal128
    /// The lot that pays (or under which it competed); nil without lots.
    public var lot: String?
    /// What was left of the budget (of the lot's) after this row, in the order of decision.
    public var remaining: Decimal128?
    /// Names of the proposals with the same rank, for the tie column.
    public var tiedWith: [String]
}

/// A whole award: decisions in rank order, and the money.
public struct AwardList: Sendable {
    public var decisions: [Decision]
    public var budget: Decimal128?
    public var awardedTotal: Decimal128
    public var lots: [LotBalance]
    /// What officials have to decide or know: undecided ties, guarantees that could not be met and why.
    public var remarks: [Reason]

    public struct LotBalance: Sendable, Hashable {
        public var id: String
        public var budget: Decimal128
        public var awarded: Decimal128
    }
}
