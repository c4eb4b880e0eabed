import Numbers
import Rubrics
import Scoring

/// How far an evaluator's score may stand from what was meant: half a step of its scale, within the scale.
struct ScoreNoise: Sendable, Hashable {
    var half: Double
    var low: Double
    var high: Double

    /// - Parameter isMoved: scores are normalised, so that they may lie beyond the scale.
    /// - Returns: nil: the criterion is computed, or any number on its scale can be given.
    init?(_ criterion: Criterion, isMoved: Bool = false) {
        guard criterion.isAssessed, let scale = criterion.scale else { return nil }
        let step: Decimal128?
        switch scale {
        case .steps(_, _, let declared): step = declared
        case .values(let values): step = zip(values, values.dropFirst()).map { $1 - $0 }.min()
        }
        guard let step = step.flatMap({ Rational($0) }), let low = Rational(scale.minimum),
            let high = Rational(scale.maximum)
        else { return nil }
        half = step.double / 2
        self.low = isMoved ? -.infinity : low.double
        self.high = isMoved ? .infinity : high.double
    }

    /// A column varied, with one random number a score.
    func varied(_ scores: ContiguousArray<Double>, _ random: RandomStream) -> ContiguousArray<Double> {
        var numbers = random.uniforms(scores.count)
        let (low, high, half) = (low, high, half)
        let scores = scores.span
        var target = numbers.mutableSpan
        for index in target.indices {
            target[index] = max(low, min(high, scores[index] + (2 * target[index] - 1) * half))
        }
        return numbers
    }
}
