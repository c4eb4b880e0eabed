import TestSupport
import Testing

@testable import Tuning

@Suite struct LinearAlgebraTests {
    /// B Bᵀ + 1 on the diagonal: positive definite.
    private func positive(_ order: Int, seed: Int) -> SquareMatrix {
        var random = SplitMix64(seed: seed)
        var root = SquareMatrix(order: order)
        for row in 0..<order {
            for column in 0..<order { root[row, column] = random.double(-1...1) }
        }
        var matrix = SquareMatrix(order: order)
        for row in 0..<order {
            for column in 0..<order {
                matrix[row, column] = root.dot(row, root, column, 0..<order) + (row == column ? 1 : 0)
            }
        }
        return matrix
    }

    @Test(arguments: [1, 2, 3, 5, 8, 13, 40]) func `factors multiply to the matrix`(_ order: Int) throws {
        let matrix = positive(order, seed: order)
        let lower = try #require(Cholesky(matrix)).lower
        for row in 0..<order {
            for column in 0..<order {
                #expect(abs(lower.dot(row, lower, column, 0..<order) - matrix[row, column]) < 1e-10)
                if column > row { #expect(lower[row, column] == 0) }
            }
        }
    }

    @Test(arguments: [1, 2, 3, 5, 8, 13, 40]) func `inverse and solutions`(_ order: Int) throws {
        let matrix = positive(order, seed: 100 + order)
        let factor = try #require(Cholesky(matrix))
        let inverse = factor.inverse
        for row in 0..<order {
            for column in 0..<order {
                let element = inverse.dot(row, matrix, column, 0..<order)
                #expect(abs(element - (row == column ? 1 : 0)) < 1e-9)
                #expect(inverse[row, column] == inverse[column, row])
            }
        }
        let right = (0..<order).map { Double($0) - 2 }
        let solution = factor.solve(right)
        for row in 0..<order {
            let product = (0..<order).reduce(0) { $0 + matrix[row, $1] * solution[$1] }
            #expect(abs(product - right[row]) < 1e-9)
        }
    }

    @Test func `determinant of a diagonal matrix`() throws {
        var matrix = SquareMatrix(order: 3)
        for index in 0..<3 { matrix[index, index] = 4 }
        #expect(abs(try #require(Cholesky(matrix)).logDeterminant - 4.1588830833596715) < 1e-12)
    }

    @Test func `what is not positive definite is refused`() {
        var matrix = SquareMatrix(order: 2)
        matrix[0, 0] = 1
        matrix[1, 0] = 2
        matrix[1, 1] = 4
        #expect(Cholesky(matrix) == nil)
    }

    @Test func `nelder mead finds the valley`() {
        let found = NelderMead().minimum(
            of: { point in
                let (a, b) = (1 - point[0], point[1] - point[0] * point[0])
                return a * a + 100 * b * b
            }, from: [-1.2, 1], step: 0.5)
        #expect(abs(found[0] - 1) < 1e-6 && abs(found[1] - 1) < 1e-6)
    }
}
