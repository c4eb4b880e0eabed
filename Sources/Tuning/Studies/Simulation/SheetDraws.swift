import FEEL
import Numbers
import Rubrics
import Scoring

/// Draws of a call whose evaluators' totals are combined or compared, scored by the rubric itself from the score sheets on: which totals
/// count depends on the weights and on each of the scores, so that no column of scores could stand for them. Exact, and some hundred times
/// the work of a draw over columns.
struct SheetDraws: Sendable {
    private let scorer: Scorer
    private let model: ScoreModel<Rational>
    private let book: AssessmentBook
    private let proposals: [(id: String, facts: [Value])]
    /// The rows of each proposal.
    let rows: [[Assessment]]
    /// By column of the sheets, the criterion.
    private let columns: [Int]
    /// Everybody who may be left out.
    let evaluators: [String]

    /// nil: scores of the proposal as a whole say all.
    init?(_ scorer: Scorer, _ book: AssessmentBook, _ proposals: [(id: String, facts: [Value])]) {
        guard scorer.rubric.assessments.readsTotals else { return nil }
        (self.scorer, self.book, self.proposals) = (scorer, book, proposals)
        model = ScoreModel(scorer.rubric)
        rows = proposals.map { book.assessments(of: $0.id) }
        let criteria = scorer.rubric.criteria
        columns = criteria.indices.filter { criteria[$0].isAssessed }
        evaluators = book.evaluators
    }

    /// - Parameters:
    ///   - model: with the weights of the draw; nil: those of the rubric.
    ///   - left: whose sheets are left out. Who would have no total without them keeps them.
    ///   - shifts: by criterion and proposal what is added to each evaluator's score; nil: nothing.
    func draw(_ model: ScoreModel<Double>?, without left: String?, _ shifts: [Shift?]) -> SimulatedCall.Draw {
        let scorer = model.map { self.scorer.with(exact($0)) } ?? scorer
        let moved = rows.indices.map { member in rows[member].map { varied($0, member, shifts) } }
        var scored = score(scorer, moved.map { $0.filter { $0.evaluator != left } }, without: left)
        let lost = left == nil ? [] : scored.indices.filter { scored[$0].total == nil }
        if !lost.isEmpty {
            let kept = scorer.scored(lost.map { proposals[$0] }, assessments: book.with(lost.flatMap { moved[$0] }))
            for (member, one) in zip(lost, kept) { scored[member] = one }
        }
        return SimulatedCall.Draw(
            ranking: ContiguousArray(scored.map { $0.rankingScore?.double ?? 0 }),
            total: ContiguousArray(scored.map { $0.total?.double ?? 0 }), competes: scored.map { $0.outcome == .ranked }
        )
    }

    private func score(_ scorer: Scorer, _ rows: [[Assessment]], without left: String?) -> [ScoredProposal] {
        scorer.scored(proposals, assessments: book.with(rows.flatMap { $0 }, without: left))
    }

    /// What one draw adds to the scores of a criterion.
    struct Shift: Sendable {
        var noise: ScoreNoise
        /// One a proposal, in (0, 1).
        var random: ContiguousArray<Double>

        /// To twelve decimals, within the scale.
        func moved(_ score: Decimal128, _ member: Int) -> Decimal128? {
            Rational(score).flatMap { noise.moved($0.double, random[member]) }.flatMap { Rational(twelveDecimals: $0) }?
                .exactDecimal
        }
    }

    private func varied(_ row: Assessment, _ member: Int, _ shifts: [Shift?]) -> Assessment {
        var row = row
        for (column, criterion) in columns.enumerated() {
            guard let shift = shifts[criterion], let score = row.scores[column] else { continue }
            row.scores[column] = shift.moved(score, member) ?? score
        }
        return row
    }

    /// Drawn weights as fractions of twelve decimals.
    private func exact(_ drawn: ScoreModel<Double>) -> ScoreModel<Rational> {
        func exact(_ number: Double) -> Rational { Rational(twelveDecimals: number) ?? .zero }
        func exact(_ formula: ScoreFormula<Double>) -> ScoreFormula<Rational> {
            formula.mapFactors({ exact($0) }) { exact($1) }
        }
        var model = model
        for index in model.nodes.indices { model.nodes[index].weight = exact(drawn.nodes[index].weight) }
        switch drawn.total {
        case .none: break
        case .weighted(let terms, let isMean):
            model.total = .weighted(terms.map { ($0.criterion, exact($0.factor)) }, isMean: isMean)
        case .formula(let formula): model.total = .formula(exact(formula))
        }
        model.ranking = drawn.ranking.map { exact($0) }
        return model
    }
}
