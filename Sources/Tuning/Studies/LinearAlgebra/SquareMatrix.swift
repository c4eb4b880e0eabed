/// A square matrix of binary fractions, for statistics. Row by row.
struct SquareMatrix: Sendable, Hashable {
    let order: Int
    private(set) var elements: ContiguousArray<Double>

    /// All zero.
    init(order: Int) {
        self.order = order
        elements = ContiguousArray(repeating: 0, count: order * order)
    }

    subscript(row: Int, column: Int) -> Double {
        get { elements[row * order + column] }
        set { elements[row * order + column] = newValue }
    }

    /// Σ of the products of two rows' elements in these columns; four sums side by side.
    func dot(_ row: Int, _ other: SquareMatrix, _ otherRow: Int, _ columns: Range<Int>) -> Double {
        let (left, right) = (elements.span, other.elements.span)
        let (a, b) = (row * order, otherRow * order)
        var sums = SIMD4<Double>.zero
        var column = columns.lowerBound
        while column + 4 <= columns.upperBound {
            for lane in 0..<4 { sums[lane] += left[a + column + lane] * right[b + column + lane] }
            column += 4
        }
        var sum = sums.sum()
        while column < columns.upperBound {
            sum += left[a + column] * right[b + column]
            column += 1
        }
        return sum
    }
}

extension SquareMatrix {
    /// Subtracts `factor` × `other`.
    mutating func subtract(_ other: SquareMatrix, times factor: Double) {
        for index in elements.indices { elements[index] -= factor * other.elements[index] }
    }

    /// Multiplies every element.
    mutating func scale(_ factor: Double) {
        for index in elements.indices { elements[index] *= factor }
    }
}
