import Numbers
import Rubrics
import Scoring

/// How far a threshold may move. Between two scores that occur nothing happens, so that only these are tried: the list with the
/// threshold at the next lower score admits who has it, and just above a score shuts out who has it.
struct ThresholdBounds: Sendable {
    private let studied: StudiedCall
    /// nil: the total.
    private let criterion: Int?
    private let threshold: Rational
    /// By proposal: meets all other thresholds.
    private let meetsOthers: [Bool]
    /// By proposal, what is held to the threshold; nil: nothing.
    private let scores: [Rational?]
    /// By proposal: nobody scored the criterion, so that no threshold on it is met.
    private let isUnscored: [Bool]

    init(studied: StudiedCall, criterion: Int?, threshold: Rational) {
        (self.studied, self.criterion, self.threshold) = (studied, criterion, threshold)
        var others = studied.model
        if let criterion { others.nodes[criterion].threshold = nil } else { others.totalThreshold = nil }
        meetsOthers = others.meetsThresholds(studied.standing, studied.table)
        let unscored = criterion.flatMap { studied.model.nodes[$0].passesUnscored ? nil : studied.table.unscored[$0] }
        let isUnscored = unscored.map(Array.init) ?? Array(repeating: false, count: studied.cards.count)
        let column = criterion.map { studied.standing.criteria[$0] } ?? studied.standing.total
        scores = isUnscored.indices.map { isUnscored[$0] ? nil : column[$0] }
        self.isUnscored = isUnscored
    }

    var study: BoundStudy {
        BoundStudy(
            kind: criterion == nil ? .totalThreshold : .threshold,
            subject: criterion.map { studied.rubric.criteria[$0].id } ?? "", value: threshold,
            award: StableInterval(low: low, high: high))
    }

    /// Scores of all who would compete but for this threshold.
    private var steps: [Rational] {
        Array(Set(scores.indices.filter { meetsOthers[$0] }.compactMap { scores[$0] })).sorted()
    }

    private var low: StableInterval.End {
        let steps = steps
        for score in steps.reversed() where score < threshold {
            let there = outcome { $0 >= score }
            guard there != studied.outcome else { continue }
            return StableInterval.End(value: score, isIncluded: false, change: change(to: there))
        }
        return StableInterval.End(value: min(threshold, scale?.low ?? steps.first ?? threshold), isIncluded: true)
    }

    private var high: StableInterval.End {
        let steps = steps
        for score in steps where score >= threshold {
            let there = outcome { $0 > score }
            guard there != studied.outcome else { continue }
            return StableInterval.End(value: score, isIncluded: true, change: change(to: there))
        }
        return StableInterval.End(value: max(threshold, scale?.high ?? steps.last ?? threshold), isIncluded: true)
    }

    private func change(to there: AwardOutcome) -> ListChange { studied.outcome.change(to: there, pair: nil) }

    private var scale: (low: Rational, high: Rational)? {
        guard let scale = criterion.flatMap({ studied.rubric.criteria[$0].scale }), let low = Rational(scale.minimum),
            let high = Rational(scale.maximum)
        else { return nil }
        return (low, high)
    }

    private func outcome(_ meets: (Rational) -> Bool) -> AwardOutcome {
        studied.outcome { member in
            meetsOthers[member] && scores[member].map(meets) ?? !isUnscored[member]
        }
    }
}
