import Glibc

/// Proposals and evaluators as draws from populations: grade = mean + proposal + evaluator + rest, the three variances by
/// restricted maximum likelihood (REML), the effects by their best linear unbiased predictions, which draw in what few grades say.
///
/// Source: Bates, Mächler, Bolker, Walker, "Fitting linear mixed-effects models using lme4" (2015), equations 34 to 42.
struct MixedModel: Sendable, Hashable {
    let mean: Double
    let proposalVariance: Double
    let evaluatorVariance: Double
    let residualVariance: Double
    /// By proposal and by evaluator; 0 without grades.
    let proposals: [Double]
    let evaluators: [Double]

    /// nil: fewer than two proposals or evaluators, or nothing left to estimate from.
    init?(_ grades: [Grade], proposals: Int, evaluators: Int) {
        guard Set(grades.map(\.proposal)).count > 1, Set(grades.map(\.evaluator)).count > 1, grades.count > 3,
            LeastSquaresSeverity(grades, proposals: proposals, evaluators: evaluators).leavesSomething(of: grades)
        else { return nil }
        let equations = HendersonEquations(grades, proposals: proposals, evaluators: evaluators)
        guard equations.fit([1, 1])?.residual ?? 0 > 0 else { return nil }
        func deviance(_ scales: [Double]) -> Double { equations.fit(scales.map(abs))?.deviance ?? .infinity }
        let search = NelderMead()
        let first = search.minimum(of: deviance, from: [1, 1], step: 0.5)
        let scales = search.minimum(of: deviance, from: first, step: 0.01).map(abs)
        guard let fit = equations.fit(scales) else { return nil }
        mean = fit.mean
        residualVariance = fit.residual
        proposalVariance = scales[0] * scales[0] * fit.residual
        evaluatorVariance = scales[1] * scales[1] * fit.residual
        self.proposals = fit.proposals
        self.evaluators = fit.evaluators
    }
}
