package import FEEL
package import Numbers
import Rubrics

/// Evaluators' scores of some proposals as columns, a row a sheet, where their totals are combined or compared: what the rubric makes of them with
/// other weights, other scores, or without an evaluator, as the scorer itself would say it. A law holds the two against each other.
package struct OpinionTable<Number: ScoreNumber>: Sendable {
    /// All leaves as they would be with one evaluator alone.
    package var sheets: ScoreTable<Number>
    /// What rules work out, points, and what formulas ask; assessed leaves are filled in from the sheets.
    let proposals: ScoreTable<Number>
    package let seats: OpinionSeats
    let plan: ScoringPlan
    let grading: Grading?
    /// Empty.
    let combiner: OpinionCombiner<Number>

    package var count: Int { proposals.count }

    /// The same of some proposals, in this order; the same one may be there more than once.
    package func only(_ members: [Int]) -> OpinionTable {
        let rows = members.flatMap { Array(seats.rows(of: $0)) }
        return OpinionTable(
            sheets: sheets.rows(rows), proposals: proposals.rows(members), seats: seats.only(members, rows), plan: plan,
            grading: grading, combiner: combiner)
    }

    /// Distances count, or who wrote what, so that the rules have to be asked themselves of every proposal.
    package var asksCombination: Bool {
        !combiner.isToldByPlaces || plan.rubric.assessments.thirdOpinion?.stage == .total
    }

    /// The criterion that each column of the sheets is about.
    package var criteria: [Int] { plan.assessed }
}

/// The totals of evaluators, one a sheet.
package struct SheetTotals<Number: ScoreNumber>: Sendable {
    package enum State: Sendable {
        case scored
        /// Nothing of the sheet counts.
        case ignored
        case open
    }
    package var values: ContiguousArray<Number>
    package var states: ContiguousArray<State>
}

/// What the rubric makes of the sheets.
package struct OpinionScores<Number: ScoreNumber>: Sendable {
    package var scores: ScoredColumns<Number>
    /// Who lacks a score that it needs.
    package var gaps: [Bool]
    /// Who has all scores and meets every threshold.
    package var competes: [Bool]

    /// With what others make of some of the proposals.
    package mutating func replace(_ members: [Int], by other: OpinionScores) {
        for (row, member) in members.enumerated() {
            for index in scores.criteria.indices { scores.criteria[index][member] = other.scores.criteria[index][row] }
            scores.total[member] = other.scores.total[row]
            scores.ranking[member] = other.scores.ranking[row]
            (gaps[member], competes[member]) = (other.gaps[row], other.competes[row])
        }
    }
}

extension OpinionTable where Number == Rational {
    /// O(proposals × evaluators × criteria).
    package init(_ scorer: Scorer, _ proposals: [(id: String, facts: [Value])], _ book: AssessmentBook) {
        let plan = scorer.plan
        var (whole, single) = (LeafColumns(plan.model), LeafColumns(plan.model))
        var (seats, points, frames) = (OpinionSeats(book), [Rational](), (whole: [[Value]](), single: [[Value]]()))
        for proposal in proposals {
            var sheet = scorer.worksheet(proposal.id, scorer.values(facts: proposal.facts), book)
            sheet.scoreComputedLeaves()
            let rows = sheet.takingPart
            whole.add(sheet.leaves)
            for row in rows { single.add(sheet.leaves(of: row)) }
            seats.add(rows)
            points.append(sheet.points)
            guard plan.model.hasFormula else { continue }
            frames.whole.append(sheet.frame)
            frames.single += Array(repeating: sheet.frame, count: rows.count)
        }
        let zero = ScoreColumn(values: ContiguousArray(repeating: Rational.zero, count: single.count))
        self.init(
            sheets: single.table(points: zero, frames: frames.single, plan.model),
            proposals: whole.table(points: ScoreColumn(points), frames: frames.whole, plan.model), seats: seats,
            plan: plan, grading: book.grading, combiner: OpinionCombiner(plan.aggregation))
    }

    /// The same in binary numbers.
    package var binary: OpinionTable<Double> {
        OpinionTable<Double>(
            sheets: sheets.binary, proposals: proposals.binary, seats: seats, plan: plan, grading: grading,
            combiner: OpinionCombiner(plan.aggregation))
    }

    /// What the evaluators' totals are. O(sheets × criteria).
    package func totals(by model: ScoreModel<Rational>) -> SheetTotals<Rational> { sheetTotals(model) }

    /// What comes of the sheets with other weights. O(sheets × criteria).
    /// - Parameter deciding: a number a sheet that decides which totals count, instead of the totals.
    package func scored(
        by model: ScoreModel<Rational>, deciding: ContiguousArray<Rational>? = nil
    ) -> OpinionScores<Rational> {
        opinionScores(model, deciding: deciding, without: -1)
    }

    /// With the score that one evaluator gave replaced. A cell that holds none stays as it is.
    package mutating func replace(_ column: Int, _ row: Int, by score: Rational) {
        guard seats.isGiven(column, row) else { return }
        sheets.criteria[plan.assessed[column]][row] = score
    }
}

extension OpinionTable where Number == Double {
    /// The same in binary numbers.
    /// - Parameter left: the evaluator whose sheets are left out, by position; nil: nobody's.
    package func scored(by model: ScoreModel<Double>, without left: Int? = nil) -> OpinionScores<Double> {
        opinionScores(model, deciding: nil, without: left.map { Int32($0) } ?? -1)
    }

    /// Moves every score that was given in a column.
    /// - Parameter moved: of the score, and the proposal that it is about.
    package mutating func move(_ column: Int, _ moved: (Double, Int) -> Double) {
        var scores = sheets.criteria[plan.assessed[column]].values
        var values = scores.mutableSpan
        let marks = seats.given[column]
        let given = marks.span
        for proposal in 0..<count {
            for row in seats.rows(of: proposal) where given[row] { values[row] = moved(values[row], proposal) }
        }
        sheets.criteria[plan.assessed[column]].values = scores
    }

    /// The means that scores are moved by as if one evaluator had returned nothing.
    package mutating func regrade(without left: Int) {
        guard let grading, let shifts = grading.shifts(of: seats.evaluators, without: seats.evaluators[left]) else {
            return
        }
        for column in plan.assessed.indices {
            for row in seats.writers.indices where seats.given[column][row] && seats.writers[row] != seats.consensus {
                sheets.criteria[plan.assessed[column]].values[row] += shifts[Int(seats.writers[row])][column]
            }
        }
    }
}

/// Scores of leaves on their way into columns.
private struct LeafColumns {
    private var scores: [[Rational?]]
    private var open: [[Bool]]
    private var unscored: [[Bool]]
    private let isLeaf: [Bool]
    private(set) var count = 0

    init(_ model: ScoreModel<Rational>) {
        isLeaf = model.nodes.map { $0.combination == nil }
        scores = isLeaf.map { _ in [] }
        (open, unscored) = (isLeaf.map { _ in [] }, isLeaf.map { _ in [] })
    }

    mutating func add(_ leaves: [LeafScore?]) {
        count += 1
        for index in leaves.indices where isLeaf[index] {
            scores[index].append(leaves[index]?.state.score)
            open[index].append(leaves[index]?.state.isOpen ?? false)
            unscored[index].append(leaves[index]?.isUnscored ?? false)
        }
    }

    func table(
        points: ScoreColumn<Rational>, frames: [[Value]], _ model: ScoreModel<Rational>
    ) -> ScoreTable<Rational> {
        func marked(_ marks: [[Bool]]) -> [ContiguousArray<Bool>?] {
            marks.map { $0.contains(true) ? ContiguousArray($0) : nil }
        }
        var table = ScoreTable(
            count: count, criteria: scores.map { ScoreColumn($0) }, unscored: marked(unscored), points: points,
            frames: frames, model, asksMissing: true)
        table.open = marked(open)
        return table
    }
}
