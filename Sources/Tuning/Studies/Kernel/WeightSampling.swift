/// How weights are drawn.
package enum WeightSampling: Sendable, Hashable {
    /// Around the rubric's own: Dirichlet with parameters concentration × share. A share p then varies with a standard
    /// deviation of √(p (1 − p) / (concentration + 1)): 0.3 ± 0.046 for 100.
    case dirichlet(concentration: Double)
    /// Every set of weights is equally likely (SMAA): the rubric's own do not matter.
    case uniform

    /// Shares that add up to 1, as many as `shares`. A share of 0 stays 0 in `dirichlet`.
    package func draw(around shares: [Double], _ random: inout RandomStream) -> [Double] {
        let parts = shares.map { share in
            switch self {
            case .dirichlet(let concentration): share > 0 ? random.gamma(shape: concentration * share) : 0
            case .uniform: random.exponential()
            }
        }
        let sum = parts.reduce(0, +)
        return sum > 0 ? parts.map { $0 / sum } : shares
    }
}
