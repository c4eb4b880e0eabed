/// How severe evaluators are, by least squares: grade = proposal + evaluator + rest, the evaluators' effects adding up to 0 within
/// every group that is linked. docs/methods.md, "Evaluators".
///
/// Where one evaluator's grades cannot be compared with another's through any chain of proposals, nothing can be said about
/// which of the two is stricter: `components` says so, and effects are comparable inside a component only.
struct LeastSquaresSeverity: Sendable, Hashable {
    /// By evaluator; negative: stricter. nil without grades.
    let effects: [Double?]
    /// nil where there are no degrees of freedom left.
    let standardErrors: [Double?]
    /// By proposal: the mean of its grades with the effects taken out; nil without grades.
    let adjusted: [Double?]
    /// s², the variance of what neither explains; nil without degrees of freedom.
    let residualVariance: Double?
    let components: Components

    init(_ grades: [Grade], proposals: Int, evaluators: Int) {
        let components = Components(grades, proposals: proposals, evaluators: evaluators)
        let counts = Self.sums(grades, by: \.evaluator, evaluators) { _ in 1 }
        let normal = NormalEquations(grades, proposals: proposals, evaluators: evaluators, components: components)
        let effects = normal.effects
        let adjusted = Self.means(grades, by: \.proposal, proposals) { $0.value - effects[$0.evaluator] }
        let squares = grades.reduce(0) { sum, grade in
            let rest = grade.value - effects[grade.evaluator] - (adjusted[grade.proposal] ?? 0)
            return sum + rest * rest
        }
        let used = counts.count { $0 > 0 } + adjusted.count { $0 != nil } - components.count
        let variance = grades.count > used ? squares / Double(grades.count - used) : nil
        self.effects = effects.indices.map { counts[$0] > 0 ? effects[$0] : nil }
        self.adjusted = adjusted
        residualVariance = variance
        standardErrors = effects.indices.map { evaluator in
            guard counts[evaluator] > 0, let variance, let inverse = normal.inverse else { return nil }
            let linked = Double(components.evaluators(like: evaluator))
            return (variance * max(0, inverse[evaluator, evaluator] - 1 / (linked * linked))).squareRoot()
        }
        self.components = components
    }

    /// Proposals and evaluators do not explain everything. Where evaluators agree exactly, or differ by the same everywhere, or there
    /// are no more grades than effects, nothing is left from which a variance could be estimated.
    func leavesSomething(of grades: [Grade]) -> Bool {
        guard let residualVariance, !grades.isEmpty else { return false }
        let size = grades.reduce(0) { $0 + $1.value * $1.value } / Double(grades.count)
        return residualVariance > 1e-20 * size
    }

    /// Sums by position.
    static func sums(
        _ grades: [Grade], by key: KeyPath<Grade, Int>, _ count: Int, _ value: (Grade) -> Double
    ) -> [Double] {
        grades.reduce(into: Array(repeating: 0, count: count)) { $0[$1[keyPath: key]] += value($1) }
    }

    /// Means by position; nil where there is none.
    static func means(
        _ grades: [Grade], by key: KeyPath<Grade, Int>, _ count: Int, _ value: (Grade) -> Double
    ) -> [Double?] {
        let counts = sums(grades, by: key, count) { _ in 1 }
        return zip(sums(grades, by: key, count, value), counts).map { $1 > 0 ? $0 / $1 : nil }
    }
}

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

/// Which proposals and evaluators are linked by grades: union-find over both.
struct Components: Sendable, Hashable {
    /// Groups that no grade links; evaluators and proposals without grades do not count.
    let count: Int
    /// By proposal, then by evaluator: the position that stands for its group.
    private let roots: [Int]
    private let proposals: Int

    init(_ grades: [Grade], proposals: Int, evaluators: Int) {
        var parents = Array(0..<proposals + evaluators)
        func root(_ start: Int) -> Int {
            var position = start
            while parents[position] != position {
                parents[position] = parents[parents[position]]
                position = parents[position]
            }
            return position
        }
        for grade in grades { parents[root(grade.proposal)] = root(proposals + grade.evaluator) }
        let roots = parents.indices.map(root)
        count = Set(grades.map { roots[$0.proposal] }).count
        self.roots = roots
        self.proposals = proposals
    }

    func areLinked(evaluator first: Int, _ second: Int) -> Bool {
        roots[proposals + first] == roots[proposals + second]
    }

    /// How many evaluators can be compared with this one, itself included.
    func evaluators(like evaluator: Int) -> Int {
        roots[proposals...].count { $0 == roots[proposals + evaluator] }
    }

    /// The group of a proposal.
    func group(ofProposal proposal: Int) -> Int { roots[proposal] }
}
