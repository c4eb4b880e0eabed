import Diagnostics
import Numbers
import Rubrics

/// The sets that evaluators ranked, each held against what a ranking is: every number from 1 to the size of the set once.
///
/// A cell that is no rank was told when its sheet was read. Here come a rank that is given twice, one that nobody has, a proposal without
/// one, and a set of another size than the rubric says: each with its cell, and once for the set. Ranks only mean something beside each other,
/// so nothing of a set with a fault counts. O(rows).
struct RankSets {
    /// Of the sets that can be used: by evaluator, by column; 0 where there is none.
    private(set) var sizes: [String: [Int]] = [:]
    private(set) var findings: [SheetReading.Finding] = []

    private let rules: RankRules
    private let criteria: [String]
    private let ids: [String]

    /// - Parameter rows: rows of a set with a fault are given one each.
    init(_ rows: inout SortedRows, _ rules: RankRules, criteria: [String], proposals: ProposalIndex) {
        (self.rules, self.criteria, ids) = (rules, criteria, proposals.ids)
        var members: [Int32: [Int]] = [:]
        for (index, row) in rows.rows.rows.enumerated() { members[row.evaluator, default: []].append(index) }
        for evaluator in members.keys.sorted() {
            let name = rows.rows.evaluators[Int(evaluator)]
            let own = (members[evaluator] ?? []).map { index in
                let position = Int(rows.rows.rows[index].proposal)
                return Member(row: index, position: position, of: rows.rows.assessment(index, of: ids[position]))
            }
            sizes[name] = criteria.indices.map { column in check(own, of: name, column, &rows) }
        }
    }

    /// One row of an evaluator.
    private struct Member {
        let row: Int
        let position: Int
        let assessment: Assessment

        init(row: Int, position: Int, of assessment: Assessment) {
            (self.row, self.position, self.assessment) = (row, position, assessment)
        }

        func isFaulty(_ column: Int) -> Bool {
            assessment.faults.contains { $0.criterion == nil || $0.criterion == column }
        }

        /// As it was read: a whole number from 1.
        func rank(_ column: Int) -> Int? {
            isFaulty(column) ? nil : assessment.scores[column].flatMap { Int($0.reduced.text) }
        }

        /// The cell, or the row where that is not known.
        func place(_ column: Int) -> Place {
            assessment.cells.indices.contains(column) ? assessment.cells[column] : assessment.place
        }
    }

    // MARK: - One set

    /// - Returns: the size of the set; 0: there is none, or it cannot be used.
    private mutating func check(
        _ rows: [Member], of evaluator: String, _ column: Int, _ sorted: inout SortedRows
    ) -> Int {
        let asked = rows.filter { $0.assessment.asked[column] }
        let set = asked.filter { !$0.assessment.hasConflict }
        // A set that came back blank was not ranked, which is no mistake.
        guard let first = set.first, set.contains(where: { $0.isFaulty(column) || $0.assessment.scores[column] != nil })
        else { return 0 }
        let before = findings.count
        let isFaulty = set.contains { $0.isFaulty(column) }
        findRepeated(set, of: evaluator, column)
        findEmpty(set, of: evaluator, column)
        findBeyond(set, of: evaluator, column)
        findSize(set, conflicts: asked.count - set.count, of: evaluator, column)
        guard isFaulty || findings.count > before else { return set.count }
        let text =
            "\(criteria[column]): no rank of '\(evaluator)' is used, for its set of \(set.count) is not ranked from 1 to \(set.count)"
            + (isFaulty ? "" : absent(set, column))
            + "; have it ranked whole, or emptied: then it counts as not returned"
        let place = first.assessment.place
        find("SHEET.RANKS", text, at: place, concerned: set.map(\.position))
        for member in set {
            sorted.add(
                Assessment.Fault(criterion: column, text: text, place: place), to: member.row, of: ids[member.position])
        }
        return 0
    }

    private mutating func findRepeated(_ set: [Member], of evaluator: String, _ column: Int) {
        var holders: [Int: Member] = [:]
        for member in set {
            guard let rank = member.rank(column) else { continue }
            guard let earlier = holders[rank] else {
                holders[rank] = member
                continue
            }
            let text =
                "\(criteria[column]): '\(evaluator)' gives rank \(rank) to '\(ids[member.position])' and to "
                + "'\(ids[earlier.position])' (\(earlier.place(column))); each rank is given once"
            find("SHEET.RANK", text, at: member.place(column), concerned: [member.position])
        }
    }

    private mutating func findEmpty(_ set: [Member], of evaluator: String, _ column: Int) {
        for member in set where !member.isFaulty(column) && member.assessment.scores[column] == nil {
            let text =
                "\(criteria[column]): '\(evaluator)' gives no rank to '\(ids[member.position])'; a set is ranked whole"
            find("SHEET.RANK", text, at: member.place(column), concerned: [member.position])
        }
    }

    /// A rank that only a larger set has.
    private mutating func findBeyond(_ set: [Member], of evaluator: String, _ column: Int) {
        guard rules.sizes == .own else { return }
        for member in set {
            guard let rank = member.rank(column), rank > set.count else { continue }
            let text =
                "\(criteria[column]): '\(evaluator)' gives rank \(rank) to '\(ids[member.position])' in a set of \(set.count)"
            find("SHEET.RANK", text, at: member.place(column), concerned: [member.position])
        }
    }

    private mutating func findSize(_ set: [Member], conflicts: Int, of evaluator: String, _ column: Int) {
        let lead = "\(criteria[column]): the set of '\(evaluator)' has \(set.count)"
        let text: String
        switch rules.sizes {
        case .equal where set.count != rules.of:
            let why = conflicts == 0 ? "" : "; a conflict of interest takes \(conflicts) away"
            text =
                "\(lead) and not \(rules.of) (assessments.of)\(why): write sizes: own where smaller sets are to count"
        case .own where set.count > rules.of:
            text = "\(lead), more than \(rules.of) (assessments.of)"
        case .own where set.count < 2: text = "\(lead): nothing is compared in it"
        case .equal, .own: text = ""
        }
        guard !text.isEmpty, let first = set.first else { return }
        find("SHEET.RANKS", text, at: first.assessment.place, concerned: [])
    }

    /// The ranks up to the size of the set that no proposal has.
    private func absent(_ set: [Member], _ column: Int) -> String {
        let given = Set(set.compactMap { $0.rank(column) })
        let missing = (1...set.count).filter { !given.contains($0) }.map(String.init)
        return missing.isEmpty ? "" : "; no proposal has \(missing.joined(separator: ", "))"
    }

    private mutating func find(_ code: String, _ message: String, at place: Place, concerned: [Int]) {
        findings.append(
            SheetReading.Finding(
                diagnostic: Diagnostic(code: code, message: message, place: place), row: 0, concerned: concerned))
    }
}
