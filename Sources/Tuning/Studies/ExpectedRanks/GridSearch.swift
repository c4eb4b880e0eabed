import Glibc

/// Finds the points of the grid that hold the posterior: first every fifth in each direction, then all where those say that
/// something may be.
struct GridSearch {
    /// A point of the grid with its share of the posterior.
    struct Node {
        var between: Double
        var within: Double
        var panel: Double
        var weight: Double

        func posterior(_ sums: GradeSums) -> EffectPosterior? {
            EffectPosterior(
                sums, between: between, within: within, evaluatorVariance: 0.25, panelVariance: panel * panel)
        }
    }

    private let sums: GradeSums
    private let mass: Double
    private let panels: [Double]
    private let between: [Double]
    private let within: [EffectGrid.Point]

    private static let stride = 5
    /// Points that are less likely than the best by this factor's logarithm are nothing.
    private static let depth = 20.0

    init(_ sums: GradeSums, _ grid: EffectGrid, hasPanels: Bool) {
        self.sums = sums
        mass = grid.mass
        panels = hasPanels ? grid.panelPoints : [1]
        between = grid.betweenPoints
        within = grid.withinPoints
    }

    /// The likeliest points, which together hold the grid's `mass` of the posterior, in the grid's order. Their weights add up to 1.
    var nodes: [Node] {
        let nodes = fine
        let best = nodes.map(\.weight).max() ?? 0
        let weights = nodes.map { exp($0.weight - best) }
        let order = nodes.indices.sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
        let wanted = mass * weights.reduce(0, +)
        var (sum, kept) = (0.0, 0)
        while kept < order.count, sum < wanted {
            sum += weights[order[kept]]
            kept += 1
        }
        return order[..<kept].sorted().map { index in
            var node = nodes[index]
            node.weight = weights[index] / sum
            return node
        }
    }

    /// With logarithms for weights.
    private var fine: [Node] {
        let counts = [panels.count, between.count, within.count]
        let all = counts.map { Array(0..<$0) }
        let coarse = evaluate(all.map { $0.count < 3 * Self.stride ? $0 : $0.filter { $0 % Self.stride == 2 } })
        guard let best = coarse.map(\.node.weight).max() else { return [] }
        let likely = coarse.filter { $0.node.weight > best - Self.depth }
        let near = all.indices.map { axis in
            let found = likely.map { $0.place[axis] }
            let (low, high) = (found.min() ?? 0, found.max() ?? counts[axis])
            return all[axis].filter { low - Self.stride...high + Self.stride ~= $0 }
        }
        return evaluate(near).map(\.node)
    }

    /// - Parameter places: indices of panels, between and within.
    private func evaluate(_ places: [[Int]]) -> [(place: [Int], node: Node)] {
        var found: [(place: [Int], node: Node)] = []
        for panel in places[0] {
            for row in places[1] {
                for column in places[2] {
                    var node = Node(
                        between: between[row], within: within[column].value, panel: panels[panel], weight: 0)
                    guard let likelihood = node.posterior(sums)?.logLikelihood else { continue }
                    node.weight = likelihood + within[column].logPrior
                    found.append(([panel, row, column], node))
                }
            }
        }
        return found
    }
}
