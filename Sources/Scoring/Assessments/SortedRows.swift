import Diagnostics

/// The rows of all sheets in the order of proposals and evaluators (code points), so that the order of files and rows means
/// nothing. O(n).
struct SortedRows: Sendable {
    /// A further row of an evaluator for one proposal.
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
    /// Names of one evaluator that are written differently, as positions among the evaluators that came in.
    let spellings: [[Int]]

    /// - Parameter count: how many proposals there are.
    init(_ added: PackedRows, proposals count: Int) {
        rows = added
        starts = []
        starts.reserveCapacity(count + 1)
        let (ranks, evaluators, spellings) = Self.ranked(added.evaluators)
        self.spellings = spellings
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

    /// For each evaluator the place among the sorted ones, and those. Names that only differ as `ComparedText` says are one
    /// evaluator's, who has the first of them in the order of code points.
    private static func ranked(_ evaluators: [String]) -> (ranks: [Int32], sorted: [String], spellings: [[Int]]) {
        let order = evaluators.indices.sorted { evaluators[$0].precedes(evaluators[$1]) }
        var ranks = [Int32](repeating: 0, count: evaluators.count)
        var people: [ComparedText: Int] = [:]
        var sorted: [String] = []
        var spellings: [[Int]] = []
        for position in order {
            let name = ComparedText(evaluators[position])
            let rank = people[name] ?? sorted.count
            if people[name] == nil {
                people[name] = rank
                sorted.append(evaluators[position])
                spellings.append([])
            }
            ranks[position] = Int32(rank)
            spellings[rank].append(position)
        }
        return (ranks, sorted, spellings.filter { $0.count > 1 })
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

    /// Says of a row that it, or a cell of it, cannot be used.
    /// - Parameter id: of its proposal.
    mutating func add(_ fault: Assessment.Fault, to index: Int, of id: String) { rows.add(fault, to: index, of: id) }

    /// What is to be made of further rows of one evaluator for one proposal: one that says the same, or nothing, counts for nothing; of
    /// two that differ neither is used, since nobody can say which one counts.
    /// - Returns: what there is to say of them, in the order in which they were added.
    mutating func settleSeconds(of proposals: ProposalIndex) -> [SheetReading.Finding] {
        seconds.sorted { $0.added < $1.added }.map { second in
            let id = proposals.ids[Int(second.row.proposal)]
            let (kept, other) = (rows.assessment(second.first, of: id), rows.assessment(second.row, of: id))
            let place = rows.place(of: second.row)
            let concerned = [Int(second.row.proposal)]
            let head =
                "evaluator '\(rows.evaluators[Int(second.row.evaluator)])' has a second row for proposal '\(id)'; "
                + "the first is \(kept.place)"
            if other.saysNothingBeside(kept) {
                let message = "\(head), and says the same: it counts once"
                return SheetReading.Finding(
                    diagnostic: Diagnostic(.warning, code: "SHEET.DUPLICATE", message: message, place: place),
                    row: second.added, concerned: concerned)
            }
            if kept.saysNothingBeside(other) {
                rows.replace(second.first, by: second.row)
                let message = "\(head), and is blank: the second counts"
                return SheetReading.Finding(
                    diagnostic: Diagnostic(.warning, code: "SHEET.DUPLICATE", message: message, place: place),
                    row: second.added, concerned: concerned)
            }
            let message = "\(head), and says something else: neither is used; remove one of them"
            rows.add(Assessment.Fault(text: message, place: place), to: second.first, of: id)
            return SheetReading.Finding(
                diagnostic: Diagnostic(code: "SHEET.DUPLICATE", message: message, place: place), row: second.added,
                concerned: concerned)
        }
    }
}

extension Assessment {
    /// Whether the row can be left out beside the other one: it is blank, or has the same scores and nothing to add.
    fileprivate func saysNothingBeside(_ other: Assessment) -> Bool {
        let addsNoComment = zip(comments, other.comments).allSatisfy { $0.allSatisfy(\.isWhitespace) || $0 == $1 }
        guard addsNoComment, faults.isEmpty else { return false }
        if isBlank, !hasConflict { return true }
        return scores == other.scores && asked == other.asked && hasConflict == other.hasConflict
            && expertise == other.expertise && other.faults.isEmpty
    }
}
