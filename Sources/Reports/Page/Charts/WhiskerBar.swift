/// A value with the range that it may lie in, on an axis: severity with its error, an expected rank with its quartiles.
struct WhiskerBar {
    var title: String
    var value: Double
    /// nil: not known.
    var range: ClosedRange<Double>?
    /// Where nothing happens, or the funding line.
    var mark: Double?
    var axis: Axis
    var style = ""

    var html: HTML {
        Drawing.picture(title, height: 22) {
            axis.grid(height: 22)
            mark.map { Drawing.line("mark", axis.position($0), 0, axis.position($0), 22) }
            range.map(whiskers)
            Drawing.dot("dot \(style)", x: axis.position(value), y: 11, radius: 5)
        }
    }

    private func whiskers(_ range: ClosedRange<Double>) -> HTML {
        let (low, high) = (axis.position(range.lowerBound), axis.position(range.upperBound))
        return Drawing.line("whisker", low, 11, high, 11) + Drawing.line("whisker", low, 6, low, 16)
            + Drawing.line("whisker", high, 6, high, 16)
    }
}
