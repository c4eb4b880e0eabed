import Glibc

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
