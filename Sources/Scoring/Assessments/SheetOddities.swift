import Diagnostics
import Numbers
import Tabular

/// What is odd about a sheet whose every cell can be used: nothing is refused for it, but somebody has to look.
struct SheetOddities {
    private let rows: PackedRows
    private let criteria: [String]
    private let origin: TableOrigin

    /// In fewer rows scores stand in order by chance.
    private static let fewestRows = 10
    private static let fewestScores = 3

    init(_ rows: PackedRows, _ criteria: [String], _ origin: TableOrigin) {
        (self.rows, self.criteria, self.origin) = (rows, criteria, origin)
    }

    var all: [Diagnostic] { sortedColumns + similarNames }

    // MARK: - A column sorted alone

    /// Scores that only fall or only rise down a sheet whose proposals stand in the order of their ids: somebody sorted the column
    /// and not the rows, and every score is another proposal's. O(rows), and most sheets end after a few.
    private var sortedColumns: [Diagnostic] {
        guard rows.count >= Self.fewestRows else { return [] }
        let proposals = rows.rows.map(\.proposal)
        guard zip(proposals, proposals.dropFirst()).allSatisfy({ $0 < $1 }) else { return [] }
        return criteria.indices.compactMap { column in
            guard isSorted(column) else { return nil }
            let message =
                "the scores of \(criteria[column]) stand in their own order down the sheet, while the proposals stand in that of their ids: "
                + "was the column sorted alone? compare a few with the evaluator"
            return Diagnostic(.warning, code: "SHEET.SORTED", message: message, place: origin.place)
        }
    }

    private func isSorted(_ column: Int) -> Bool {
        var last: Decimal128?
        var distinct = 0
        var (rises, falls) = (true, true)
        for row in rows.rows.indices {
            guard let score = rows.scores(row)[column] else { return false }
            defer { last = score }
            guard let last else {
                distinct = 1
                continue
            }
            if score < last { rises = false }
            if score > last { falls = false }
            if score != last { distinct += 1 }
            guard rises || falls else { return false }
        }
        return distinct >= Self.fewestScores
    }

    // MARK: - Names

    /// Names of which one begins with the whole of another, in one sheet: `ev-1` and `ev-1, K.` are most likely one person.
    private var similarNames: [Diagnostic] {
        guard rows.evaluators.count > 1 else { return [] }
        let names = rows.evaluators.indices.map { (index: $0, text: ComparedText(rows.evaluators[$0]).text) }
        return names.flatMap { long in
            names.filter { Self.continues(long.text, $0.text) }.map { warning(long.index, $0.index) }
        }
    }

    private static func continues(_ long: String, _ short: String) -> Bool {
        guard long.count > short.count, long.hasPrefix(short), let next = long.dropFirst(short.count).first else {
            return false
        }
        return !next.isLetter && !next.isNumber
    }

    private func warning(_ long: Int, _ short: Int) -> Diagnostic {
        let place = rows.rows.first { $0.evaluator == long }.map { rows.place(of: $0) } ?? origin.place
        let message =
            "'\(rows.evaluators[long])' and '\(rows.evaluators[short])' count as two evaluators; "
            + "if they are one person, write the name the same in all rows"
        return Diagnostic(.warning, code: "SHEET.SPELLING", message: message, place: place)
    }
}
