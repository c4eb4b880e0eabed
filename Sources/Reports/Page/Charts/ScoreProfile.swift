import Numbers
import Wording

/// All ranked scores from the first to the last as upright bars, with the funding line: how steep the list is where it is cut.
struct ScoreProfile {
    var title: String
    /// In rank order.
    var scores: [Rational]
    /// How many stand above the funding line.
    var line: Int
    let style: NumberStyle
    private static let height = 150.0
    private static let base = 128.0
    /// Longer lists show every second, third … rank.
    private static let columns = 200

    var html: HTML {
        let axis = Axis(0, scores.max().map(Drawing.double) ?? 1)
        let step = (scores.count + Self.columns - 1) / Self.columns
        let shown = Array(stride(from: 0, to: scores.count, by: max(step, 1)))
        let place = { (index: Int) in Double(index) / Double(max(scores.count, 1)) * 100 }
        return Drawing.picture(title, height: Self.height, style: "profile") {
            shown.map { index in
                let height = axis.position(Drawing.double(scores[index])) / 100 * (Self.base - 8)
                return Drawing.box(
                    index < line ? "award" : "order", from: place(index), to: place(min(index + step, scores.count)),
                    top: Self.base - height, height: height)
            }
            Drawing.line("axisline", 0, Self.base, 100, Self.base)
            line > 0 ? Drawing.line("now", place(line), 0, place(line), Self.base) : HTML.nothing
            Drawing.label(style.say("rank \(1)"), x: 0, y: Self.height - 5, .start)
            Drawing.label(style.say("rank \(scores.count)"), x: 100, y: Self.height - 5, .end)
        }
    }
}
