package import FEEL
package import Numbers

/// The proposals of a call as columns: what a `ScoreModel` reads of them.
package struct ScoreTable<Number: ScoreNumber>: Sendable {
    package let count: Int
    /// One a criterion; those of branches are filled in by the model.
    package var criteria: [ScoreColumn<Number>]
    /// Whom nobody scored on a criterion, so that `missing:` filled it in or left it out; nil: everybody is scored.
    package var unscored: [ContiguousArray<Bool>?]
    /// Whose score on a leaf is left open: then there is no total; nil: nobody's.
    var open: [ContiguousArray<Bool>?]
    /// Totals before rounding that the evaluators' own totals decide; nil: they leave it open.
    var decided: [(row: Int, total: Number?)] = []
    /// Committee points.
    package let points: ScoreColumn<Number>
    /// One for each of the model's constants and conditions.
    package let constants: [ScoreColumn<Number>]
    package let answers: [[Bool?]]
    /// Facts, tables and values of every proposal, where a formula has to be asked itself; else empty.
    package let frames: [[Value]]

    package init(
        count: Int, criteria: [ScoreColumn<Number>], unscored: [ContiguousArray<Bool>?]? = nil,
        points: ScoreColumn<Number>, constants: [ScoreColumn<Number>], answers: [[Bool?]], frames: [[Value]]
    ) {
        self.count = count
        self.criteria = criteria
        self.unscored = unscored ?? criteria.map { _ in nil }
        open = criteria.map { _ in nil }
        self.points = points
        self.constants = constants
        self.answers = answers
        self.frames = frames
    }

    /// One proposal alone.
    package func row(_ row: Int) -> ScoreTable { rows([row]) }

    /// Some proposals, in this order.
    func rows(_ rows: [Int]) -> ScoreTable {
        func cells(_ column: ScoreColumn<Number>) -> ScoreColumn<Number> {
            column.count == count ? ScoreColumn(rows.map { column[$0] }) : column
        }
        func marks(_ marks: ContiguousArray<Bool>?) -> ContiguousArray<Bool>? {
            marks.map { marks in ContiguousArray(rows.map { marks[$0] }) }
        }
        var table = ScoreTable(
            count: rows.count, criteria: criteria.map(cells), unscored: unscored.map(marks), points: cells(points),
            constants: constants.map(cells), answers: answers.map { answers in rows.map { answers[$0] } },
            frames: frames.isEmpty ? [] : rows.map { frames[$0] })
        table.open = open.map(marks)
        return table
    }

    /// Nobody scored a proposal on a criterion.
    package mutating func setUnscored(_ criterion: Int, _ row: Int) {
        if unscored[criterion] == nil { unscored[criterion] = ContiguousArray(repeating: false, count: count) }
        unscored[criterion]?[row] = true
    }

    /// The same with other scores.
    package func with(_ criteria: [ScoreColumn<Number>]) -> ScoreTable {
        var table = self
        table.criteria = criteria
        return table
    }
}

extension ScoreTable where Number == Rational {
    /// - Parameters:
    ///   - frames: facts, tables and values of each; empty where the model asks for none.
    ///   - asksMissing: a formula is asked itself where a score is missing that it reads.
    package init(
        count: Int, criteria: [ScoreColumn<Rational>], unscored: [ContiguousArray<Bool>?],
        points: ScoreColumn<Rational>, frames: [[Value]], _ model: ScoreModel<Rational>, asksMissing: Bool = false
    ) {
        let keepsFrames = model.asksPrograms || (asksMissing && criteria.contains { $0.absent != nil })
        self.init(
            count: count, criteria: criteria, unscored: unscored, points: points,
            constants: model.constants.numbers.map { part in ScoreColumn(frames.map { part.evaluate(over: $0) }) },
            answers: model.constants.conditions.map { condition in frames.map { condition.holds(over: $0) } },
            frames: keepsFrames ? frames : [])
    }

    /// - Parameters:
    ///   - scored: proposals that are scored through.
    ///   - frame: facts, tables and values of one by its position; asked for where a formula reads more than scores.
    package init(_ scored: [ScoredProposal], _ model: ScoreModel<Rational>, frame: (Int) -> [Value]) {
        self.init(
            count: scored.count,
            criteria: model.nodes.indices.map { index in ScoreColumn(scored.map { $0.score(of: index) }) },
            unscored: model.nodes.indices.map { index in
                let marks = scored.map { $0.isUnscored(index) }
                return marks.contains(true) ? ContiguousArray(marks) : nil
            },
            points: ScoreColumn(scored.map { $0.points ?? .zero }),
            frames: model.asksFacts ? scored.indices.map(frame) : [], model)
    }

    /// The same in binary numbers.
    package var binary: ScoreTable<Double> {
        var table = ScoreTable<Double>(
            count: count, criteria: criteria.map { $0.map(\.double) }, unscored: unscored, points: points.map(\.double),
            constants: constants.map { $0.map(\.double) }, answers: answers, frames: frames)
        table.open = open
        return table
    }
}

extension ScoreTable {
    /// A branch is unscored where all of its parts are.
    mutating func fillUnscored(_ children: [[Int]]) {
        for index in children.indices.reversed() where !children[index].isEmpty {
            let parts = children[index].map { unscored[$0] }
            guard parts.allSatisfy({ $0 != nil }) else { continue }
            let marks = (0..<count).map { row in parts.allSatisfy { $0?[row] == true } }
            unscored[index] = marks.contains(true) ? ContiguousArray(marks) : nil
        }
    }
}
