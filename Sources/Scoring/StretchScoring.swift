import FEEL
import Numbers
import Rubrics

/// Scores a stretch of proposals: the leaves of each by itself, then branches, totals, ranking scores and thresholds of all together, as columns,
/// by the rubric's one model.
struct StretchScoring {
    private let plan: ScoringPlan
    private let model: ScoreModel<Rational>
    /// One a proposal.
    private let sheets: [Worksheet]
    /// Positions of those who are scored.
    private let eligible: [Int]
    private let table: ScoreTable<Rational>
    private let columns: ScoredColumns<Rational>

    /// - Parameter eligible: positions of those who are scored, ascending.
    init(_ plan: ScoringPlan, _ sheets: [Worksheet], eligible: [Int]) {
        var sheets = sheets
        for index in eligible { sheets[index].scoreLeaves() }
        let own = eligible.count == sheets.count ? sheets : eligible.map { sheets[$0] }
        let table = ScoreTable(own, plan.model)
        (self.table, columns) = (table, plan.model.scores(of: table))
        (self.plan, model, self.sheets, self.eligible) = (plan, plan.model, sheets, eligible)
    }

    /// Of the only proposal: its worksheet, and what its leaves add up to, with the reasons.
    var single: (sheet: Worksheet, whole: AddedUp) { (sheets[0], AddedUp(sheets[0], columns, 0, model)) }

    var stretch: ScoredStretch {
        let outcomes = outcomes
        func spread<Cell>(_ empty: Cell, _ cell: (Int) -> Cell) -> [Cell] {
            var cells = [Cell](repeating: empty, count: sheets.count)
            for (place, row) in eligible.enumerated() { cells[row] = cell(place) }
            return cells
        }
        /// A total with gaps is none.
        func whole(_ column: ScoreColumn<Rational>) -> FractionColumn {
            FractionColumn(spread(nil) { outcomes[eligible[$0]] == .incomplete ? nil : column[$0] })
        }
        let points = sheets.map { $0.adjustment == nil ? nil : $0.points }
        return ScoredStretch(
            plan.rubric.slots, plan.kept, proposals: sheets.map(\.proposal), outcomes: outcomes,
            criteria: columns.criteria.map { column in FractionColumn(spread(nil) { column[$0] }) },
            unscored: table.unscored.map { column in column.map { column in spread(false) { column[$0] } } },
            total: whole(columns.total), ranking: whole(columns.ranking),
            points: points.allSatisfy { $0 == nil } ? nil : FractionColumn(points),
            values: plan.kept.slots.map { slot in sheets.map { $0.kept(slot) } })
    }

    private var outcomes: [ScoredProposal.Outcome] {
        let (gaps, meets) = (model.gaps(columns), model.meetsThresholds(columns, table))
        var outcomes = [ScoredProposal.Outcome](repeating: .ineligible, count: sheets.count)
        for (place, row) in eligible.enumerated() {
            let isIncomplete = gaps[place] || sheets[row].isHeld
            outcomes[row] = isIncomplete ? .incomplete : meets[place] ? .ranked : .belowThreshold
        }
        return outcomes
    }
}

extension Worksheet {
    /// Committee points; 0 without any.
    var points: Rational { (adjustment?.points).flatMap { Rational($0) } ?? .zero }

    /// What a kept slot holds beside scores: of a score that is missing, why.
    fileprivate func kept(_ slot: Int) -> Value {
        guard plan.rubric.slots.criteria.contains(slot) else { return frame[slot] }
        let leaf = leaves[slot - plan.rubric.slots.criteria.lowerBound]
        return .null(leaf.map { $0.state.whyNot } ?? AddedUp.noPart)
    }
}

extension ScoreTable where Number == Rational {
    /// Of proposals whose leaves are scored.
    init(_ sheets: [Worksheet], _ model: ScoreModel<Rational>) {
        func column(_ index: Int) -> ScoreColumn<Rational> {
            ScoreColumn(sheets.map { $0.leaves[index]?.state.score })
        }
        func marks(_ index: Int, _ isMarked: (LeafScore) -> Bool) -> ContiguousArray<Bool>? {
            let marks = sheets.map { $0.leaves[index].map(isMarked) ?? false }
            return marks.contains(true) ? ContiguousArray(marks) : nil
        }
        let leaves = model.nodes.indices.map { model.nodes[$0].combination == nil }
        let frames = model.hasFormula ? sheets.map(\.frame) : []
        self.init(
            count: sheets.count,
            criteria: leaves.indices.map { leaves[$0] ? column($0) : ScoreColumn(repeating: nil, count: 0) },
            unscored: leaves.indices.map { leaves[$0] ? marks($0, \.isUnscored) : nil },
            points: ScoreColumn(sheets.map(\.points)), frames: frames, model, asksMissing: true)
        open = leaves.indices.map { leaves[$0] ? marks($0) { $0.state.isOpen } : nil }
        decided = sheets.indices.compactMap { row in sheets[row].decidedTotal.map { (row, $0.score) } }
        fillUnscored(model.nodes.map(\.children))
    }
}
