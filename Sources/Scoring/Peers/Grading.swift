import FEEL
import Numbers
import Rubrics
import Wording

/// What evaluators' scores count as, where that is not the number in the cell: of a rank its points, of a normalised score the moved one.
package struct Grading: Sendable {
    private enum Method: Sendable {
        /// With the size of each evaluator's set, by column.
        case points(RankRules, [String: [Int]])
        case moved(PanelMeans)
    }

    private let method: Method

    init(_ rules: RankRules, sizes: [String: [Int]]) { method = .points(rules, sizes) }

    init(_ means: PanelMeans) { method = .moved(means) }

    /// What the number in a cell counts as, exact; `.open` where that cannot be said. O(1).
    func state(_ number: Rational, by evaluator: String, column: Int) -> CriterionState {
        switch method {
        case .points(let rules, let sizes):
            guard let size = sizes[evaluator]?[column], let rank = number.exactInteger, rank <= size,
                let points = rules.points(rank: rank, in: size)
            else { return .open(NoAnswer(Message("its set of ranks cannot be used"))) }
            return .score(points)
        case .moved(let means): return means.state(number, by: evaluator, column: column)
        }
    }

    /// The same of other rows.
    func of(_ rows: [Assessment]) -> Grading {
        switch method {
        case .points: self
        case .moved(let means): Grading(means.of(rows))
        }
    }

    /// What is added to each evaluator's scores, by column, when one evaluator returns nothing, beside what is added anyway; nil: nothing.
    func shifts(of evaluators: [String], without left: String) -> [[Double]]? {
        guard case .moved(let means) = method else { return nil }
        let rest = means.without(left)
        return evaluators.map { evaluator in
            zip(rest.shifts(of: evaluator), means.shifts(of: evaluator)).map { ($0 - $1).double }
        }
    }

    /// As if an evaluator had returned nothing.
    func without(_ evaluator: String) -> Grading {
        switch method {
        case .points: self
        case .moved(let means): Grading(means.without(evaluator))
        }
    }
}

extension Rational {
    /// The number as a whole one of few digits; nil: it is none.
    fileprivate var exactInteger: Int? { exactDecimal.flatMap { Int($0.reduced.text) } }
}
