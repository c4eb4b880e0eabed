package import Numbers
package import Wording

/// The scores of one criterion in the order of the evaluators' ids, those left out included.
///
/// They are read where they stand in the rows of the sheets: whoever writes a million of them out copies none.
package struct IndividualScores: RandomAccessCollection, Sendable {
    /// The rows of the proposal.
    package let rows: [Assessment]
    /// Of the criterion, in the rows.
    package let column: Int
    private let seats: [Panel.Seat]
    /// By seat, why it does not count.
    private let leftOut: [Int: Message]
    private let counted: [Int: Rational]

    /// - Parameter leftOut: for each opinion of the panel why it does not count; empty: all do.
    init(_ panel: Panel, _ rows: [Assessment], column: Int, leftOut: [Message?]) {
        (self.rows, self.column) = (rows, column)
        (seats, counted) = (panel.seats, panel.counted)
        var all = panel.leftOut
        if !leftOut.isEmpty {
            for (position, seat) in seats.enumerated() {
                guard let opinion = seat.opinion, let why = leftOut[opinion], all[position] == nil else { continue }
                all[position] = why
            }
        }
        self.leftOut = all
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { seats.count }

    package subscript(position: Int) -> IndividualScore {
        let row = row(position)
        return IndividualScore(
            evaluator: rows[row].evaluator, score: score(position), comment: rows[row].comments[column],
            leftOut: leftOut(position), place: rows[row].place, counted: counted(position), weight: expertise(position))
    }

    // MARK: - Parts of one

    /// Which of the rows it stands in.
    package func row(_ position: Int) -> Int { seats[position].row }

    /// nil: the cell was empty.
    package func score(_ position: Int) -> Decimal128? { rows[seats[position].row].scores[column] }

    /// Why it does not count; nil: it counts.
    package func leftOut(_ position: Int) -> Message? { leftOut[position] }

    package func isLeftOut(_ position: Int) -> Bool { leftOut[position] != nil }

    /// What it counts as, where that is not the score itself.
    package func counted(_ position: Int) -> Rational? { counted[position] }

    /// What it weighs by the declared expertise; nil where the rubric does not ask for it.
    package func expertise(_ position: Int) -> Decimal128? { rows[seats[position].row].expertise }
}
