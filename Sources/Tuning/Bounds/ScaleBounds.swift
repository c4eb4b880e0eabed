import Numbers
import Rubrics

/// How far the end of a scale may move inwards. No total depends on the ends of a scale, so that moving one means only that
/// scores beyond it are no longer on the scale: who has such a score is incomplete. Steps stay where they are. Outwards nothing
/// that is on the scale now is lost, so that side ends at the bound itself.
struct ScaleBounds: Sendable {
    let studied: StudiedCall
    let criterion: Int
    let scale: Scale
    let given: GivenScores

    var studies: [BoundStudy] {
        guard let low = Rational(scale.minimum), let high = Rational(scale.maximum) else { return [] }
        let scores = given.scores.sorted()
        let minimum = inner(scores, last: high) { $0.least > $1 }
        let maximum = inner(scores.reversed(), last: low) { $0.most < $1 }
        return [
            study(.scaleMinimum, low, StableInterval(low: still(low), high: minimum)),
            study(.scaleMaximum, high, StableInterval(low: maximum, high: still(high))),
        ]
    }

    private func study(_ kind: BoundStudy.Kind, _ value: Rational, _ award: StableInterval) -> BoundStudy {
        BoundStudy(kind: kind, subject: studied.rubric.criteria[criterion].id, value: value, award: award)
    }

    private func still(_ bound: Rational) -> StableInterval.End { StableInterval.End(value: bound, isIncluded: true) }

    /// The first score, from the end of the scale inwards, that cannot be left off it without changing the list.
    private func inner(
        _ scores: [Rational], last: Rational, isKept: (GivenScores.Reach, Rational) -> Bool
    ) -> StableInterval.End {
        for score in scores {
            let there = studied.outcome { member in
                member < studied.rankedCount && given.reach[member].map { isKept($0, score) } ?? true
            }
            guard there != studied.outcome else { continue }
            return StableInterval.End(
                value: score, isIncluded: true, change: studied.outcome.change(to: there, pair: nil))
        }
        return StableInterval.End(value: last, isIncluded: true)
    }
}
