package import Diagnostics
package import FEEL
package import Numbers
package import Wording

/// An entry of `tables:`; a CSV file that rules read as a list of contexts.
package struct ReferenceTable: Sendable {
    package var name: String
    package var file: String
    package var type: FEELType
    /// The rows as one value, the same for every proposal.
    package var rows: Value
    package var place: Place
}

/// An entry of `values:`; evaluated in order, each sees the facts, the tables and the values before it.
package struct NamedValue: Sendable {
    package var name: String
    /// What people read instead of the name; nil: the name.
    package var label: LocalText? = nil
    package var text: String
    package var program: Program
    package var place: Place
}

/// An entry of `eligibility:`.
package struct EligibilityRule: Sendable {
    /// Reason code `INELIGIBLE.<id>`.
    package var id: String
    package var text: String
    package var program: Program
    /// What the applicant reads when the rule fails.
    package var reason: LocalText
    package var place: Place
}

/// Which scores are allowed.
package enum Scale: Sendable, Hashable {
    /// From `min` to `max` in steps of `step` counted from `min` (nil: any value between).
    case steps(min: Decimal128, max: Decimal128, step: Decimal128?)
    /// Exactly these, ascending.
    case values([Decimal128])

    package var minimum: Decimal128 {
        switch self {
        case .steps(let min, _, _): min
        case .values(let values): values.first ?? 0
        }
    }

    package var maximum: Decimal128 {
        switch self {
        case .steps(_, let max, _): max
        case .values(let values): values.last ?? 0
        }
    }
}

/// `missing:`; what a missing score means.
package enum MissingPolicy: String, Sendable, CaseIterable {
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
package enum BranchCombination: String, Sendable, CaseIterable {
    /// Sum of weight × score (weight 1 unless written).
    case sum
    /// Weighted mean.
    case mean
    case min, max
}

/// A node of the scoring tree.
package struct Criterion: Sendable {
    package enum Kind: Sendable {
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
    package var id: String
    package var title: LocalText
    package var kind: Kind
    /// Index of the branch it belongs to in `Rubric.criteria`; nil at the top level.
    package var parent: Int?
    /// Indices of the parts of a branch.
    package var children: [Int]
    package var weight: Decimal128
    /// Where the weight is written; nil where it is not (1 then).
    package var weightPlace: Place? = nil
    /// Score must be at least this, else `BELOW.<id>`.
    package var threshold: Decimal128?
    /// `threshold_when_unscored: met`; where nobody scored the criterion its threshold is not asked for. Else that is
    /// `UNSCORED.<id>`.
    package var passesUnscored = false
    /// For a leaf: its scale; nil where none is declared (a computed score is then any number). A branch has none.
    package var scale: Scale?
    /// Comments that evaluators have to write: for every score, for the listed ones, or never.
    package var comment: CommentRule
    package var place: Place
    /// For a computed leaf: the rule as written, for the trace.
    package var ruleText = ""

    /// Whether a rule works its score out, of facts alone.
    package var isWorkedOut: Bool { isLeaf && !isAssessed }

    package var isLeaf: Bool {
        if case .branch = kind { false } else { true }
    }
    package var isAssessed: Bool {
        if case .assessed = kind { true } else { false }
    }
}

/// `comment:`; when an evaluator's comment on a criterion is mandatory.
package enum CommentRule: Sendable, Hashable {
    case optional
    case required
    /// Mandatory for scores at or below / at or above the bounds.
    case when(atMost: Decimal128?, atLeast: Decimal128?)
}

/// `rounding` at a declared place; there is none unless the rubric declares it.
package struct RoundingRule: Sendable, Hashable {
    package enum Stage: String, Sendable, CaseIterable {
        case criterion, total, display
    }
    /// A multiple of this: 0.5, 0.01, 1.
    package var step: Decimal128
    package var mode: RoundingMode
    package var stage: Stage
}

/// `assessments:`
package struct AssessmentRules: Sendable {
    /// `third_opinion: { when_apart_by: 30%, of: higher }`; strictly more than the share (or points) calls for a third.
    package struct ThirdOpinion: Sendable, Hashable {
        package enum Base: String, Sendable, CaseIterable { case higher, lower, maximum }
        package enum Distance: Sendable, Hashable {
            /// 0.3 for 30 %.
            case share(Decimal128, of: Base)
            case points(Decimal128)
        }
        package var distance: Distance
        /// Compared on each criterion or on the evaluators' totals (`at: criterion | total`).
        package var stage: RoundingRule.Stage
    }
    /// `adjustments: { file: optional, range: [-30, 30] }`; points that a committee adds to a total, with a reason.
    package struct Adjustments: Sendable, Hashable {
        package var minimum: Decimal128
        package var maximum: Decimal128
        /// A file must be given.
        package var isRequired: Bool
    }
    /// Evaluators a proposal; nil: not declared (1 counts as enough).
    package var minimum: Int?
    package var combination: any Combining
    /// `at: criterion` (default: combine each criterion) or `total` (combine evaluators' totals).
    package var combinationStage: RoundingRule.Stage
    package var thirdOpinion: ThirdOpinion?
    /// Flag a criterion whose highest and lowest scores are at least this far apart.
    package var disagreementSpread: Decimal128?
    package var rounding: RoundingRule?
    package var adjustments: Adjustments?
    /// `kind: ranks`; nil: evaluators give scores.
    package var ranks: RankRules?
    package var normalisation: Normalisation?
    /// `must_deliver: true`, where it is written; nil: nobody's own proposal depends on the reviews that are returned.
    package var mustDeliver: Place?
    package var place: Place?

    /// The rules of a rubric without an `assessments:` section.
    package static var none: AssessmentRules {
        AssessmentRules(
            minimum: nil, combination: Mean(), combinationStage: .criterion, thirdOpinion: nil, disagreementSpread: nil,
            rounding: nil, adjustments: nil, place: nil)
    }
}

/// `total:`
package struct TotalRule: Sendable {
    package enum Combination: Sendable {
        /// Sum of the top-level scores, unweighted.
        case sum
        /// Sum of weight × score.
        case weightedSum
        /// Weighted sum ÷ sum of weights.
        case weightedMean
        case formula(Program, text: String)
    }
    package var combination: Combination
    package var threshold: Decimal128?
    package var place: Place
}

/// `examples:`; the rubric's own tests.
package struct Example: Sendable {
    /// A name for messages; `example 3` when the rubric gives none.
    package var name: String
    /// Slots (facts, values, or leaf criteria) and what they are.
    package var given: [(slot: Int, value: Value)]
    /// What must come out.
    package var expected: [Expectation]
    package var place: Place

    package struct Expectation: Sendable {
        package enum Subject: Sendable, Hashable {
            /// A value, criterion, `total` or `ranking_score`.
            case slot(Int)
            /// `eligible: true|false`
            case eligible
            /// `passes: true|false`: eligible and every threshold met.
            case passes
            /// `reasons: [BELOW.Q]`
            case reasons
        }
        package var name: String
        package var subject: Subject
        package var value: Value
        /// A number that no decimal writes, as the fraction that it is; `value` is the nearest decimal then.
        package var fraction: Rational? = nil
        package var place: Place
    }
}
