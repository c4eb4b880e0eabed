import Glibc

/// L with L Lᵀ = A, for a symmetric positive definite A.
struct Cholesky: Sendable {
    let lower: SquareMatrix

    /// nil: not positive definite. Reads the lower half. O(n³/3).
    init?(_ matrix: SquareMatrix) {
        var lower = SquareMatrix(order: matrix.order)
        for row in 0..<matrix.order {
            for column in 0...row {
                let rest = matrix[row, column] - lower.dot(row, lower, column, 0..<column)
                if row == column {
                    guard rest > 0, rest.isFinite else { return nil }
                    lower[row, row] = rest.squareRoot()
                } else {
                    lower[row, column] = rest / lower[column, column]
                }
            }
        }
        self.lower = lower
    }

    /// log |A|.
    var logDeterminant: Double {
        2 * (0..<lower.order).reduce(0) { $0 + log(lower[$1, $1]) }
    }

    /// x with L x = `right`.
    func forward(_ right: [Double]) -> [Double] {
        var solution = right
        for row in 0..<lower.order {
            var rest = solution[row]
            for column in 0..<row { rest -= lower[row, column] * solution[column] }
            solution[row] = rest / lower[row, row]
        }
        return solution
    }

    /// x with Lᵀ x = `right`.
    func backward(_ right: [Double]) -> [Double] {
        var solution = right
        for row in (0..<lower.order).reversed() {
            let value = solution[row] / lower[row, row]
            solution[row] = value
            for column in 0..<row { solution[column] -= lower[row, column] * value }
        }
        return solution
    }

    /// x with A x = `right`.
    func solve(_ right: [Double]) -> [Double] { backward(forward(right)) }

    /// A⁻¹, symmetric to the last bit. O(n³).
    var inverse: SquareMatrix {
        let order = lower.order
        // Row i holds column i of L⁻¹, so that every product runs along rows.
        var columns = SquareMatrix(order: order)
        for column in 0..<order {
            columns[column, column] = 1 / lower[column, column]
            for row in column + 1..<max(order, column + 1) {
                columns[column, row] = -lower.dot(row, columns, column, column..<row) / lower[row, row]
            }
        }
        var inverse = SquareMatrix(order: order)
        for row in 0..<order {
            for column in 0...row {
                let element = columns.dot(row, columns, column, row..<order)
                inverse[row, column] = element
                inverse[column, row] = element
            }
        }
        return inverse
    }
}
