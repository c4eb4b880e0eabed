public import Diagnostics
public import FEEL
public import Numbers

/// An entry of `tables:`; a CSV file that rules read as a list of contexts.
public struct ReferenceTable: Sendable {
    public var name: String
    public var file: String
    public var type: FEELType
    /// The rows as one value, the same for every proposal.
    public var rows: Value
    public var place: Place
}

/// An entry of `values:`; evaluated in order, each sees the facts, the tables and the values before it.
public struct NamedValue: Sendable {
    public var name: String
    /// What people read instead of the name; nil: the name.
    public var label: String? = nil
    public var text: String
    public var program: Program
    public var place: Place
}

/// An entry of `eligibility:`.
public struct EligibilityRule: Sendable {
    /// Reason code `INELIGIBLE.<id>`.
    public var id: String
    public var text: String
    public var program: Program
    /// What the applicant reads when the rule fails.
    public var reason: String
    public var place: Place
}

/// Which scores are allowed.
public enum Scale: Sendable, Hashable {
    /// From `min` to `max` in steps of `step` counted from `min` (nil: any value between).
    case steps(min: Decimal128, max: Decimal128, step: Decimal128?)
    /// Exactly these, ascending.
    case values([Decimal128])

    public var minimum: Decimal128 {
        switch self {
        case .steps(let min, _, _): min
        case .values(let values): values.first ?? 0
        }
    }

    public var maximum: Decimal128 {
        switch self {
        case .steps(_, let max, _): max
        case .values(let values): values.last ?? 0
        }
    }
}

/// `missing:`; what a missing score means.
public enum MissingPolicy: String, Sendable, CaseIterable {
    /// The proposal is *incomplete*. The default.
    case reject
    /// The score is 0, even where the scale begins higher.
    case zero
    /// The score is the scale's minimum.
    case minimum
    /// The criterion is left out and its weight with it.
    case ignore
}

/// How a branch combines its parts.
public enum BranchCombination: String, Sendable, CaseIterable {
    /// Sum of weight × score (weight 1 unless written).
    case sum
    /// Weighted mean.
    case mean
    case min, max
}

/// A node of the scoring tree.
public struct Criterion: Sendable {
    public enum Kind: Sendable {
        /// By evaluators.
        case assessed
        /// By a FEEL expression.
        case computed(Program)
        /// By an inline decision table.
        case table(CompiledTable)
        /// By a decision of a DMN model; the slots feed its inputs in order.
        case decision(CompiledDecisionReference)
        case branch(BranchCombination)
    }
    /// Unique in the rubric; the name in score sheets, formulas and reason codes.
    public var id: String
    public var title: String
    public var kind: Kind
    /// Index of the branch it belongs to in `Rubric.criteria`; nil at the top level.
    public var parent: Int?
    /// Indices of the parts of a branch.
    public var children: [Int]
    public var weight: Decimal128
    /// Where the weight is written; nil where it is not (1 then).
    public var weightPlace: Place? = nil
    /// Score must be at least this, else `BELOW.<id>`.
    public var threshold: Decimal128?
    /// `threshold_when_unscored: met`; where nobody scored the criterion its threshold is not asked for. Else that is
    /// `UNSCORED.<id>`.
    public var passesUnscored = false
    /// For a leaf: its scale; nil where none is declared (a computed score is then any number). A branch has none.
    public var scale: Scale?
    /// Comments that evaluators have to write: for every score, for the listed ones, or never.
    public var comment: CommentRule
    public var place: Place
    /// For a computed leaf: the rule as written, for the trace.
    public var ruleText = ""

    public var isLeaf: Bool {
        if case .branch = kind { false } else { true }
    }
    public var isAssessed: Bool {
        if case .assessed = kind { true } else { false }
    }
}

/// `comment:`; when an evaluator's comment on a criterion is mandatory.
public enum CommentRule: Sendable, Hashable {
    case optional
    case required
    /// Mandatory for scores at or below / at or above the bounds.
    case when(atMost: Decimal128?, atLeast: Decimal128?)
}

/// `rounding` at a declared place; there is none unless the rubric declares it.
public struct RoundingRule: Sendable, Hashable {
    public enum Stage: String, Sendable, CaseIterable {
        case criterion, total, display
    }
    /// A multiple of this: 0.5, 0.01, 1.
    public var step: Decimal128
    public var mode: RoundingMode
    public var stage: Stage
}

/// `assessments:`
public struct AssessmentRules: Sendable {
    /// `third_opinion: { when_apart_by: 30%, of: higher }`; strictly more than the share (or points) calls for a third.
    public struct ThirdOpinion: Sendable, Hashable {
        public enum Base: String, Sendable, CaseIterable { case higher, lower, maximum }
        public enum Distance: Sendable, Hashable {
            /// 0.3 for 30 %.
            case share(Decimal128, of: Base)
            case points(Decimal128)
        }
        public var distance: Distance
        /// Compared on each criterion or on the evaluators' totals (`at: criterion | total`).
        public var stage: RoundingRule.Stage
    }
    /// `adjustments: { file: optional, range: [-30, 30] }`; points that a committee adds to a total, with a reason.
    public struct Adjustments: Sendable, Hashable {
        public var minimum: Decimal128
        public var maximum: Decimal128
        /// A file must be given.
        public var isRequired: Bool
    }
    /// Evaluators a proposal; nil: not declared (1 counts as enough).
    public var minimum: Int?
    public var combination: any Combining
    /// `at: criterion` (default: combine each criterion) or `total` (combine evaluators' totals).
    public var combinationStage: RoundingRule.Stage
    public var thirdOpinion: ThirdOpinion?
    /// Flag a criterion whose highest and lowest scores are at least this far apart.
    public var disagreementSpread: Decimal128?
    public var rounding: RoundingRule?
    public var adjustments: Adjustments?
    /// `kind: ranks`; nil: evaluators give scores.
    public var ranks: RankRules?
    public var normalisation: Normalisation?
    /// `must_deliver: true`, where it is written; nil: nobody's own proposal depends on the reviews that are returned.
    public var mustDeliver: Place?
    public var place: Place?

    /// The rules of a rubric without an `assessments:` section.
    public static var none: AssessmentRules {
        AssessmentRules(
            minimum: nil, combination: Mean(), combinationStage: .criterion, thirdOpinion: nil, disagreementSpread: nil,
            rounding: nil, adjustments: nil, place: nil)
    }
}

/// `total:`
public struct TotalRule: Sendable {
    public enum Combination: Sendable {
        /// Sum of the top-level scores, unweighted.
        case sum
        /// Sum of weight × score.
        case weightedSum
        /// Weighted sum ÷ sum of weights.
        case weightedMean
        case formula(Program, text: String)
    }
    public var combination: Combination
    public var threshold: Decimal128?
    public var place: Place
}

/// `examples:`; the rubric's own tests.
public struct Example: Sendable {
    /// A name for messages; `example 3` when the rubric gives none.
    public var name: String
    /// Slots (facts, values, or leaf criteria) and what they are.
    public var given: [(slot: Int, value: Value)]
    /// What must come out.
    public var expected: [Expectation]
    public var place: Place

    public struct Expectation: Sendable {
        public enum Subject: Sendable, Hashable {
            /// A value, criterion, `total` or `ranking_score`.
            case slot(Int)
            /// `eligible: true|false`
            case eligible
            /// `passes: true|false`: eligible and every threshold met.
            case passes
            /// `reasons: [BELOW.Q]`
            case reasons
        }
        public var name: String
        public var subject: Subject
        public var value: Value
        /// A number that no decimal writes, as the fraction that it is; `value` is the nearest decimal then.
        package var fraction: Rational? = nil
        public var place: Place
    }
}
