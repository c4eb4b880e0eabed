import Numbers
import Rubrics
import Scoring

/// How far a threshold may move. Between two scores that occur nothing happens, so that only these are tried: the list with the
/// threshold at the next lower score admits who has it, and just above a score shuts out who has it.
struct ThresholdBounds: Sendable {
    let studied: StudiedCall
    /// nil: the total.
    let criterion: Int?
    let threshold: Rational

    var study: BoundStudy {
        BoundStudy(
            kind: criterion == nil ? .totalThreshold : .threshold,
            subject: criterion.map { studied.rubric.criteria[$0].id } ?? "", value: threshold,
            award: StableInterval(low: low, high: high))
    }

    /// Scores of all who would compete but for this threshold.
    private var scores: [Rational] {
        Array(Set(studied.cards.filter(meetsOthers).compactMap(score))).sorted()
    }

    private var low: StableInterval.End {
        for score in scores.reversed() where score < threshold {
            let there = outcome { $0 >= score }
            guard there != studied.outcome else { continue }
            return StableInterval.End(value: score, isIncluded: false, change: change(to: there))
        }
        return StableInterval.End(value: min(threshold, scale?.low ?? scores.first ?? threshold), isIncluded: true)
    }

    private var high: StableInterval.End {
        for score in scores where score >= threshold {
            let there = outcome { $0 > score }
            guard there != studied.outcome else { continue }
            return StableInterval.End(value: score, isIncluded: true, change: change(to: there))
        }
        return StableInterval.End(value: max(threshold, scale?.high ?? scores.last ?? threshold), isIncluded: true)
    }

    private func change(to there: AwardOutcome) -> ListChange { studied.outcome.change(to: there, pair: nil) }

    private var scale: (low: Rational, high: Rational)? {
        guard let scale = criterion.flatMap({ studied.rubric.criteria[$0].scale }), let low = Rational(scale.minimum),
            let high = Rational(scale.maximum)
        else { return nil }
        return (low, high)
    }

    private func score(_ card: ScoreCard) -> Rational? {
        guard let criterion else { return card.total }
        return isUnscored(card) ? nil : card.criteria[criterion].score
    }

    /// Nobody scored the criterion, so that no threshold on it is met.
    private func isUnscored(_ card: ScoreCard) -> Bool {
        guard let criterion else { return false }
        return card.criteria[criterion].isUnscored && card.criteria[criterion].meetsThreshold == false
    }

    private func meetsOthers(_ card: ScoreCard) -> Bool {
        let meetsParts = card.criteria.indices.allSatisfy {
            $0 == criterion || card.criteria[$0].meetsThreshold != false
        }
        guard criterion != nil, let least = studied.rubric.total?.threshold.flatMap({ Rational($0) }) else {
            return meetsParts
        }
        return meetsParts && card.total.map { $0 >= least } ?? false
    }

    private func outcome(_ meets: (Rational) -> Bool) -> AwardOutcome {
        studied.outcome { member in
            let card = studied.cards[member]
            return meetsOthers(card) && score(card).map(meets) ?? !isUnscored(card)
        }
    }
}
