import Tuning

/// Times the inner loops of a draw; one line a task: `task<TAB>milliseconds<TAB>checksum`. The best of three runs counts.
@main enum BenchTuning {
    static func main() {
        draws()
        ranking()
    }

    /// 10 000 sets of weights × 1 000 proposals × 10 criteria: totals, the order and the ranks of each.
    private static func draws() {
        let columns = columns(proposals: 1_000)
        var order = ScoreOrder(count: 1_000)
        var totals = ContiguousArray<Double>(repeating: 0, count: 1_000)
        var best = Duration.seconds(1_000)
        var sum = 0
        for _ in 0..<3 {
            let clock = ContinuousClock()
            let start = clock.now
            sum = 0
            for draw in 0..<10_000 {
                var random = RandomStream(key: SIMD2(1, 2), draw: draw, purpose: 0)
                add(columns, WeightSampling.uniform.draw(around: equal, &random), into: &totals)
                order.sort(totals)
                sum += Int(order.ranks[draw % 1_000])
            }
            best = min(best, clock.now - start)
        }
        report("draws 10k x 1k x 10, 1 thread", best, sum)
    }

    /// Totals and ranks of a million proposals.
    private static func ranking() {
        let columns = columns(proposals: 1_000_000)
        let weights = [0.05, 0.07, 0.11, 0.13, 0.02, 0.17, 0.19, 0.06, 0.12, 0.08]
        var order = ScoreOrder(count: 1_000_000)
        var totals = ContiguousArray<Double>(repeating: 0, count: 1_000_000)
        var best = (totals: Duration.seconds(1_000), all: Duration.seconds(1_000))
        var sum = 0
        for _ in 0..<3 {
            let clock = ContinuousClock()
            let start = clock.now
            add(columns, weights, into: &totals)
            best.totals = min(best.totals, clock.now - start)
            order.sort(totals)
            best.all = min(best.all, clock.now - start)
            sum = order.order.prefix(1_000).reduce(0) { $0 + Int($1) }
        }
        report("totals 1M x 10", best.totals, sum)
        report("totals and ranking 1M x 10", best.all, sum)
    }

    /// Column by column, as the model of a rubric adds them up.
    private static func add(
        _ columns: [ContiguousArray<Double>], _ weights: [Double], into totals: inout ContiguousArray<Double>
    ) {
        for row in totals.indices { totals[row] = columns[0][row] * weights[0] }
        for (column, weight) in zip(columns, weights).dropFirst() {
            for row in totals.indices { totals[row] += weight * column[row] }
        }
    }

    private static let equal = Array(repeating: 1.0, count: 10)

    private static func columns(proposals: Int) -> [ContiguousArray<Double>] {
        var random = RandomStream(key: SIMD2(42, 0), draw: 0, purpose: 9)
        return (0..<10).map { _ in ContiguousArray((0..<proposals).map { _ in random.uniform() }) }
    }

    private static func report(_ task: String, _ time: Duration, _ checksum: Int) {
        print("\(task)\t\(time / .milliseconds(1))\t\(checksum)")
    }
}
