import Numbers
import Tuning

/// Reads `weights` and then rows of scores, whole numbers each, from standard input; prints the milliseconds of several passes over all
/// criteria and both ends, and then an interval a line.
@main struct BenchFlipPoints {
    static func main() {
        let places = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 500
        let lines = Array(AnyIterator { readLine() }.map { $0.split(separator: " ").compactMap { Int($0) } })
        guard let weights = lines.first else { return }
        let rows = lines.dropFirst()
        let columns = weights.indices.map { column in rows.map { Rational($0[column]) } }
        let clock = ContinuousClock()
        var scores: WeightedScores?
        let reading = clock.measure {
            scores = WeightedScores(
                weights: weights.map { Rational($0) }, columns: columns,
                offsets: Array(repeating: .zero, count: rows.count))
        }
        guard let scores else { return }
        print("whole\t\(milliseconds(reading))")
        let totals = rows.map { row in zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 } }
        let order = totals.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
        let (top, others) = (Array(order.prefix(places)), Array(order.dropFirst(places)))
        var intervals: [ClosedRange<Rational>] = []
        for _ in 0..<7 {
            let time = clock.measure {
                intervals = weights.indices.compactMap { scores.topSetInterval(of: $0, top: top, others: others) }
            }
            print("pass\t\(milliseconds(time))")
        }
        for interval in intervals { print("interval\t\(interval.lowerBound)\t\(interval.upperBound)") }
    }

    private static func milliseconds(_ time: Duration) -> Double {
        Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
    }
}
