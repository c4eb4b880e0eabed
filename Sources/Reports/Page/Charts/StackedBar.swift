import Numbers

/// What the criteria add to one proposal's total, side by side. Each piece carries its letter, so that nothing depends on colour.
struct StackedBar {
    struct Segment {
        var letter: String
        var title: String
        /// Below 0 it takes away from the end of the bar.
        var points: Double
        /// Of the palette, from 1.
        var colour: Int
    }

    /// Colours of the palette; more criteria begin again.
    static let colours = 8
    private static let height = 24.0

    var title: String
    var segments: [Segment]
    var axis: Axis
    /// The threshold of the total.
    var mark: Double?

    var html: HTML {
        Drawing.picture(title, height: Self.height) {
            axis.grid(height: Self.height)
            pieces
            mark.map { Drawing.line("mark", axis.position($0), 0, axis.position($0), Self.height) }
        }
    }

    private var pieces: HTML {
        var start = 0.0
        return .joined(
            segments.filter { $0.points != 0 }.map { segment in
                let ends = [axis.position(start), axis.position(start + segment.points)].sorted()
                let (left, right) = (ends[0], ends[1])
                let style = segment.points < 0 ? "k minus" : "k k\(segment.colour)"
                start += segment.points
                return tag("g") {
                    tag("title") { segment.title }
                    Drawing.box(style, from: left, to: right, top: 3, height: Self.height - 6)
                    right - left > 4
                        ? Drawing.label(
                            segment.letter, x: (left + right) / 2, y: 16,
                            style: segment.points < 0 ? nil : "t\(segment.colour)")
                        : HTML.nothing
                }
            })
    }

    /// The key of a colour: its letter in a box.
    static func key(letter: String, colour: Int) -> HTML {
        tag("svg", ["class": "key", "width": "22", "height": "18", "aria-hidden": "true"]) {
            leaf(
                "rect",
                ["class": "k k\(colour)", "x": "1", "y": "1", "width": "20", "height": "16"])
            tag("text", ["class": "t\(colour)", "x": "11", "y": "13", "text-anchor": "middle"]) { letter }
        }
    }
}
