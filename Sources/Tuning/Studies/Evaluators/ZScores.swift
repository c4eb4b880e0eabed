/// Grades in units of each evaluator's own mean and spread, averaged by proposal. docs/methods.md, "Evaluators".
enum ZScores {
    /// Fewer grades than this say nothing about an evaluator's spread.
    static let fewest = 5

    /// By proposal; nil without grades. All nil where some evaluator has fewer than `fewest` grades. An evaluator who gives
    /// everybody the same grade counts as 0.
    static func means(_ grades: [Grade], proposals: Int, evaluators: Int) -> [Double?] {
        var own: [[Double]] = Array(repeating: [], count: evaluators)
        for grade in grades { own[grade.evaluator].append(grade.value) }
        guard own.allSatisfy({ $0.isEmpty || $0.count >= fewest }) else {
            return Array(repeating: nil, count: proposals)
        }
        let moments = own.map { Moments($0) }
        return LeastSquaresSeverity.means(grades, by: \.proposal, proposals) { grade in
            let moments = moments[grade.evaluator]
            return moments.deviation > 0 ? (grade.value - moments.mean) / moments.deviation : 0
        }
    }
}
