package import FEEL
package import Numbers

/// The proposals of a call as columns: what a `ScoreModel` reads of them.
package struct ScoreTable<Number: ScoreNumber>: Sendable {
    package let count: Int
    /// One a criterion; those of branches are filled in by the model.
    package var criteria: [ScoreColumn<Number>]
    /// Whom nobody scored on a criterion, so that `missing:` filled it in or left it out; nil: everybody is scored.
    package var unscored: [ContiguousArray<Bool>?]
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
        self.points = points
        self.constants = constants
        self.answers = answers
        self.frames = frames
    }

    /// One proposal alone.
    package func row(_ row: Int) -> ScoreTable {
        func cell(_ column: ScoreColumn<Number>) -> ScoreColumn<Number> {
            column.count > row ? ScoreColumn([column[row]]) : column
        }
        return ScoreTable(
            count: 1, criteria: criteria.map(cell), unscored: unscored.map { $0.map { [$0[row]] } },
            points: cell(points), constants: constants.map(cell),
            answers: answers.map { [$0[row]] }, frames: frames.isEmpty ? [] : [frames[row]])
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
    /// - Parameter cards: of proposals that were scored through.
    package init(_ cards: [ScoreCard], _ model: ScoreModel<Rational>) {
        count = cards.count
        let all = cards.map(\.criteria)
        criteria = model.nodes.indices.map { index in ScoreColumn(all.map { $0[index].score }) }
        unscored = model.nodes.indices.map { index in
            all.contains { $0[index].isUnscored } ? ContiguousArray(all.map { $0[index].isUnscored }) : nil
        }
        points = ScoreColumn(cards.map { ($0.adjustment?.points).flatMap { Rational($0) } ?? .zero })
        let asks = !model.constants.numbers.isEmpty || !model.constants.conditions.isEmpty || model.asksPrograms
        let frames = asks ? cards.map(\.frame) : []
        constants = model.constants.numbers.map { part in ScoreColumn(frames.map { part.evaluate(over: $0) }) }
        answers = model.constants.conditions.map { condition in frames.map { condition.holds(over: $0) } }
        self.frames = model.asksPrograms ? frames : []
    }

    /// The same in binary numbers.
    package var binary: ScoreTable<Double> {
        ScoreTable<Double>(
            count: count, criteria: criteria.map { $0.map(\.double) }, unscored: unscored, points: points.map(\.double),
            constants: constants.map { $0.map(\.double) }, answers: answers, frames: frames)
    }
}
