/// Krippendorff's alpha: how far evaluators agree, 1 for perfect, 0 for what chance gives. Missing grades are no disagreement.
///
/// Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
struct KrippendorffAlpha: Sendable, Hashable {
    enum Metric: Sendable, Hashable {
        case nominal, ordinal, interval
    }
    var metric = Metric.interval

    /// - Parameter units: for each proposal its grades, in any order.
    /// - Returns: nil where no proposal has two grades, or all grades are equal. O(distinct values²).
    func value(_ units: [[Double]]) -> Double? {
        let pairable = units.filter { $0.count > 1 }
        let counts = Dictionary(pairable.joined().map { ($0, 1.0) }, uniquingKeysWith: +)
        let values = counts.keys.sorted()
        let frequencies = values.map { counts[$0] ?? 0 }
        let total = frequencies.reduce(0, +)
        let distance = Distance(metric: metric, values: values, frequencies: frequencies)
        var positions: [Double: Int] = [:]
        for (position, value) in values.enumerated() { positions[value] = position }
        var observed = 0.0
        for unit in pairable {
            let own = unit.compactMap { positions[$0] }
            for first in own {
                for second in own { observed += distance.squared(first, second) / Double(own.count - 1) }
            }
        }
        var expected = 0.0
        for first in values.indices {
            for second in values.indices {
                expected += frequencies[first] * frequencies[second] * distance.squared(first, second)
            }
        }
        return expected > 0 ? 1 - (total - 1) * observed / expected : nil
    }

    /// How far apart two values are.
    private struct Distance {
        let metric: Metric
        let values: [Double]
        /// Middle of each value's place in the order.
        let middles: [Double]

        init(metric: Metric, values: [Double], frequencies: [Double]) {
            self.metric = metric
            self.values = values
            var (middles, below) = ([Double](), 0.0)
            for frequency in frequencies {
                middles.append(below + frequency / 2)
                below += frequency
            }
            self.middles = middles
        }

        func squared(_ first: Int, _ second: Int) -> Double {
            let distance =
                switch metric {
                case .nominal: first == second ? 0.0 : 1
                case .ordinal: middles[first] - middles[second]
                case .interval: values[first] - values[second]
                }
            return distance * distance
        }
    }
}
