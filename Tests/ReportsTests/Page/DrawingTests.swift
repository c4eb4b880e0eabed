import Testing

@testable import Reports

@Suite struct DrawingTests {
    static let coordinates: [(Double, String)] = [
        (0, "0"), (12.5, "12.5"), (12.345, "12.35"), (-0.5, "-0.5"), (99.999, "100"), (0.07, "0.07"), (.nan, "0"),
        (.infinity, "0"),
    ]

    @Test(arguments: coordinates)
    func `places have two decimals at most`(_ number: Double, _ expected: String) {
        #expect(Drawing.coordinate(number) == expected)
    }

    static let axes: [(Double, Double, [Double])] = [
        (0, 4.675, [0, 1, 2, 3, 4, 5]), (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]), (-0.64, 0.64, [-1, -0.5, 0, 0.5, 1]),
        (3, 3, [3, 3.2]), (1, 1480, [0, 500, 1000, 1500]), (0, 0.013, [0, 0.005, 0.01, 0.015]),
    ]

    @Test(arguments: axes)
    func `an axis ends at round numbers, and holds both ends`(_ low: Double, _ high: Double, _ ticks: [Double]) {
        let axis = Axis(low, high)
        #expect(axis.ticks.count == ticks.count)
        for (found, expected) in zip(axis.ticks, ticks) { #expect(abs(found - expected) < 1e-9) }
        #expect(axis.position(low) >= 0 && axis.position(high) <= 100)
        #expect(axis.low <= low && axis.high >= high)
    }

    @Test func `what lies outside an axis is drawn at its end`() {
        let axis = Axis(0, 1)
        #expect(axis.position(-3) == 0)
        #expect(axis.position(7) == 100)
    }

    @Test func `pieces of a stacked bar lie end to end, and one without points is not drawn`() {
        let segments = [("A", 1.0), ("B", 0), ("C", 2)].map { letter, points in
            StackedBar.Segment(letter: letter, title: "\(letter) points", points: points, colour: 1)
        }
        let markup = StackedBar(title: "P", segments: segments, axis: Axis(0, 5), mark: nil).html.markup
        #expect(markup.contains("x=\"0%\" y=\"3\" width=\"20%\""))
        #expect(markup.contains("x=\"20%\" y=\"3\" width=\"40%\""))
        #expect(!markup.contains("B points"))
    }

    @Test func `a line of a slope chart goes from its row on the left to its row on the right; a broken one falls`() {
        let chart = SlopeChart(
            title: "ranks", leftTitle: "old", rightTitle: "new",
            lines: [.init(label: "one", left: 1, right: 2), .init(label: "two", left: 2, right: 1, isMarked: true)])
        let markup = chart.html.markup
        #expect(markup.contains("<line class=\"slopeline down\" x1=\"36%\" y1=\"34\" x2=\"64%\" y2=\"54\"/>"))
        #expect(markup.contains("<line class=\"slopeline up heavy\" x1=\"36%\" y1=\"54\" x2=\"64%\" y2=\"34\"/>"))
    }
}
