import Diagnostics

/// The rows of all sheets in the order of proposals and evaluators (code points), so that the order of files and rows means
/// nothing. O(n).
struct SortedRows: Sendable {
    /// A second row of an evaluator for one proposal.
    struct Second {
        var row: PackedRows.Row
        /// Its place in the order in which rows were added.
        var added: Int
        /// The position of the first among the sorted rows.
        var first: Int
    }

    private(set) var rows: PackedRows
    /// Where the rows of each proposal begin, and the end of the last one's.
    private(set) var starts: [Int32]
    /// They are not among the rows.
    private(set) var seconds: [Second] = []

    /// - Parameter count: how many proposals there are.
    init(_ added: PackedRows, proposals count: Int) {
        rows = added
        starts = []
        starts.reserveCapacity(count + 1)
        let (ranks, evaluators) = Self.ranked(added.evaluators)
        var (order, ends) = Self.grouped(added.rows, count)
        var sorted: [PackedRows.Row] = []
        sorted.reserveCapacity(order.count)
        var start = 0
        for end in ends {
            starts.append(Int32(sorted.count))
            Self.sort(&order, start..<end) { ranks[Int(added.rows[Int($0)].evaluator)] }
            for place in order[start..<end] {
                var row = added.rows[Int(place)]
                row.evaluator = ranks[Int(row.evaluator)]
                if let last = sorted.last, last.proposal == row.proposal, last.evaluator == row.evaluator {
                    seconds.append(Second(row: row, added: Int(place), first: sorted.count - 1))
                } else {
                    sorted.append(row)
                }
            }
            start = end
        }
        starts.append(Int32(sorted.count))
        rows.rearrange(sorted, evaluators: evaluators)
    }

    /// For each evaluator the place among the sorted ones, and those.
    private static func ranked(_ evaluators: [String]) -> (ranks: [Int32], sorted: [String]) {
        let order = evaluators.indices.sorted { evaluators[$0].precedes(evaluators[$1]) }
        var ranks = [Int32](repeating: 0, count: evaluators.count)
        for (rank, position) in order.enumerated() { ranks[position] = Int32(rank) }
        return (ranks, order.map { evaluators[$0] })
    }

    /// Places of the rows, those of one proposal together, else in their order; and where those of each proposal end.
    private static func grouped(_ rows: [PackedRows.Row], _ proposals: Int) -> (order: [Int32], ends: [Int]) {
        var next = [Int](repeating: 0, count: proposals)
        for row in rows { next[Int(row.proposal)] += 1 }
        var sum = 0
        for index in next.indices { (next[index], sum) = (sum, sum + next[index]) }
        var order = [Int32](repeating: 0, count: rows.count)
        for (place, row) in rows.enumerated() {
            order[next[Int(row.proposal)]] = Int32(place)
            next[Int(row.proposal)] += 1
        }
        return (order, next)
    }

    /// By insertion, since a proposal has few rows; equal ones stay in their order.
    private static func sort(_ order: inout [Int32], _ range: Range<Int>, by key: (Int32) -> Int32) {
        for index in range.dropFirst() {
            let moved = order[index]
            let own = key(moved)
            var place = index
            while place > range.lowerBound, key(order[place - 1]) > own {
                order[place] = order[place - 1]
                place -= 1
            }
            order[place] = moved
        }
    }

    /// A second row of one evaluator for one proposal makes both unusable: nobody can say which one counts.
    /// - Returns: what there is to say of them, in the order in which they were added.
    mutating func refuseSeconds(of proposals: ProposalIndex) -> [SheetReading.Finding] {
        seconds.sorted { $0.added < $1.added }.map { second in
            let id = proposals.ids[Int(second.row.proposal)]
            let evaluator = rows.evaluators[Int(second.row.evaluator)]
            let place = rows.place(of: second.row)
            let message =
                "evaluator '\(evaluator)' has a second row for proposal '\(id)'; "
                + "the first is \(rows.place(of: rows.rows[second.first]))"
            rows.add(Assessment.Fault(text: message, place: place), to: second.first, of: id)
            let diagnostic = Diagnostic(code: "SHEET.DUPLICATE", message: message, place: place)
            return SheetReading.Finding(diagnostic: diagnostic, row: second.added)
        }
    }
}
