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

    /// - Parameter leftOut: for each opinion of the panel why it does not count; empty: all do.
    init(_ panel: Panel, _ rows: [Assessment], column: Int, leftOut: [Message?]) {
        (self.rows, self.column) = (rows, column)
        guard leftOut.contains(where: { $0 != nil }) else {
            seats = panel.seats
            return
        }
        seats = panel.seats.map { seat in
            var seat = seat
            if let opinion = seat.opinion, leftOut.indices.contains(opinion), seat.leftOut == nil {
                seat.leftOut = leftOut[opinion]
            }
            return seat
        }
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
    package func leftOut(_ position: Int) -> Message? { seats[position].leftOut }

    package func isLeftOut(_ position: Int) -> Bool { seats[position].leftOut != nil }

    /// What it counts as, where that is not the score itself.
    package func counted(_ position: Int) -> Rational? { seats[position].counted }

    /// What it weighs by the declared expertise; nil where the rubric does not ask for it.
    package func expertise(_ position: Int) -> Decimal128? { rows[seats[position].row].expertise }
}
