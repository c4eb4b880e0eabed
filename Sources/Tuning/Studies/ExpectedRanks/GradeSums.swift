/// The grades of a call, boiled down to the sums that the model needs. The effects are those of the evaluators, then those of the panels.
struct GradeSums: Sendable {
    let proposals: Int
    let effects: Int
    let evaluators: Int
    let grades: Int
    /// By proposal: its number of grades, and their sum about `mean`.
    let counts: [Double]
    let sums: [Double]
    /// By proposal and effect: how many of its grades it takes part in.
    let shares: [[Double]]
    /// By effect: the sum of the grades about `mean`.
    let effectSums: [Double]
    /// How many grades two effects share.
    let products: SquareMatrix
    /// Per number of grades of a proposal: Σ c cᵀ over the proposals that have so many.
    let productsByCount: [(count: Double, products: SquareMatrix)]
    let squares: Double
    /// Mean of the proposals' means.
    let mean: Double

    /// - Parameter panels: of each proposal; nil: no panels.
    init(_ grades: [Grade], proposals: Int, evaluators: Int, panels: [Int]? = nil) {
        self.proposals = proposals
        self.evaluators = evaluators
        self.grades = grades.count
        effects = evaluators + (panels?.max().map { $0 + 1 } ?? 0)
        let counts = LeastSquaresSeverity.sums(grades, by: \.proposal, proposals) { _ in 1 }
        let raw = LeastSquaresSeverity.sums(grades, by: \.proposal, proposals, \.value)
        let mean = zip(raw, counts).reduce(0) { $0 + $1.0 / $1.1 } / Double(proposals)
        var shares = Array(repeating: Array(repeating: 0.0, count: effects), count: proposals)
        var effectSums = Array(repeating: 0.0, count: effects)
        var products = SquareMatrix(order: effects)
        for grade in grades {
            let own = [grade.evaluator] + (panels.map { [evaluators + $0[grade.proposal]] } ?? [])
            for effect in own {
                shares[grade.proposal][effect] += 1
                effectSums[effect] += grade.value - mean
                for other in own { products[effect, other] += 1 }
            }
        }
        self.mean = mean
        self.counts = counts
        sums = zip(raw, counts).map { $0 - $1 * mean }
        self.shares = shares
        self.effectSums = effectSums
        self.products = products
        squares = grades.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
        productsByCount = Self.byCount(counts, shares)
    }

    private static func byCount(_ counts: [Double], _ shares: [[Double]]) -> [(count: Double, products: SquareMatrix)] {
        Dictionary(grouping: counts.indices) { counts[$0] }.sorted { $0.key < $1.key }.map { count, members in
            var products = SquareMatrix(order: shares[members[0]].count)
            for member in members {
                let own = shares[member].indices.filter { shares[member][$0] != 0 }
                for row in own {
                    for column in own { products[row, column] += shares[member][row] * shares[member][column] }
                }
            }
            return (count, products)
        }
    }
}
