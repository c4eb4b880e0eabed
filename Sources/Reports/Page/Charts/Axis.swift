/// A scale for drawing: from a number to percent of the width, and where its ticks stand.
struct Axis: Sendable, Hashable {
    let low: Double
    let high: Double
    /// Round numbers within the axis.
    let ticks: [Double]
    /// Decimals that the ticks need.
    let places: Int

    /// Widened to round numbers.
    init(_ first: Double, _ second: Double, ticks count: Int = 5) {
        let (least, most) = (min(first, second), max(first, second))
        let step = Self.roundStep((most > least ? most - least : 1) / Double(max(1, count)))
        let from = (least / step.size).rounded(.down)
        let upTo = max(from + 1, (most / step.size - 1e-9).rounded(.up))
        low = from * step.size
        high = upTo * step.size
        ticks = stride(from: from, through: upTo, by: 1).map { $0 * step.size }
        places = step.places
    }

    /// In percent, 0…100; what lies outside is brought to the end.
    func position(_ value: Double) -> Double {
        min(100, max(0, (value - low) / (high - low) * 100))
    }

    func holds(_ value: Double) -> Bool { (low...high).contains(value) }

    /// 1, 2 or 5 times a power of ten, not below `size`.
    private static func roundStep(_ size: Double) -> (size: Double, places: Int) {
        var power = 1.0
        var places = 0
        while power > size, places < 9 {
            power /= 10
            places += 1
        }
        while power * 10 <= size { power *= 10 }
        let factor = [1.0, 2, 5, 10].first { $0 * power >= size * 0.999_999 } ?? 10
        return (factor * power, factor == 10 ? max(0, places - 1) : places)
    }

    /// The heading of a column of bars: the ticks with their numbers.
    func heading(_ label: (Double) -> String) -> HTML {
        tag("svg", ["class": "axis", "aria-hidden": "true", "width": "100%", "height": "16"]) {
            ticks.enumerated().map { index, tick in
                Drawing.label(
                    label(tick), x: position(tick), y: 12,
                    index == 0 ? .start : (index == ticks.count - 1 ? .end : .middle))
            }
        }
    }

    /// Thin lines at the ticks.
    func grid(height: Double) -> HTML {
        .joined(ticks.map { Drawing.line("grid", position($0), 0, position($0), height) })
    }
}
