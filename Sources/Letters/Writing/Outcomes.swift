import Awards
import Calls
import Rubrics
import Scoring

extension LetterOutcome {
    /// nil: nothing is decided yet.
    init?(of row: CallResult.Row) {
        switch row.status {
        case .awarded: self = row.isReduced ? .reduced : .awarded
        case .reserve: self = .reserve
        case .notFunded: self = .notFunded
        case .belowThreshold: self = .belowThreshold
        case .ineligible: self = .ineligible
        case .inadmissible: self = .inadmissible
        case .withdrawn: self = .withdrawn
        case .undecided, .incomplete: return nil
        }
    }

    /// Whether the letter sets out the scores.
    var showsScores: Bool {
        switch self {
        case .awarded, .reduced, .reserve, .notFunded, .belowThreshold: true
        case .ineligible, .inadmissible, .withdrawn: false
        }
    }

    var isFunded: Bool { self == .awarded || self == .reduced }
}

extension CallResult.Row {
    /// Whether it gets less than it asked for.
    fileprivate var isReduced: Bool {
        if reasons.contains(where: { $0.code == "REDUCED" }) { return true }
        guard departure != nil, let decision, let requested = decision.requested else { return false }
        return decision.awarded < requested
    }
}
