/// How many have each value: upright bars, the values below.
struct Histogram {
    struct Bin {
        var label: String
        var count: Int
    }
    var title: String
    var bins: [Bin]
    private static let height = 84.0
    private static let base = 66.0

    var html: HTML {
        Drawing.picture(title, height: Self.height, style: "histogram") {
            Drawing.line("axisline", 0, Self.base, 100, Self.base)
            bins.indices.map(bar)
        }
    }

    private func bar(_ index: Int) -> HTML {
        let width = 100 / Double(max(bins.count, 1))
        let most = Double(bins.map(\.count).max() ?? 1)
        let height = max(Double(bins[index].count) / max(most, 1) * (Self.base - 14), bins[index].count > 0 ? 1 : 0)
        let (left, middle) = (width * Double(index), width * (Double(index) + 0.5))
        let showsLabel = bins.count <= 8 || index.isMultiple(of: (bins.count + 7) / 8)
        return Drawing.box(
            "order", from: left + width * 0.08, to: left + width * 0.92, top: Self.base - height, height: height)
            + (showsLabel ? Drawing.label(bins[index].label, x: middle, y: Self.height - 5) : .nothing)
            + (bins.count <= 12 && bins[index].count > 0
                ? Drawing.label("\(bins[index].count)", x: middle, y: Self.base - height - 3, style: "small")
                : .nothing)
    }
}
