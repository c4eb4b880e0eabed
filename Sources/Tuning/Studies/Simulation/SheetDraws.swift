import Numbers
import Rubrics
import Scoring

/// Draws of a call whose evaluators' totals are combined or compared: every draw varies the scores in the sheets, and combines the totals anew. A draw
/// changes numbers, and no row.
struct SheetDraws: Sendable {
    private let table: OpinionTable<Double>

    init(_ totals: CombinedTotals) { table = totals.drawn }

    /// Everybody who may be left out.
    var evaluators: [String] { table.seats.evaluators }

    /// The combination has to be asked itself in every draw: which totals count depends on distances, or on who gave them.
    var asksCombination: Bool { table.asksCombination }

    /// What one draw adds to the scores of a criterion.
    struct Shift: Sendable {
        var noise: ScoreNoise
        /// One a proposal, in (0, 1).
        var random: ContiguousArray<Double>
    }

    /// - Parameters:
    ///   - left: whose sheets are left out, by position. Who would have no total without them keeps them.
    ///   - shifts: by criterion and proposal what is added to each evaluator's score; nil: nothing.
    func draw(_ model: ScoreModel<Double>, without left: Int?, _ shifts: [Shift?]) -> SimulatedCall.Draw {
        var table = table
        for (column, criterion) in table.criteria.enumerated() {
            guard let shift = shifts[criterion] else { continue }
            table.move(column) { shift.noise.moved($0, shift.random[$1]) }
        }
        guard let left else { return Self.draw(table.scored(by: model)) }
        var rest = table
        rest.regrade(without: left)
        var scored = rest.scored(by: model, without: left)
        let lost = scored.gaps.indices.filter { scored.gaps[$0] }
        if !lost.isEmpty { scored.replace(lost, by: table.only(lost).scored(by: model)) }
        return Self.draw(scored)
    }

    private static func draw(_ scored: OpinionScores<Double>) -> SimulatedCall.Draw {
        SimulatedCall.Draw(
            ranking: numbers(scored.scores.ranking), total: numbers(scored.scores.total), competes: scored.competes)
    }

    /// Who has none does not compete.
    private static func numbers(_ column: ScoreColumn<Double>) -> ContiguousArray<Double> {
        column.absent == nil ? column.values : ContiguousArray(column.numbers.map { $0 ?? 0 })
    }

    /// Equal for proposals with the same sheets: who wrote them, and the scores that were given.
    func key(_ member: Int) -> (readers: [String], scores: [[Double?]]) {
        let rows = table.seats.rows(of: member)
        let scores = rows.map { row in
            table.criteria.enumerated().map { column, criterion in
                table.seats.isGiven(column, row) ? table.sheets.criteria[criterion][row] : nil
            }
        }
        return (rows.map { table.seats.writer($0) }, scores)
    }
}
