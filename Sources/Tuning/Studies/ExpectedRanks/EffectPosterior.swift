import Glibc

/// What the grades say of proposals and evaluators where the variances are given: everything is normal then. The proposals' part
/// is diagonal, so that all that has to be factorised is as large as the evaluators and panels (Woodbury).
///
/// y = mean + θ (proposal) + β (evaluator, panel) + e, with θ ~ N(0, τ²), β ~ N(0, g), e ~ N(0, v). Given β the θ are
/// independent: θ ~ N(f (Σ y − c β), v f) with f = τ² / (v + n τ²).
struct EffectPosterior {
    let sums: GradeSums
    /// τ² / (v + n τ²), by proposal.
    let pull: [Double]
    let within: Double
    /// Of the inverse covariance of β.
    let factor: Cholesky
    /// L⁻¹ of what the grades say about β: the mean of β is L⁻ᵀ of it.
    private let score: [Double]
    /// log p(y | variances), less what is the same for all.
    let logLikelihood: Double

    /// nil: not positive definite, within the arithmetic's limits.
    init?(_ sums: GradeSums, between: Double, within: Double, evaluatorVariance: Double, panelVariance: Double) {
        let square = between * between
        func pull(_ count: Double) -> Double { square / (within + count * square) }
        var matrix = sums.products
        for (count, products) in sums.productsByCount { matrix.subtract(products, times: pull(count)) }
        matrix.scale(1 / within)
        var logPrior = 0.0
        for effect in 0..<sums.effects {
            let variance = effect < sums.evaluators ? evaluatorVariance : panelVariance
            matrix[effect, effect] += 1 / variance
            logPrior += log(variance)
        }
        guard let factor = Cholesky(matrix) else { return nil }
        self.sums = sums
        self.within = within
        self.factor = factor
        self.pull = sums.counts.map(pull)
        var right = sums.effectSums
        var (quadratic, logDiagonal) = (sums.squares, 0.0)
        for proposal in 0..<sums.proposals {
            let (count, sum, f) = (sums.counts[proposal], sums.sums[proposal], self.pull[proposal])
            quadratic -= f * sum * sum
            logDiagonal += (count - 1) * log(within) + log(within + count * square)
            for effect in right.indices { right[effect] -= f * sum * sums.shares[proposal][effect] }
        }
        score = factor.forward(right.map { $0 / within })
        let explained = score.reduce(0) { $0 + $1 * $1 }
        logLikelihood = -0.5 * (logDiagonal + factor.logDeterminant + logPrior + quadratic / within - explained)
    }

    /// Posterior means of β.
    var effectMeans: [Double] { factor.backward(score) }

    /// θ of every proposal when the effects are these.
    func means(effects: [Double]) -> [Double] {
        (0..<sums.proposals).map { proposal in
            var rest = sums.sums[proposal]
            for (share, effect) in zip(sums.shares[proposal], effects) { rest -= share * effect }
            return pull[proposal] * rest
        }
    }

    /// Adds `weight` × the probability that each other proposal is better to `expected`, by proposal.
    func addBetter(weight: Double, to expected: inout [Double]) {
        let means = means(effects: effectMeans)
        let loads = (0..<sums.proposals).map { proposal in
            factor.forward(sums.shares[proposal].map { $0 * pull[proposal] })
        }
        let own = loads.indices.map { index in
            loads[index].reduce(within * pull[index]) { $0 + $1 * $1 }
        }
        for left in 0..<sums.proposals {
            for right in left + 1..<max(sums.proposals, left + 1) {
                var shared = 0.0
                for effect in 0..<sums.effects { shared += loads[left][effect] * loads[right][effect] }
                let variance = max(own[left] + own[right] - 2 * shared, 1e-18)
                let rightIsBetter = 0.5 * erfc((means[left] - means[right]) / (2 * variance).squareRoot())
                expected[left] += weight * rightIsBetter
                expected[right] += weight * (1 - rightIsBetter)
            }
        }
    }

    /// One draw of θ.
    func draw(_ random: inout RandomStream) -> [Double] {
        let noise = (0..<sums.effects).map { score[$0] + random.normal() }
        var drawn = means(effects: factor.backward(noise))
        for proposal in drawn.indices {
            drawn[proposal] += (within * pull[proposal]).squareRoot() * random.normal()
        }
        return drawn
    }
}

/// The variances that the grades leave open, as points with the weight that their prior gives them. docs/methods.md, "Expected ranks".
///
/// Between proposals: τ ~ U(0, 2); between panels likewise. Within: v = σ² + τ_λ² with both from U(0, 2), whose density is
/// π/16 up to 4 and ⅛ (asin √(4/v) − asin √((v − 4)/v)) from there to 8.
struct EffectGrid: Sendable, Hashable {
    /// Points for τ, for v up to 4 (a quarter as many above), and for the panels.
    var between = 60
    var within = 60
    var panels = 24
    /// The share of the posterior that is looked at: what is left out is the least likely.
    var mass = 0.99999

    struct Point: Sendable, Hashable {
        var value: Double
        var logPrior: Double
    }

    var betweenPoints: [Double] { Self.middles(1e-6, 2, between) }
    var panelPoints: [Double] { Self.middles(1e-6, 2, panels) }
    var withinPoints: [Point] {
        let above = max(1, within / 4)
        return Self.middles(0, 4, within).map { Point(value: $0, logPrior: log(.pi / 16 * 4 / Double(within))) }
            + Self.middles(4, 8, above).map { value in
                let density = (asin((4 / value).squareRoot()) - asin(((value - 4) / value).squareRoot())) / 8
                return Point(value: value, logPrior: log(max(density, 1e-300) * 4 / Double(above)))
            }
    }

    private static func middles(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
        (0..<count).map { low + (high - low) * (Double($0) + 0.5) / Double(count) }
    }
}
