/// Times the inner loops of the simulation; one line a task: `task<TAB>milliseconds<TAB>checksum`. The best of three runs counts.
@main enum BenchTuning {
    static func main() async {
        await acceptability(threads: 1)
        await acceptability(threads: 2)
        ranking()
    }

    /// 10 000 sets of weights × 1 000 proposals × 10 criteria: how often each proposal takes each rank.
    private static func acceptability(threads: Int) async {
        let matrix = matrix(proposals: 1_000)
        var best = Duration.seconds(1_000)
        var sum = 0
        for _ in 0..<3 {
            let clock = ContinuousClock()
            let start = clock.now
            let found = await RankAcceptability.of(matrix, draws: 10_000, threads: threads) { draw in
                var random = RandomStream(key: SIMD2(1, 2), draw: draw, purpose: 0)
                return WeightSampling.uniform.draw(around: equal, &random)
            }
            best = min(best, clock.now - start)
            sum = (0..<1_000).reduce(0) { $0 + found.count($1, rank: 1 + $1 % 7) }
        }
        report("acceptability 10k x 1k x 10, \(threads) thread\(threads == 1 ? "" : "s")", best, sum)
    }

    /// Totals and ranks of a million proposals.
    private static func ranking() {
        let matrix = matrix(proposals: 1_000_000)
        var order = ScoreOrder(count: 1_000_000)
        var totals = matrix.emptyTotals
        var best = (totals: Duration.seconds(1_000), all: Duration.seconds(1_000))
        var sum = 0
        for _ in 0..<3 {
            let clock = ContinuousClock()
            let start = clock.now
            matrix.totals([0.05, 0.07, 0.11, 0.13, 0.02, 0.17, 0.19, 0.06, 0.12, 0.08], into: &totals)
            best.totals = min(best.totals, clock.now - start)
            order.sort(totals)
            best.all = min(best.all, clock.now - start)
            sum = order.order.prefix(1_000).reduce(0) { $0 + Int($1) }
        }
        report("totals 1M x 10", best.totals, sum)
        report("totals and ranking 1M x 10", best.all, sum)
    }

    private static let equal = Array(repeating: 1.0, count: 10)

    private static func matrix(proposals: Int) -> ScoreMatrix {
        var random = RandomStream(key: SIMD2(42, 0), draw: 0, purpose: 9)
        return ScoreMatrix(proposals: proposals, criteria: 10) { _, _ in random.uniform() }
    }

    private static func report(_ task: String, _ time: Duration, _ checksum: Int) {
        print("\(task)\t\(time / .milliseconds(1))\t\(checksum)")
    }
}
