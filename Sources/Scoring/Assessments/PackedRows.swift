import Diagnostics
import Numbers
import Tabular

/// Rows of score sheets, packed: what many rows have in common is kept once, and an `Assessment` is made when it is asked for.
struct PackedRows: Sendable {
    /// One row, by positions in the lists below.
    struct Row: Sendable, BitwiseCopyable {
        var proposal: Int32
        var evaluator: Int32
        var sheet: Int32
        var line: Int32
        /// Negative: the row holds more than scores, and is kept whole at `~scores` among the others.
        var scores: Int32
    }

    /// What all rows of a sheet have in common.
    struct Sheet: Sendable {
        var origin: TableOrigin
        var asked: [Bool]
        var noComments: [String]
    }

    private(set) var rows: [Row] = []
    private(set) var evaluators: [String] = []
    var scores = SharedScores()
    private var sheets: [Sheet] = []
    private var others: [Assessment] = []
    private var evaluatorPositions: [String: Int32] = [:]

    init() {}

    /// Rows of one sheet, to be added.
    init(sheet: Sheet) { sheets = [sheet] }

    var count: Int { rows.count }

    // MARK: - In

    /// Adds a row of the sheet that holds nothing but scores.
    /// - Parameters:
    ///   - scores: their position.
    ///   - proposal: the position of its proposal.
    mutating func add(_ scores: Int32, of proposal: Int, by evaluator: String, line: Int) {
        let evaluator = position(ofEvaluator: evaluator)
        rows.append(Row(proposal: Int32(proposal), evaluator: evaluator, sheet: 0, line: Int32(line), scores: scores))
    }

    /// Adds any row.
    mutating func add(_ assessment: Assessment, of proposal: Int) {
        let evaluator = position(ofEvaluator: assessment.evaluator)
        others.append(assessment)
        let position = ~Int32(others.count - 1)
        rows.append(Row(proposal: Int32(proposal), evaluator: evaluator, sheet: 0, line: 0, scores: position))
    }

    /// Adds the rows of other sheets behind those that are here.
    mutating func append(_ more: PackedRows) {
        let evaluators = more.evaluators.map { id -> Int32 in
            let position = position(ofEvaluator: id)
            // Of texts that are equal but not the same bytes one is kept, whichever sheet comes first.
            if id.precedes(self.evaluators[Int(position)]) { self.evaluators[Int(position)] = id }
            return position
        }
        let scores = self.scores.append(more.scores)
        let (sheet, other) = (Int32(sheets.count), Int32(others.count))
        sheets += more.sheets
        others += more.others
        for row in more.rows {
            rows.append(
                Row(
                    proposal: row.proposal, evaluator: evaluators[Int(row.evaluator)], sheet: row.sheet + sheet,
                    line: row.line, scores: row.scores < 0 ? row.scores - other : scores[Int(row.scores)]))
        }
    }

    /// The position of an evaluator, who is added when new.
    private mutating func position(ofEvaluator id: String) -> Int32 {
        // Most sheets are one evaluator's.
        if let last = evaluators.last, last == id { return Int32(evaluators.count - 1) }
        if let known = evaluatorPositions[id] { return known }
        evaluatorPositions[id] = Int32(evaluators.count)
        evaluators.append(id)
        return Int32(evaluators.count - 1)
    }

    /// Takes the rows in another order, and not all of them.
    mutating func rearrange(_ order: [Row], evaluators sorted: [String]) {
        rows = order
        evaluators = sorted
        evaluatorPositions = [:]
    }

    /// Says of a row that it cannot be used.
    /// - Parameter id: of its proposal.
    mutating func add(_ fault: Assessment.Fault, to index: Int, of id: String) {
        if rows[index].scores >= 0 {
            others.append(assessment(index, of: id))
            rows[index].scores = ~Int32(others.count - 1)
        }
        others[Int(~rows[index].scores)].faults.append(fault)
    }

    /// Puts another row in the place of one.
    mutating func replace(_ index: Int, by row: Row) { rows[index] = row }

    // MARK: - Out

    /// - Parameter id: of its proposal.
    func assessment(_ index: Int, of id: String) -> Assessment { assessment(rows[index], of: id) }

    /// - Parameter id: of its proposal.
    func assessment(_ row: Row, of id: String) -> Assessment {
        if row.scores < 0 {
            var other = others[Int(~row.scores)]
            other.evaluator = evaluators[Int(row.evaluator)]
            return other
        }
        let place = Int(row.sheet)
        return Assessment(
            proposal: id, evaluator: evaluators[Int(row.evaluator)], scores: scores.lists[Int(row.scores)],
            asked: sheets[place].asked, comments: sheets[place].noComments,
            place: sheets[place].origin.place(ofLine: Int(row.line)))
    }

    /// The scores of a row.
    func scores(_ index: Int) -> [Decimal128?] {
        let row = rows[index]
        return row.scores < 0 ? others[Int(~row.scores)].scores : scores.lists[Int(row.scores)]
    }

    /// Where the row stands.
    func place(of row: Row) -> Place {
        row.scores < 0
            ? others[Int(~row.scores)].place : sheets[Int(row.sheet)].origin.place(ofLine: Int(row.line))
    }
}

/// A scale has few steps, so that the same few scores come again and again: rows of equal ones, written alike, share them.
struct SharedScores: Sendable {
    private(set) var lists: [[Decimal128?]] = []
    /// How the first lists are written.
    private var texts: [[String]] = []
    private var positions: [[String]: Int32] = [:]

    /// More than these are not looked for.
    private static let mostKnown = 4_096

    /// nil: no scores that are written like this are known.
    func position(of texts: [String]) -> Int32? { positions[texts] }

    /// - Parameter texts: the cells that they were read from; nil: not to be looked for.
    mutating func add(_ scores: [Decimal128?], writtenAs texts: [String]?) -> Int32 {
        let position = Int32(lists.count)
        if let texts, lists.count < Self.mostKnown, self.texts.count == lists.count {
            self.texts.append(texts)
            positions[texts] = position
        }
        lists.append(scores)
        return position
    }

    /// - Returns: where each of the others is now.
    mutating func append(_ others: SharedScores) -> [Int32] {
        others.lists.enumerated().map { index, scores in
            let texts = index < others.texts.count ? others.texts[index] : nil
            return texts.flatMap { position(of: $0) } ?? add(scores, writtenAs: texts)
        }
    }
}
