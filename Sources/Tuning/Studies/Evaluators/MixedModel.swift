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

/// The equations of the mixed model for given scales, proposals eliminated first because theirs are diagonal: what is left is as
/// large as the evaluators, and the mean. Effects are in units of their own standard deviation.
struct HendersonEquations {
    private let proposals: Int
    private let evaluators: Int
    private let byProposal: [[Grade]]
    private let count: Double
    private let squares: Double

    init(_ grades: [Grade], proposals: Int, evaluators: Int) {
        self.proposals = proposals
        self.evaluators = evaluators
        var byProposal: [[Grade]] = Array(repeating: [], count: proposals)
        for grade in grades { byProposal[grade.proposal].append(grade) }
        self.byProposal = byProposal
        count = Double(grades.count)
        squares = grades.reduce(0) { $0 + $1.value * $1.value }
    }

    struct Fit {
        /// The REML criterion, profiled over mean and residual variance.
        var deviance: Double
        var residual: Double
        var mean: Double
        var proposals: [Double]
        var evaluators: [Double]
    }

    /// - Parameter scales: standard deviations of proposals and of evaluators over that of the rest.
    func fit(_ scales: [Double]) -> Fit? {
        let (own, other) = (scales[0], scales[1])
        // Unknowns: the evaluators' effects, then the mean.
        var matrix = SquareMatrix(order: evaluators + 1)
        var right = Array(repeating: 0.0, count: evaluators + 1)
        var (logDeterminant, explained) = (0.0, 0.0)
        for evaluator in 0..<evaluators { matrix[evaluator, evaluator] = 1 }
        for grades in byProposal where !grades.isEmpty {
            let diagonal = Double(grades.count) * own * own + 1
            let sum = grades.reduce(0) { $0 + $1.value }
            logDeterminant += log(diagonal)
            explained += own * own * sum * sum / diagonal
            add(grades, other, share: own * own / diagonal, sum: sum, to: &matrix, &right)
        }
        guard let factor = Cholesky(matrix) else { return nil }
        let solution = factor.solve(right)
        explained += zip(solution, right).reduce(0) { $0 + $1.0 * $1.1 }
        let freedom = count - 1
        let rest = max(squares - explained, 0)
        return Fit(
            deviance: logDeterminant + factor.logDeterminant + freedom * log(rest), residual: rest / freedom,
            mean: solution[evaluators],
            proposals: byProposal.map { effect($0, own, other, solution) },
            evaluators: solution[..<evaluators].map { $0 * other })
    }

    /// The part of one proposal, its own effect eliminated.
    private func add(
        _ grades: [Grade], _ scale: Double, share: Double, sum: Double, to matrix: inout SquareMatrix,
        _ right: inout [Double]
    ) {
        let size = Double(grades.count)
        matrix[evaluators, evaluators] += size - share * size * size
        right[evaluators] += sum - share * size * sum
        for grade in grades {
            let row = grade.evaluator
            matrix[row, row] += scale * scale
            matrix[evaluators, row] += scale - share * size * scale
            right[row] += scale * (grade.value - share * sum)
            for other in grades { matrix[row, other.evaluator] -= share * scale * scale }
        }
    }

    private func effect(_ grades: [Grade], _ own: Double, _ other: Double, _ solution: [Double]) -> Double {
        let rest = grades.reduce(0) { $0 + $1.value - solution[evaluators] - other * solution[$1.evaluator] }
        return own * own * rest / (Double(grades.count) * own * own + 1)
    }
}
