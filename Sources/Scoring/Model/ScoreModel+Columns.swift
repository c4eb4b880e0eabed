import FEEL
package import Numbers
import Rubrics

/// What a model makes of a table.
package struct ScoredColumns<Number: ScoreNumber>: Sendable {
    /// Leaves as they were, branches filled in.
    package var criteria: [ScoreColumn<Number>]
    package var total: ScoreColumn<Number>
    package var ranking: ScoreColumn<Number>
    /// Who has a part that is left open, so that there is no total; nil: nobody.
    var open: ContiguousArray<Bool>?

    package init(criteria: [ScoreColumn<Number>], total: ScoreColumn<Number>, ranking: ScoreColumn<Number>) {
        (self.criteria, self.total, self.ranking) = (criteria, total, ranking)
    }
}

/// The scores of one proposal.
package struct ScoreRow: Sendable {
    /// By criterion; empty: those that the proposal has.
    package var criteria: [Rational?]
    package var total: Rational?
    package var ranking: Rational?

    package init(criteria: [Rational?], total: Rational?, ranking: Rational?) {
        (self.criteria, self.total, self.ranking) = (criteria, total, ranking)
    }
}

extension ScoredColumns where Number == Rational {
    package func row(_ row: Int) -> ScoreRow {
        ScoreRow(criteria: criteria.map { $0[row] }, total: total[row], ranking: ranking[row])
    }

    /// The same with other scores of one proposal; columns in which it stays as it is are shared.
    package func replacing(_ row: Int, by scores: ScoreRow) -> ScoredColumns {
        var changed = self
        for (index, score) in scores.criteria.enumerated() where criteria[index][row] != score {
            changed.criteria[index][row] = score
        }
        if total[row] != scores.total { changed.total[row] = scores.total }
        if ranking[row] != scores.ranking { changed.ranking[row] = scores.ranking }
        return changed
    }
}

extension ScoreModel {
    func columns(of table: ScoreTable<Number>) -> ScoredColumns<Number> {
        var criteria = table.criteria
        var open = table.open
        for index in nodes.indices.reversed() {
            guard let combination = nodes[index].combination else { continue }
            criteria[index] = branch(nodes[index].children, combination, criteria)
            open[index] = Self.marked(nodes[index].children.compactMap { open[$0] })
            if combination == .mean { markWithoutWeight(index, criteria, &open) }
            if let open = open[index] { criteria[index].clear(open) }
        }
        let isOpen = Self.marked(top.compactMap { open[$0] })
        var total = combined(criteria, table)
        if case .formula = self.total {
            ask(programs.total, into: &total, criteria, total, table, isOpen, asksAll: false)
        }
        for (row, decided) in table.decided { total[row] = decided }
        total = finished(total, table)
        if let isOpen { total.clear(isOpen) }
        var ranking = total
        if let formula = self.ranking {
            ranking = FormulaReader(table, criteria, total, slots).column(formula)
            ask(programs.ranking, into: &ranking, criteria, total, table, isOpen, asksAll: true)
        }
        if let isOpen { ranking.clear(isOpen) }
        var scores = ScoredColumns(criteria: criteria, total: total, ranking: ranking)
        scores.open = isOpen
        return scores
    }

    /// A formula may have an answer although a score that it reads is missing: `if` takes the other way. The rubric's own is asked there.
    /// - Parameter asksAll: of those too who have no score at all.
    private func ask(
        _ program: Program?, into column: inout ScoreColumn<Number>, _ criteria: [ScoreColumn<Number>],
        _ total: ScoreColumn<Number>, _ table: ScoreTable<Number>, _ isOpen: ContiguousArray<Bool>?, asksAll: Bool
    ) {
        guard let program, let absent = column.absent, !table.frames.isEmpty else { return }
        let reader = FormulaReader(table, criteria, total, slots)
        for row in absent.indices where absent[row] && isOpen?[row] != true {
            guard asksAll || top.contains(where: { criteria[$0][row] != nil }) else { continue }
            column[row] = reader.value(program, row)
        }
    }

    /// A mean of parts whose weights add up to 0 has no answer: that is not the same as a branch without a score.
    private func markWithoutWeight(
        _ branch: Int, _ criteria: [ScoreColumn<Number>], _ open: inout [ContiguousArray<Bool>?]
    ) {
        guard let absent = criteria[branch].absent else { return }
        for row in absent.indices where absent[row] {
            guard nodes[branch].children.contains(where: { criteria[$0][row] != nil }) else { continue }
            if open[branch] == nil { open[branch] = ContiguousArray(repeating: false, count: absent.count) }
            open[branch]?[row] = true
        }
    }

    /// Rows that are marked in one of them.
    private static func marked(_ marks: [ContiguousArray<Bool>]) -> ContiguousArray<Bool>? {
        guard var all = marks.first else { return nil }
        for marks in marks.dropFirst() {
            for row in all.indices where marks[row] { all[row] = true }
        }
        return all
    }

    /// Who lacks a score that it needs.
    func lacking(_ scores: ScoredColumns<Number>) -> [Bool] {
        var hasTotal = true
        if case .none = total { hasTotal = false }
        let absent = [hasTotal ? scores.total.absent : nil, ranking != nil ? scores.ranking.absent : nil]
        let lacking = Self.marked(([scores.open] + absent).compactMap { $0 })
        return lacking.map { Array($0) } ?? Array(repeating: false, count: scores.total.count)
    }

    func reachesThresholds(_ scores: ScoredColumns<Number>, _ table: ScoreTable<Number>) -> [Bool] {
        var meets = lacking(scores).map { !$0 }
        for (index, node) in nodes.enumerated() {
            guard let threshold = node.threshold else { continue }
            guard let unscored = table.unscored[index] else {
                Self.hold(scores.criteria[index], to: threshold, &meets)
                continue
            }
            for row in meets.indices
            where node.meets(scores.criteria[index][row], isUnscored: unscored[row]) == false { meets[row] = false }
        }
        if let totalThreshold { Self.hold(scores.total, to: totalThreshold, &meets) }
        return meets
    }

    /// Marks those who are below; who has no score is not asked here.
    private static func hold(_ column: ScoreColumn<Number>, to threshold: Number, _ meets: inout [Bool]) {
        let (least, values) = (threshold.tolerated, column.values.span)
        var target = meets.mutableSpan
        precondition(values.count == target.count)
        guard let absent = column.absent else {
            // Both are read, and nothing is branched on: who is below a threshold follows no pattern.
            for row in target.indices {
                let (isHeld, isBelow) = (target[row], values[row] < least)
                target[row] = isHeld && !isBelow
            }
            return
        }
        for row in target.indices where values[row] < least && !absent[row] { target[row] = false }
    }

    private func branch(
        _ parts: [Int], _ combination: BranchCombination, _ criteria: [ScoreColumn<Number>]
    ) -> ScoreColumn<Number> {
        switch combination {
        case .sum: weighted(parts.map { ($0, nodes[$0].weight) }, isMean: false, criteria)
        case .mean: weighted(parts.map { ($0, nodes[$0].weight) }, isMean: true, criteria)
        case .min: extreme(parts, criteria, by: <)
        case .max: extreme(parts, criteria, by: >)
        }
    }

    private func combined(_ criteria: [ScoreColumn<Number>], _ table: ScoreTable<Number>) -> ScoreColumn<Number> {
        switch total {
        case .none: ScoreColumn(repeating: nil, count: table.count)
        case .weighted(let terms, let isMean): weighted(terms, isMean: isMean, criteria)
        case .formula(let formula):
            formulaTotal(formula, criteria, table)
        }
    }

    /// Nobody has a total who has no score at all.
    private func formulaTotal(
        _ formula: ScoreFormula<Number>, _ criteria: [ScoreColumn<Number>], _ table: ScoreTable<Number>
    ) -> ScoreColumn<Number> {
        let none = ScoreColumn<Number>(repeating: nil, count: table.count)
        var column = FormulaReader(table, criteria, none, slots).column(formula)
        guard top.allSatisfy({ criteria[$0].absent != nil }) else { return column }
        column.clear(ContiguousArray((0..<table.count).map { row in top.allSatisfy { criteria[$0][row] == nil } }))
        return column
    }

    /// Rounding as declared, then the committee's points.
    private func finished(_ total: ScoreColumn<Number>, _ table: ScoreTable<Number>) -> ScoreColumn<Number> {
        var total = total
        if let rounding {
            total = total.mapped { number in
                number.fraction.map { Number(nearest: $0.rounded(toMultipleOf: rounding.step, rounding.mode)) }
                    ?? number
            }
        }
        return total.combined(table.points, +)
    }

    /// What has no score is left out, and its weight with it.
    private func weighted(
        _ terms: [(criterion: Int, factor: Number)], isMean: Bool, _ criteria: [ScoreColumn<Number>]
    ) -> ScoreColumn<Number> {
        guard !terms.isEmpty else { return ScoreColumn(repeating: nil, count: criteria.first?.count ?? 0) }
        guard terms.allSatisfy({ criteria[$0.criterion].absent == nil }) else {
            return partly(terms, isMean: isMean, criteria)
        }
        let weight = isMean ? terms.reduce(Number.zero) { $0 + $1.factor } : nil
        let sums = Number.sums(
            terms.map { criteria[$0.criterion].values }, terms.map(\.factor), dividedBy: weight)
        return sums.map { ScoreColumn(values: $0) }
            ?? ScoreColumn(repeating: nil, count: criteria.first?.count ?? 0)
    }

    private func partly(
        _ terms: [(criterion: Int, factor: Number)], isMean: Bool, _ criteria: [ScoreColumn<Number>]
    ) -> ScoreColumn<Number> {
        let count = terms.first.map { criteria[$0.criterion].count } ?? 0
        return ScoreColumn(
            (0..<count).map { row in
                var (sum, weight, isScored) = (Number.zero, Number.zero, false)
                for term in terms {
                    guard let score = criteria[term.criterion][row] else { continue }
                    sum = sum + term.factor * score
                    weight = weight + term.factor
                    isScored = true
                }
                guard isScored else { return nil }
                return isMean ? sum.quotient(by: weight) : sum
            })
    }

    private func extreme(
        _ parts: [Int], _ criteria: [ScoreColumn<Number>], by precedes: (Number, Number) -> Bool
    ) -> ScoreColumn<Number> {
        let count = parts.first.map { criteria[$0].count } ?? 0
        return ScoreColumn((0..<count).map { row in parts.compactMap { criteria[$0][row] }.min(by: precedes) })
    }
}

/// Works formulas out over columns.
private struct FormulaReader<Number: ScoreNumber> {
    private let table: ScoreTable<Number>
    private let criteria: [ScoreColumn<Number>]
    private let total: ScoreColumn<Number>
    private let slots: SlotLayout

    init(
        _ table: ScoreTable<Number>, _ criteria: [ScoreColumn<Number>], _ total: ScoreColumn<Number>,
        _ slots: SlotLayout
    ) {
        (self.table, self.criteria, self.total, self.slots) = (table, criteria, total, slots)
    }

    func column(_ formula: ScoreFormula<Number>) -> ScoreColumn<Number> {
        switch formula {
        case .constant(let position): return table.constants[position]
        case .term(.criterion(let index), let factor): return criteria[index].mapped { $0 * factor }
        case .term(.total, let factor): return total.mapped { $0 * factor }
        case .sum(let parts): return folded(parts, +)
        case .least(let parts): return folded(parts) { $1 < $0 ? $1 : $0 }
        case .greatest(let parts): return folded(parts) { $1 > $0 ? $1 : $0 }
        case .scaled(let position, let form): return column(form).combined(table.constants[position], *)
        case .choice(let condition, let then, let otherwise):
            let (answers, yes, no) = (self.answers(condition), column(then), column(otherwise))
            return ScoreColumn(answers.indices.map { row in answers[row].flatMap { $0 ? yes[row] : no[row] } })
        case .program(let program):
            return ScoreColumn((0..<table.count).map { value(program, $0) })
        }
    }

    private func folded(
        _ parts: [ScoreFormula<Number>], _ combine: (Number, Number) -> Number
    ) -> ScoreColumn<Number> {
        guard let first = parts.first else { return ScoreColumn(repeating: .zero, count: table.count) }
        return parts.dropFirst().reduce(column(first)) { $0.combined(column($1), combine) }
    }

    private func answers(_ condition: ScoreCondition<Number>) -> [Bool?] {
        func compared(
            _ left: ScoreFormula<Number>, _ right: ScoreFormula<Number>, _ holds: (Number, Number) -> Bool
        ) -> [Bool?] {
            let (a, b) = (column(left), column(right))
            return a.values.indices.map { row in
                guard let one = a[row], let other = b[row] else { return nil }
                return holds(one, other)
            }
        }
        func joined(
            _ left: ScoreCondition<Number>, _ right: ScoreCondition<Number>, _ join: (Bool, Bool) -> Bool
        ) -> [Bool?] {
            zip(answers(left), answers(right)).map { one, other in
                guard let one, let other else { return nil }
                return join(one, other)
            }
        }
        switch condition {
        case .constant(let position): return table.answers[position]
        case .isLess(let left, let right): return compared(left, right, <)
        case .isEqual(let left, let right): return compared(left, right, ==)
        case .not(let inner): return answers(inner).map { $0.map { !$0 } }
        case .both(let left, let right): return joined(left, right) { $0 && $1 }
        case .either(let left, let right): return joined(left, right) { $0 || $1 }
        }
    }

    /// The rubric's own answer with these scores in place.
    func value(_ program: Program, _ row: Int) -> Number? {
        var frame = table.frames[row]
        let exact = { (slot: Int) -> Rational? in
            if slots.criteria.contains(slot) { return criteria[slot - slots.criteria.lowerBound][row]?.fraction }
            if slot == slots.total { return total[row]?.fraction }
            guard case .number(let number) = frame[slot] else { return nil }
            return Rational(number)
        }
        for slot in program.slots where slot >= slots.criteria.lowerBound {
            frame[slot] = exact(slot).map { .number($0.decimal) } ?? .null(nil)
        }
        if let number = program.evaluateExactly(over: frame, exact) { return Number(nearest: number) }
        guard case .number(let number) = program.evaluate(frame) else { return nil }
        return Rational(number).map { Number(nearest: $0) }
    }
}

// Compiled for each kind of number here, where the compiler sees both.

extension ScoreModel where Number == Rational {
    /// Branches, total and ranking score of every proposal. O(proposals × criteria).
    package func scores(of table: ScoreTable<Rational>) -> ScoredColumns<Rational> { columns(of: table) }

    /// Who lacks a score that it needs: a part is open, or a total cannot be had.
    func gaps(_ scores: ScoredColumns<Rational>) -> [Bool] { lacking(scores) }

    /// Who has all totals and reaches every threshold that there is.
    package func meetsThresholds(_ scores: ScoredColumns<Rational>, _ table: ScoreTable<Rational>) -> [Bool] {
        reachesThresholds(scores, table)
    }
}

extension ScoreModel where Number == Double {
    /// The same in binary numbers.
    package func scores(of table: ScoreTable<Double>) -> ScoredColumns<Double> { columns(of: table) }

    /// The same; a threshold is reached within the noise of binary numbers.
    package func meetsThresholds(_ scores: ScoredColumns<Double>, _ table: ScoreTable<Double>) -> [Bool] {
        reachesThresholds(scores, table)
    }
}
