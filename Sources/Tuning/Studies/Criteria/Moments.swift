/// Mean and spread of numbers.
struct Moments: Sendable, Hashable {
    let mean: Double
    /// Sample standard deviation (divided by n − 1); 0 for fewer than two or where all are equal.
    let deviation: Double

    init(_ values: [Double]) {
        let first = values.first ?? 0
        let varies = values.contains { $0 != first }
        let mean = varies ? values.reduce(0, +) / Double(values.count) : first
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.mean = mean
        deviation = varies ? (squares / Double(values.count - 1)).squareRoot() : 0
    }

    /// Σ of the products of the differences from the means, divided by n − 1; 0 for fewer than two.
    static func covariance(_ left: [Double], _ right: [Double]) -> Double {
        guard left.count > 1 else { return 0 }
        let (a, b) = (Moments(left).mean, Moments(right).mean)
        return zip(left, right).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) } / Double(left.count - 1)
    }

    /// Pearson's; nil where one does not vary.
    static func correlation(_ left: [Double], _ right: [Double]) -> Double? {
        let spread = Moments(left).deviation * Moments(right).deviation
        return spread > 0 ? max(-1, min(1, covariance(left, right) / spread)) : nil
    }
}
