import FEEL
import Numbers

/// Where the score of a criterion or total stands.
enum CriterionState: Sendable {
    case score(Rational)
    /// Left out with its weight, as `missing: ignore` says.
    case ignored(NoAnswer)
    /// No score, which leaves the proposal incomplete.
    case open(NoAnswer)

    init(_ result: Result<Rational, ScoringGap>) {
        switch result {
        case .success(let score): self = .score(score)
        case .failure(let gap): self = .open(gap.answer)
        }
    }

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

/// The score of one leaf.
struct LeafScore: Sendable {
    var state: CriterionState
    /// Before rounding.
    var unrounded: Rational?
    /// Nobody gave it and no rule worked it out: `missing:` filled it in or left it out.
    var isUnscored = false
}
