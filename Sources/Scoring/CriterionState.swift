import FEEL
import Numbers

/// Where the score of a criterion or total stands.
enum CriterionState: Sendable {
    case score(Rational)
    /// Left out with its weight, as `missing: ignore` says.
    case ignored(NoAnswer)
    /// No score, which leaves the proposal incomplete.
    case open(NoAnswer)

    var score: Rational? {
        switch self {
        case .score(let score): score
        case .ignored, .open: nil
        }
    }

    /// Why there is no score.
    var whyNot: NoAnswer? {
        switch self {
        case .score: nil
        case .ignored(let why), .open(let why): why
        }
    }

    var isOpen: Bool {
        switch self {
        case .open: true
        case .score, .ignored: false
        }
    }

    /// What rules see in the criterion's slot.
    var value: Value {
        switch self {
        case .score(let score): .number(score.decimal)
        case .ignored(let why), .open(let why): .null(why)
        }
    }
}

/// A score of one leaf with its evidence.
struct LeafScore: Sendable {
    var state: CriterionState
    var unrounded: Rational?
    var evidence: CriterionScore.Evidence
    /// Nobody gave it and no rule worked it out: `missing:` filled it in or left it out.
    var isUnscored = false
    /// Flags for people: disagreement, a missing score that a policy replaced.
    var remarks: [Reason] = []
}
