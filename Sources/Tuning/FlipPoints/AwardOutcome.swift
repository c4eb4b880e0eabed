import Awards
import Diagnostics
import Numbers
import Scoring

/// What has to stay the same for an award list to be the same: who is on the main list with which amount, and whom people have
/// to decide.
struct AwardOutcome: Sendable, Hashable {
    var awarded: [String: Decimal128] = [:]
    var undecided: Set<String> = []

    init(_ list: AwardList?) {
        for decision in list?.decisions ?? [] {
            let proposal = decision.ranked.scored.proposal
            switch decision.status {
            case .awarded: awarded[proposal] = decision.awarded
            case .undecided: undecided.insert(proposal)
            default: break
            }
        }
    }

    /// - Parameter cards: of the contenders that were placed.
    init(_ placing: Placing, _ cards: [ScoredProposal]) {
        for place in placing.places {
            switch place.status {
            case .awarded: awarded[cards[place.position].proposal] = place.awarded
            case .undecided: undecided.insert(cards[place.position].proposal)
            default: break
            }
        }
    }

    /// Who leaves and enters from this outcome to another, and the money that goes with them.
    func change(to other: AwardOutcome, pair: ListChange.Pair?) -> ListChange {
        let all = Set(awarded.keys).union(other.awarded.keys)
        var (out, into) = (Rational.zero, Rational.zero)
        for proposal in all {
            let difference = Rational((other.awarded[proposal] ?? 0) - (awarded[proposal] ?? 0)) ?? .zero
            if difference.isNegative { out -= difference } else { into += difference }
        }
        return ListChange(
            pair: pair, leaves: all.filter { other.awarded[$0] == nil }.sorted { $0.precedes($1) },
            enters: all.filter { awarded[$0] == nil }.sorted { $0.precedes($1) }, moneyOut: out, moneyIn: into)
    }
}
