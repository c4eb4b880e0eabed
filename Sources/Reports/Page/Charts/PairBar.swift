/// Two shares of one thing above each other: the written weight and the effective one.
struct PairBar {
    var title: String
    var first: Double
    var second: Double
    var axis: Axis

    var html: HTML {
        Drawing.picture(title, height: 26) {
            axis.grid(height: 26)
            Drawing.box("order", from: 0, to: axis.position(first), top: 3, height: 8)
            Drawing.box("award", from: axis.position(0), to: axis.position(second), top: 14, height: 8)
        }
    }
}
