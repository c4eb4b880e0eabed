/// The evaluators' part of the least-squares equations, proposals eliminated: as large as the evaluators are many.
struct NormalEquations {
    /// Adding up to 0 within each component; 0 for an evaluator without grades.
    let effects: [Double]
    /// Of the equations with the condition added: 1 / k² more in every element of a component of k evaluators than the
    /// pseudo-inverse. nil: beyond the arithmetic's limits.
    let inverse: SquareMatrix?

    init(_ grades: [Grade], proposals: Int, evaluators: Int, components: Components) {
        var byProposal: [[Grade]] = Array(repeating: [], count: proposals)
        for grade in grades { byProposal[grade.proposal].append(grade) }
        var matrix = SquareMatrix(order: evaluators)
        var right = Array(repeating: 0.0, count: evaluators)
        for own in byProposal where !own.isEmpty {
            let share = 1 / Double(own.count)
            let mean = own.reduce(0) { $0 + $1.value } * share
            for grade in own {
                matrix[grade.evaluator, grade.evaluator] += 1
                right[grade.evaluator] += grade.value - mean
                for other in own { matrix[grade.evaluator, other.evaluator] -= share }
            }
        }
        for row in 0..<evaluators {
            for column in 0..<evaluators where components.areLinked(evaluator: row, column) {
                matrix[row, column] += 1
            }
        }
        let factor = Cholesky(matrix)
        effects = factor?.solve(right) ?? Array(repeating: 0, count: evaluators)
        inverse = factor?.inverse
    }
}
