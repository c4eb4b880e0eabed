/// Finds a minimum of a function of a few numbers without its derivatives.
///
/// Source: Nelder and Mead, "A simplex method for function minimization" (Computer Journal 7, 1965). The same start gives the
/// same steps.
struct NelderMead: Sendable {
    var tolerance = 1e-10
    var limit = 2_000

    /// - Parameter step: the size of the first simplex.
    func minimum(of function: ([Double]) -> Double, from start: [Double], step: Double) -> [Double] {
        var corners = [(point: start, value: function(start))]
        for axis in start.indices {
            var point = start
            point[axis] += step
            corners.append((point, function(point)))
        }
        for _ in 0..<limit {
            corners.sort { $0.value < $1.value }
            if size(corners.map(\.point)) < tolerance { break }
            improve(&corners, function)
        }
        return corners.min { $0.value < $1.value }?.point ?? start
    }

    /// Replaces the worst corner, or draws all towards the best.
    private func improve(_ corners: inout [(point: [Double], value: Double)], _ function: ([Double]) -> Double) {
        let last = corners.count - 1
        let worst = corners[last]
        let centre = corners[0].point.indices.map { axis in
            corners[..<last].reduce(0) { $0 + $1.point[axis] } / Double(last)
        }
        func along(_ factor: Double) -> (point: [Double], value: Double) {
            let point = zip(centre, worst.point).map { $0 + factor * ($0 - $1) }
            return (point, function(point))
        }
        let reflected = along(1)
        if reflected.value < corners[0].value {
            let expanded = along(2)
            corners[last] = expanded.value < reflected.value ? expanded : reflected
        } else if reflected.value < corners[last - 1].value {
            corners[last] = reflected
        } else {
            let contracted = along(reflected.value < worst.value ? 0.5 : -0.5)
            if contracted.value < min(reflected.value, worst.value) {
                corners[last] = contracted
            } else {
                let best = corners[0].point
                for index in 1...last {
                    let point = zip(best, corners[index].point).map { ($0 + $1) / 2 }
                    corners[index] = (point, function(point))
                }
            }
        }
    }

    private func size(_ points: [[Double]]) -> Double {
        points.dropFirst().reduce(0) { size, point in
            zip(point, points[0]).reduce(size) { max($0, abs($1.0 - $1.1)) }
        }
    }
}
