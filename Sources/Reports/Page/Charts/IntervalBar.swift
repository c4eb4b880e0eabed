/// How far a weight may move: the interval in which the award list stays the same above, that of the order at the top below, and
/// the weight itself as a line through both.
struct IntervalBar {
    var title: String
    var award: ClosedRange<Double>
    var ranking: ClosedRange<Double>
    var weight: Double
    private static let axis = Axis(0, 1)

    static func heading(_ label: (Double) -> String) -> HTML { axis.heading(label) }

    var html: HTML {
        Drawing.picture(title, height: 30) {
            Self.axis.grid(height: 30)
            bar("award", award, top: 4)
            bar("order", ranking, top: 17)
            Drawing.line("now", Self.axis.position(weight), 0, Self.axis.position(weight), 30)
        }
    }

    private func bar(_ style: String, _ range: ClosedRange<Double>, top: Double) -> HTML {
        let (left, right) = (Self.axis.position(range.lowerBound), Self.axis.position(range.upperBound))
        // An interval of one point still has to be seen.
        return Drawing.box(style, from: min(left, 99.4), to: max(right, left + 0.6), top: top, height: 9)
    }
}
