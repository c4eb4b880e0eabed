import FEEL
package import Numbers
import Rubrics

/// What scoring decided of some proposals, a column for each thing. It never changes, and all of its proposals share it.
final class ScoredStretch: Sendable {
    let slots: SlotLayout
    let kept: KeptSlots
    let proposals: [String]
    let outcomes: [ScoredProposal.Outcome]
    /// One a criterion.
    let criteria: [FractionColumn]
    /// By criterion, whom nobody scored; nil: everybody is scored.
    let unscored: [[Bool]?]
    let total: FractionColumn
    let ranking: FractionColumn
    /// Of a committee; nil: nobody has any.
    let points: FractionColumn?
    /// A column a kept slot. Scores are not among the values; where one is missing, its slot says why.
    let values: [[Value]]

    init(
        _ slots: SlotLayout, _ kept: KeptSlots, proposals: [String], outcomes: [ScoredProposal.Outcome],
        criteria: [FractionColumn], unscored: [[Bool]?], total: FractionColumn, ranking: FractionColumn,
        points: FractionColumn?, values: [[Value]]
    ) {
        (self.slots, self.kept, self.proposals, self.outcomes) = (slots, kept, proposals, outcomes)
        (self.criteria, self.unscored, self.total, self.ranking) = (criteria, unscored, total, ranking)
        (self.points, self.values) = (points, values)
    }

    var all: [ScoredProposal] { proposals.indices.map { ScoredProposal(self, row: $0) } }
}

extension [ScoredProposal] {
    /// The same proposals with other scores: what nobody scored and what rules read beside scores stays as it is.
    /// O(proposals × criteria).
    package func with(
        _ scores: ScoredColumns<Rational>, _ outcome: ScoredProposal.Outcome = .ranked
    ) -> [ScoredProposal] {
        guard let first else { return [] }
        let (slots, kept) = (first.stretch.slots, first.stretch.kept)
        let points = map(\.points)
        let criteria = slots.criteria.indices.map { offset in
            let index = offset - slots.criteria.lowerBound
            return FractionColumn(
                scores.criteria.indices.contains(index)
                    ? scores.criteria[index].numbers : map { $0.score(of: index) })
        }
        return ScoredStretch(
            slots, kept, proposals: map(\.proposal), outcomes: map { _ in outcome }, criteria: criteria,
            unscored: criteria.indices.map { index in map { $0.isUnscored(index) } },
            total: FractionColumn(scores.total.numbers), ranking: FractionColumn(scores.ranking.numbers),
            points: points.allSatisfy { $0 == nil } ? nil : FractionColumn(points),
            values: kept.slots.indices.map { place in map { $0.stretch.values[place][$0.row] } }
        ).all
    }
}

extension ScoredProposal {
    /// The same with other scores.
    package func with(_ scores: ScoreRow, _ outcome: Outcome = .ranked) -> ScoredProposal {
        [self].with(
            ScoredColumns(
                criteria: scores.criteria.map { ScoreColumn([$0]) }, total: ScoreColumn([scores.total]),
                ranking: ScoreColumn([scores.ranking])), outcome)[0]
    }
}
