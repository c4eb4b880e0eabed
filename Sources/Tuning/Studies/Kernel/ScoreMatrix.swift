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

    /// An array that `totals` can fill.
    var emptyTotals: ContiguousArray<SIMD8<Double>> {
        ContiguousArray(repeating: .zero, count: (proposals + 7) / 8)
    }

    /// Σ weight × score of every proposal, in the order of the criteria: equal scores give equal bits.
    func totals(_ weights: [Double], into totals: inout ContiguousArray<SIMD8<Double>>) {
        precondition(weights.count == criteria && totals.count * criteria == blocks.count)
        let source = blocks.span
        let weights = weights.span
        var target = totals.mutableSpan
        var next = 0
        for block in target.indices {
            var sum = SIMD8<Double>.zero
            for criterion in weights.indices {
                sum += source[next] * weights[criterion]
                next += 1
            }
            target[block] = sum
        }
    }
}
