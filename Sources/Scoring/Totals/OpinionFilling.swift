import Numbers
import Rubrics

extension OpinionTable {
    /// Of every sheet that takes part, as `Worksheet.selectByTotals` has it.
    func sheetTotals(_ model: ScoreModel<Number>) -> SheetTotals<Number> {
        let scores = model.ofOpinions.columns(of: sheets)
        var totals = SheetTotals(
            values: scores.total.values, states: ContiguousArray(repeating: .scored, count: sheets.count))
        guard let absent = scores.total.absent else { return totals }
        for row in absent.indices where absent[row] {
            let isScored = model.top.contains { scores.criteria[$0][row] != nil }
            let isOpen = isScored || scores.open?[row] == true || model.hasNoTotal
            totals.states[row] = isOpen ? .open : .ignored
        }
        return totals
    }

    /// - Parameter left: whose sheets are left out; −1: nobody's.
    func opinionScores(
        _ model: ScoreModel<Number>, deciding: ContiguousArray<Number>?, without left: Int32
    ) -> OpinionScores<Number> {
        let totals = sheetTotals(model)
        var filling = OpinionFilling(
            self, totals, deciding ?? totals.values, highest: highestTotals(model), without: left)
        var table = proposals
        table.decided = filling.decided
        let leaves = plan.assessed.indices.map { filling.leaf($0) }
        for leaf in leaves { leaf.move(into: &table) }
        if leaves.contains(where: { $0.unscored != nil }) { table.fillUnscored(model.nodes.map(\.children)) }
        let scores = model.columns(of: table)
        return OpinionScores(
            scores: scores, gaps: model.lacking(scores), competes: model.reachesThresholds(scores, table))
    }

    /// The total of each proposal with the highest score everywhere, where a third opinion is told by a share of it; nil: there is none.
    private func highestTotals(_ model: ScoreModel<Number>) -> ScoreColumn<Number>? {
        guard let third = plan.rubric.assessments.thirdOpinion, third.stage == .total,
            case .share(_, of: .maximum) = third.distance
        else { return nil }
        let criteria = plan.rubric.criteria
        let most = criteria.map { $0.isLeaf ? ($0.scale?.maximum).flatMap { Rational($0) } : .zero }
        guard most.allSatisfy({ $0 != nil }) else { return nil }
        let highest = ScoreTable(
            count: count, criteria: most.map { ScoreColumn(repeating: $0.map { Number(nearest: $0) }, count: count) },
            points: ScoreColumn(repeating: .zero, count: count), constants: proposals.constants,
            answers: proposals.answers, frames: proposals.frames)
        return model.ofOpinions.columns(of: highest).total
    }
}

/// Combines the totals of every proposal's sheets, then fills one leaf after the other from what counts.
private struct OpinionFilling<Number: ScoreNumber> {
    private let table: OpinionTable<Number>
    private let seats: OpinionSeats
    private let totals: SheetTotals<Number>
    private let left: Int32
    private let rules: OpinionRules
    private var combiner: OpinionCombiner<Number>
    /// By row, whether its total counts, or cannot be told apart from those that do.
    private var isKept: ContiguousArray<Bool>
    /// Scratch: by row, whether a score counts.
    private var isCounted: ContiguousArray<Bool>
    private(set) var decided: [(row: Int, total: Number?)] = []

    init(
        _ table: OpinionTable<Number>, _ totals: SheetTotals<Number>, _ deciding: ContiguousArray<Number>,
        highest: ScoreColumn<Number>?, without left: Int32
    ) {
        (self.table, seats, self.totals, self.left) = (table, table.seats, totals, left)
        rules = OpinionRules(table.plan)
        combiner = table.combiner
        isKept = ContiguousArray(repeating: true, count: table.sheets.count)
        isCounted = isKept
        decided.reserveCapacity(table.count)
        for proposal in 0..<table.count {
            let rows = seats.rows(of: proposal)
            guard rules.combinesTotals || !rows.isEmpty else { continue }
            let selected = selected(rows, deciding, highest: highest?[proposal])
            if rules.combinesTotals || selected.needsThird { decided.append((proposal, selected.total)) }
        }
    }

    /// The totals combined; nil: they are left open.
    private mutating func selected(
        _ rows: Range<Int>, _ deciding: borrowing ContiguousArray<Number>, highest: Number?
    ) -> (total: Number?, needsThird: Bool) {
        combiner.clear()
        var (own, isOpen, hasConsensus) = (0, false, false)
        for row in rows where seats.writers[row] != left {
            let isConsensus = seats.writers[row] == seats.consensus
            switch totals.states[row] {
            case .scored:
                combiner.add(row)
                if isConsensus { hasConsensus = true } else { own += 1 }
            case .ignored: break
            case .open: if isConsensus || !rules.awaitsConsensus { isOpen = true }
            }
        }
        guard !isOpen, own >= rules.least else { return (nil, false) }
        if let third = rules.third, own == 2 {
            let two = combiner.rows.filter { seats.writers[$0] != seats.consensus }
                .map { deciding[$0].fraction ?? .zero }
            if third.isNeeded(two[0], two[1], maximum: highest?.fraction) { return (nil, true) }
        }
        let total = combiner.combine(
            totals.values, deciding: deciding, seats, weighs: false, asks: hasConsensus, marking: &isKept)
        return (total, false)
    }

    /// The leaf of a column.
    mutating func leaf(_ column: Int) -> FilledLeaf<Number> {
        var leaf = FilledLeaf<Number>(criterion: table.plan.assessed[column], count: table.count)
        if rules.combinesTotals, seats.isWhole[column], table.sheets.criteria[leaf.criterion].absent == nil {
            fillWhole(&leaf)
        } else {
            for proposal in 0..<table.count { fill(&leaf, column, proposal) }
        }
        return leaf
    }

    /// Every evaluator gave every score: the mean of those whose totals count.
    private func fillWhole(_ leaf: inout FilledLeaf<Number>) {
        let scores = table.sheets.criteria[leaf.criterion].values
        let values = scores.span
        let kept = isKept.span
        let writers = seats.writers.span
        for proposal in 0..<table.count {
            var (sum, count, readers) = (Number.zero, 0, 0)
            for row in seats.rows(of: proposal) where writers[row] != left {
                if writers[row] != seats.consensus { readers += 1 }
                guard kept[row] else { continue }
                sum = sum + values[row]
                count += 1
            }
            let mean = readers < rules.least ? nil : sum.quotient(by: combiner.size(count))
            leaf.set(proposal, mean.map(rules.rounded), isUnscored: false)
        }
    }

    /// One proposal, as `Worksheet.assess` has it.
    private mutating func fill(_ leaf: inout FilledLeaf<Number>, _ column: Int, _ proposal: Int) {
        let (scores, open) = (table.sheets.criteria[leaf.criterion], table.sheets.open[leaf.criterion])
        combiner.clear()
        var (readers, isOpen, hasOpinion, hasConsensus) = (0, false, false, false)
        for row in seats.rows(of: proposal) where seats.writers[row] != left && seats.asked[column][row] {
            let isConsensus = seats.writers[row] == seats.consensus
            if !isConsensus { readers += 1 }
            if open?[row] == true {
                if isConsensus || !rules.awaitsConsensus { isOpen = true }
            } else if scores.absent?[row] != true {
                hasOpinion = true
                guard !rules.combinesTotals || isKept[row] else { continue }
                combiner.add(row)
                if isConsensus { hasConsensus = true }
            }
        }
        guard !isOpen, readers >= rules.least else { return leaf.set(proposal, .open) }
        guard hasOpinion else { return leaf.set(proposal, readers > 0 ? rules.missing[column] : .open) }
        let score: Number?
        if rules.combinesTotals {
            let sum = combiner.rows.reduce(Number.zero) { $0 + scores.values[$1] }
            score = sum.quotient(by: combiner.size(combiner.rows.count))
        } else {
            score = combiner.combine(
                scores.values, deciding: scores.values, seats, weighs: true, asks: hasConsensus || seats.isWeighted,
                marking: &isCounted)
        }
        let isUnscored = combiner.rows.allSatisfy {
            !(rules.combinesTotals || isCounted[$0]) || !seats.given[column][$0]
        }
        leaf.set(proposal, score.map(rules.rounded), isUnscored: isUnscored)
    }
}

/// What a rubric says of sheets, at hand.
private struct OpinionRules {
    let combinesTotals: Bool
    let awaitsConsensus: Bool
    /// Fewer evaluators than this are not enough.
    let least: Int
    /// Told by totals.
    let third: AssessmentRules.ThirdOpinion?
    /// By column.
    let missing: [MissingScore]
    /// Of every criterion.
    private let rounding: RoundingRule?

    init(_ plan: ScoringPlan) {
        let rules = plan.rubric.assessments
        combinesTotals = rules.combinationStage == .total && !plan.assessed.isEmpty
        awaitsConsensus = plan.aggregation.awaitsConsensus
        least = rules.minimum ?? (plan.aggregation.awaitsConsensus ? 0 : 1)
        third = rules.thirdOpinion.flatMap { $0.stage == .total ? $0 : nil }
        missing = plan.assessed.map { plan.rubric.missingScore(plan.rubric.criteria[$0]) }
        rounding = rules.rounding.flatMap { $0.stage == .criterion ? $0 : nil }
    }

    func rounded<Number: ScoreNumber>(_ score: Number) -> Number {
        guard let rounding, let exact = score.fraction else { return score }
        return Number(nearest: exact.rounded(toMultipleOf: rounding.step, rounding.mode))
    }
}

/// The column of one leaf while it is filled.
private struct FilledLeaf<Number: ScoreNumber> {
    let criterion: Int
    private var values: ContiguousArray<Number>
    private var absent: ContiguousArray<Bool>?
    private var open: ContiguousArray<Bool>?
    private(set) var unscored: ContiguousArray<Bool>?

    init(criterion: Int, count: Int) {
        self.criterion = criterion
        values = ContiguousArray(repeating: .zero, count: count)
    }

    /// - Parameter score: nil: it is left open.
    mutating func set(_ row: Int, _ score: Number?, isUnscored: Bool) {
        guard let score else { return set(row, .open) }
        values[row] = score
        if isUnscored { Self.mark(&unscored, row, of: values.count) }
    }

    /// Nobody gave a score.
    mutating func set(_ row: Int, _ missing: MissingScore) {
        switch missing {
        case .counts(let score):
            values[row] = Number(nearest: score)
            Self.mark(&unscored, row, of: values.count)
        case .leftOut:
            Self.mark(&absent, row, of: values.count)
            Self.mark(&unscored, row, of: values.count)
        case .open:
            Self.mark(&absent, row, of: values.count)
            Self.mark(&open, row, of: values.count)
        }
    }

    private static func mark(_ marks: inout ContiguousArray<Bool>?, _ row: Int, of count: Int) {
        if marks == nil { marks = ContiguousArray(repeating: false, count: count) }
        marks?[row] = true
    }

    func move(into table: inout ScoreTable<Number>) {
        table.criteria[criterion] = ScoreColumn(values: values, absent: absent)
        table.open[criterion] = open
        table.unscored[criterion] = unscored
    }
}
