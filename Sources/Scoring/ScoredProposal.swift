package import FEEL
package import Numbers
package import Rubrics

/// What scoring decided of one proposal: the outcome, its scores, and the values that ranking and award read: steps 2 to 4 of docs/decision.md.
///
/// Why it was decided is in its `ScoreCard`, which is made when somebody asks. A row of a table that never changes and that many proposals share.
package struct ScoredProposal: Sendable {
    package enum Outcome: String, Sendable, CaseIterable {
        case ineligible, incomplete, belowThreshold, ranked
    }

    let stretch: ScoredStretch
    let row: Int

    init(_ stretch: ScoredStretch, row: Int) { (self.stretch, self.row) = (stretch, row) }

    /// One alone, with every value of a whole frame.
    /// - Parameters:
    ///   - frame: facts, tables, values, criteria, total and ranking score, as `slots` has them.
    ///   - criteria: one score a criterion; empty: there are none.
    package init(
        proposal: String, outcome: Outcome, frame: [Value], slots: SlotLayout, criteria: [Rational?] = [],
        total: Rational? = nil, rankingScore: Rational? = nil
    ) {
        let kept = KeptSlots(Array(0..<slots.count), of: slots)
        let scores = slots.criteria.indices.map { $0 - slots.criteria.lowerBound }.map { index in
            FractionColumn([criteria.indices.contains(index) ? criteria[index] : nil])
        }
        let stretch = ScoredStretch(
            slots, kept, proposals: [proposal], outcomes: [outcome], criteria: scores,
            unscored: scores.map { _ in nil },
            total: FractionColumn([total]), ranking: FractionColumn([rankingScore]), points: nil,
            values: kept.slots.map { [frame.indices.contains($0) ? frame[$0] : .null(nil)] })
        self.init(stretch, row: 0)
    }

    package var proposal: String { stretch.proposals[row] }

    package var outcome: Outcome { stretch.outcomes[row] }

    /// Exact; nil when ineligible or incomplete.
    package var total: Rational? { stretch.total[row] }

    /// The same.
    package var rankingScore: Rational? { stretch.ranking[row] }

    /// Committee points that are part of the total; nil: none.
    package var points: Rational? { stretch.points?[row] }

    /// The score of a criterion by its position in the rubric, combined and rounded as the rubric declares; nil: it has none.
    package func score(of criterion: Int) -> Rational? {
        let columns = stretch.criteria
        return columns.span[criterion][row]
    }

    /// Whether nobody gave the score and no rule worked it out, so that `missing:` filled it in or left it out. Of a branch: of all its parts.
    package func isUnscored(_ criterion: Int) -> Bool { stretch.unscored[criterion]?[row] ?? false }

    /// All scores, in the order of the rubric.
    package var scores: [Rational?] {
        var scores: [Rational?] = []
        // Columns are read where they lie: the proposals of a stretch are asked by all threads.
        let columns = stretch.criteria
        scores.reserveCapacity(columns.count)
        for index in columns.indices { scores.append(columns.span[index][row]) }
        return scores
    }

    /// Scored through: it has all scores that it needs.
    package var isScoredThrough: Bool { outcome == .ranked || outcome == .belowThreshold }

    /// The exact value of a slot: scores as fractions, other numbers as they are; nil where it holds no number, or one that neither ranking
    /// nor award reads.
    package func exact(_ slot: Int) -> Rational? {
        let slots = stretch.slots
        if slots.criteria.contains(slot) { return score(of: slot - slots.criteria.lowerBound) }
        if slot == slots.total { return total }
        if slot == slots.rankingScore { return rankingScore }
        guard case .number(let number)? = stored(slot) else { return nil }
        return Rational(number)
    }

    /// The value of a slot as rules see it; a null where it is not kept.
    package func value(_ slot: Int) -> Value {
        if slot >= stretch.slots.criteria.lowerBound, let score = exact(slot) { return .number(score.decimal) }
        return stored(slot) ?? .null(nil)
    }

    private func stored(_ slot: Int) -> Value? { stretch.kept.place(of: slot).map { stretch.values[$0][row] } }

    /// A whole frame; slots that are not kept hold a null.
    package var frame: [Value] {
        var frame = [Value](repeating: .null(nil), count: stretch.slots.count)
        for slot in stretch.kept.slots { frame[slot] = value(slot) }
        return frame
    }
}
