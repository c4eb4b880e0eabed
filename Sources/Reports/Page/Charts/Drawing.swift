import Numbers

/// Small pieces of SVG. Horizontal places are percent of the width, vertical ones pixels: so a drawing takes any width, and its
/// texts keep their size on a telephone and on paper.
enum Drawing {
    /// For a place on paper; nothing is decided with it.
    static func double(_ number: Rational) -> Double { double(number.decimal) }

    static func double(_ number: Decimal128) -> Double { Double(number.description) ?? 0 }

    /// Two places are enough for any screen: `12.5`.
    static func coordinate(_ number: Double) -> String {
        guard number.isFinite else { return "0" }
        let hundredths = Int((min(max(number, -1e9), 1e9) * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        let digits = rest.isMultiple(of: 10) ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
        return "\(sign)\(whole).\(digits)"
    }

    static func percent(_ number: Double) -> String { coordinate(number) + "%" }

    /// A drawing that takes the width of its box.
    /// - Parameter title: what a person who cannot see it is told.
    static func picture(
        _ title: String, height: Double, style: String = "bar", @HTMLBuilder _ content: () -> HTML
    ) -> HTML {
        tag("svg", ["class": style, "role": "img", "width": "100%", "height": coordinate(height)]) {
            tag("title") { title }
            content()
        }
    }

    static func box(_ style: String, from left: Double, to right: Double, top: Double, height: Double) -> HTML {
        leaf(
            "rect",
            [
                "class": style, "x": percent(left), "y": coordinate(top), "width": percent(max(0, right - left)),
                "height": coordinate(height),
            ])
    }

    static func line(_ style: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> HTML {
        leaf(
            "line",
            [
                "class": style, "x1": percent(x1), "y1": coordinate(y1), "x2": percent(x2), "y2": coordinate(y2),
            ])
    }

    static func dot(_ style: String, x: Double, y: Double, radius: Double) -> HTML {
        leaf("circle", ["class": style, "cx": percent(x), "cy": coordinate(y), "r": coordinate(radius)])
    }

    enum Anchor: String { case start, middle, end }

    static func label(_ text: String, x: Double, y: Double, _ anchor: Anchor = .middle, style: String? = nil) -> HTML {
        tag("text", ["class": style, "x": percent(x), "y": coordinate(y), "text-anchor": anchor.rawValue]) { text }
    }

    /// Cut to so many characters, with an ellipsis.
    static func short(_ text: String, _ length: Int) -> String {
        text.count <= length ? text : text.prefix(length - 1) + "…"
    }
}
