/// From a rank on the left to a rank on the right, one line each. What goes up is a full line, what goes down a broken one.
struct SlopeChart {
    struct Line {
        var label: String
        /// From 1; nil: not ranked on that side.
        var left: Int?
        var right: Int?
        /// Drawn heavier: it entered or left the list.
        var isMarked = false
    }
    var title: String
    var leftTitle: String
    var rightTitle: String
    var lines: [Line]
    private static let step = 20.0
    private static let top = 34.0

    var html: HTML {
        // Ties and gaps: every side has its own rows, in the order of the ranks.
        let left = rows(\.left)
        let right = rows(\.right)
        let height = Self.top + Double(max(left.count, right.count, 1)) * Self.step
        return Drawing.picture(title, height: height, style: "slope") {
            Drawing.label(leftTitle, x: 35, y: 14, .end, style: "strong")
            Drawing.label(rightTitle, x: 65, y: 14, .start, style: "strong")
            lines.indices.map { draw($0, left[$0], right[$0]) }
        }
    }

    /// The row of each line on one side, from 0.
    private func rows(_ side: (Line) -> Int?) -> [Int: Int] {
        let ranked = lines.indices.filter { side(lines[$0]) != nil }
        let order = ranked.sorted { (side(lines[$0]) ?? 0, $0) < (side(lines[$1]) ?? 0, $1) }
        return Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    }

    private func draw(_ index: Int, _ left: Int?, _ right: Int?) -> HTML {
        let line = lines[index]
        let y = { (row: Int) in Self.top + Double(row) * Self.step }
        var parts: [HTML] = []
        if let left, let right { parts.append(Drawing.line(style(line), 36, y(left), 64, y(right))) }
        if let left { parts.append(end(line, x: 35, y: y(left), line.left, .end)) }
        if let right { parts.append(end(line, x: 65, y: y(right), line.right, .start)) }
        return .joined(parts)
    }

    private func end(_ line: Line, x: Double, y: Double, _ rank: Int?, _ anchor: Drawing.Anchor) -> HTML {
        let name = Drawing.short(line.label, 26)
        let number = rank.map(String.init) ?? ""
        let text = anchor == .end ? "\(name)  \(number)" : "\(number)  \(name)"
        return Drawing.label(text, x: x, y: y + 4, anchor, style: line.isMarked ? "strong" : nil)
    }

    private func style(_ line: Line) -> String {
        let (left, right) = (line.left ?? 0, line.right ?? 0)
        let direction = right < left ? "up" : (right > left ? "down" : "level")
        return "slopeline \(direction)\(line.isMarked ? " heavy" : "")"
    }
}
