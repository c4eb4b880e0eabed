/// Scores of many proposals on a few criteria, eight proposals side by side, so that a weighted total of eight costs what
/// one costs.
struct ScoreMatrix: Sendable {
    let proposals: Int
    let criteria: Int
    /// Eight proposals a block: for each criterion their scores. Beyond the last proposal: 0.
    private let blocks: ContiguousArray<SIMD8<Double>>

    /// - Parameter score: of a proposal on a criterion.
    init(proposals: Int, criteria: Int, score: (Int, Int) -> Double) {
        self.proposals = proposals
        self.criteria = criteria
        var blocks = ContiguousArray<SIMD8<Double>>(repeating: .zero, count: (proposals + 7) / 8 * criteria)
        for proposal in 0..<proposals {
            for criterion in 0..<criteria {
                blocks[proposal / 8 * criteria + criterion][proposal % 8] = score(proposal, criterion)
            }
        }
        self.blocks = blocks
    }

    init(_ rows: [[Double]]) {
        self.init(proposals: rows.count, criteria: rows.first?.count ?? 0) { rows[$0][$1] }
    }

    /// An array that `totals` can fill: one element a proposal, and more up to whole blocks.
    var emptyTotals: ContiguousArray<Double> { ContiguousArray(repeating: 0, count: (proposals + 7) / 8 * 8) }

    /// Σ weight × score of every proposal, in the order of the criteria: equal scores give equal bits.
    func totals(_ weights: [Double], into totals: inout ContiguousArray<Double>) {
        precondition(weights.count == criteria && totals.count * criteria == blocks.count * 8)
        let source = blocks.span
        let weights = weights.span
        var target = totals.mutableSpan
        var next = 0
        for start in stride(from: 0, to: target.count, by: 8) {
            var sum = SIMD8<Double>.zero
            for criterion in weights.indices {
                sum += source[next] * weights[criterion]
                next += 1
            }
            for lane in 0..<8 { target[start + lane] = sum[lane] }
        }
    }
}
