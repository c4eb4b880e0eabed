import Diagnostics
import Numbers
import Rubrics

/// Who wrote the rows of an `OpinionTable`, and what of them was written: all that no change of weights or scores moves.
package struct OpinionSeats: Sendable {
    /// Everybody who assessed something, sorted.
    package let evaluators: [String]
    /// Where the rows of each proposal begin, and the end of the last one's.
    private var starts: [Int32] = [0]
    /// By row, a position among the evaluators; behind them all stands the consensus, which is nobody's.
    private(set) var writers: ContiguousArray<Int32> = []
    /// By column of the sheets and row, whether the cell holds a score that its evaluator wrote.
    private(set) var given: [ContiguousArray<Bool>]
    /// Likewise, whether the evaluator was asked for it.
    private(set) var asked: [ContiguousArray<Bool>]
    /// By column, whether every cell holds a score that was given.
    private(set) var isWhole: [Bool]
    /// What the scores of a row count by the declared expertise.
    private(set) var weights: [Rational] = []
    /// Rows differ in it.
    private(set) var isWeighted = false
    private let positions: [String: Int32]

    init(_ book: AssessmentBook) {
        evaluators = book.evaluators
        given = book.criteria.map { _ in [] }
        asked = given
        isWhole = book.criteria.map { _ in true }
        positions = Dictionary(
            uniqueKeysWithValues: (book.evaluators + [Consensus.evaluator]).enumerated().map { ($1, Int32($0)) })
    }

    /// The rows of one proposal.
    mutating func add(_ rows: [Assessment]) {
        for row in rows {
            writers.append(positions[row.evaluator] ?? consensus)
            for column in given.indices {
                let isUsable = !row.faults.contains { $0.criterion == nil || $0.criterion == column }
                let isGiven = isUsable && row.asked[column] && row.scores[column] != nil
                given[column].append(isGiven)
                if !isGiven { isWhole[column] = false }
                asked[column].append(row.asked[column])
            }
            let weight = row.expertise.flatMap { Rational($0) } ?? .one
            weights.append(weight)
            if weight != .one { isWeighted = true }
        }
        starts.append(Int32(writers.count))
    }

    /// The same of some proposals, in this order; the same one may be there more than once.
    func only(_ members: [Int], _ rows: [Int]) -> OpinionSeats {
        var seats = self
        seats.starts = [0]
        for member in members { seats.starts.append((seats.starts.last ?? 0) + Int32(self.rows(of: member).count)) }
        seats.writers = ContiguousArray(rows.map { writers[$0] })
        seats.given = given.map { marks in ContiguousArray(rows.map { marks[$0] }) }
        seats.asked = asked.map { marks in ContiguousArray(rows.map { marks[$0] }) }
        seats.weights = rows.map { weights[$0] }
        return seats
    }

    var consensus: Int32 { Int32(evaluators.count) }

    /// Where the rows of a proposal stand.
    package func rows(of proposal: Int) -> Range<Int> { Int(starts[proposal])..<Int(starts[proposal + 1]) }

    /// Who wrote a row.
    package func writer(_ row: Int) -> String {
        writers[row] == consensus ? Consensus.evaluator : evaluators[Int(writers[row])]
    }

    /// Whether a cell holds a score that its evaluator wrote.
    package func isGiven(_ column: Int, _ row: Int) -> Bool { given[column][row] }
}
