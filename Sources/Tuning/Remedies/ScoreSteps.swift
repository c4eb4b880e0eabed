import Numbers
import Rubrics

/// The scores above a given one that a criterion allows, ascending.
struct ScoreSteps: Sendable {
    private enum Steps: Sendable {
        case values([Rational])
        case grid(first: Rational, step: Rational)
    }
    private let steps: Steps
    let count: Int
    /// The whole width of the scale, to compare changes of different criteria.
    let width: Rational

    /// - Parameters:
    ///   - scale: nil, or without steps: the last decimal place of the scores that occur is the step, and the highest of them the
    ///     end.
    ///   - scores: all scores of the criterion.
    init(above score: Rational, scale: Scale?, scores: [Rational]) {
        switch scale {
        case .values(let values)?:
            let values = values.compactMap { Rational($0) }
            let higher = values.filter { $0 > score }
            steps = .values(higher)
            count = higher.count
            width = Self.width(values)
        case .steps(let low, let high, let step)?:
            let ends = [low, high].compactMap { Rational($0) }
            let step = step ?? Self.unit(of: scores)
            (steps, count) = Self.grid(above: score, from: ends.first ?? .zero, to: ends.last ?? .zero, step)
            width = Self.width(ends)
        case nil:
            (steps, count) = Self.grid(above: score, from: .zero, to: scores.max() ?? score, Self.unit(of: scores))
            width = Self.width(scores)
        }
    }

    private static func grid(
        above score: Rational, from low: Rational, to high: Rational, _ step: Decimal128
    ) -> (Steps, Int) {
        guard let width = Rational(step), score < high else { return (.values([]), 0) }
        let first = low + (score - low).rounded(toMultipleOf: step, .floor) + width
        guard first <= high, let whole = (high - first).divided(by: width) else { return (.values([]), 0) }
        let steps = whole.rounded(toMultipleOf: 1, .floor).exactDecimal?.coefficientAsInt ?? 0
        return (.grid(first: first, step: width), steps + 1)
    }

    private static func width(_ scores: [Rational]) -> Rational {
        let width = (scores.max() ?? .one) - (scores.min() ?? .zero)
        return width.isZero ? .one : width
    }

    /// A unit in the last decimal place that occurs; a hundredth where scores have no finite decimal form.
    private static func unit(of scores: [Rational]) -> Decimal128 {
        let exponents = scores.map { min(0, $0.exactDecimal?.reduced.exponent ?? -2) }
        return Decimal128(coefficient: 1, exponent: max(-6, exponents.min() ?? 0))
    }

    subscript(index: Int) -> Rational {
        switch steps {
        case .values(let values): values[index]
        case .grid(let first, let step): first + step * Rational(index)
        }
    }
}

extension Decimal128 {
    /// The number as a machine integer; nil where it is none.
    fileprivate var coefficientAsInt: Int? {
        guard exponent >= 0, exponent <= 18, isFinite else { return nil }
        var value = coefficient
        for _ in 0..<exponent { value *= 10 }
        return Int(exactly: value)
    }
}
