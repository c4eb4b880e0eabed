/// One number a proposal: the scores of a criterion, a total.
package struct ScoreColumn<Number: ScoreNumber>: Sendable, Equatable {
    package var values: ContiguousArray<Number>
    /// Who has none; nil: everybody has one. Values of those who have none mean nothing.
    package var absent: ContiguousArray<Bool>?

    @inlinable package init(_ numbers: [Number?]) {
        values = ContiguousArray(numbers.map { $0 ?? .zero })
        absent = numbers.contains { $0 == nil } ? ContiguousArray(numbers.map { $0 == nil }) : nil
    }

    @inlinable package init(repeating number: Number?, count: Int) {
        values = ContiguousArray(repeating: number ?? .zero, count: count)
        absent = number == nil && count > 0 ? ContiguousArray(repeating: true, count: count) : nil
    }

    @inlinable package init(values: ContiguousArray<Number>, absent: ContiguousArray<Bool>? = nil) {
        self.values = values
        self.absent = absent
    }

    @inlinable package var count: Int { values.count }

    @inlinable package subscript(row: Int) -> Number? {
        get { absent?[row] == true ? nil : values[row] }
        set {
            if newValue == nil, absent == nil { absent = ContiguousArray(repeating: false, count: values.count) }
            absent?[row] = newValue == nil
            values[row] = newValue ?? .zero
        }
    }

    @inlinable package var numbers: [Number?] { values.indices.map { self[$0] } }

    /// The same in other numbers.
    @inlinable package func map<Other>(_ other: (Number) -> Other) -> ScoreColumn<Other> {
        ScoreColumn<Other>(values: ContiguousArray(values.map(other)), absent: absent)
    }

    /// Row by row; who lacks one of the two has none.
    func combined(_ other: ScoreColumn, _ combine: (Number, Number) -> Number) -> ScoreColumn {
        var result = self
        for row in result.values.indices { result.values[row] = combine(values[row], other.values[row]) }
        result.absent = Self.either(absent, other.absent)
        return result
    }

    /// Takes the numbers of those away who are marked.
    mutating func clear(_ marked: ContiguousArray<Bool>) {
        absent = absent.map { absent in ContiguousArray(zip(absent, marked).map { $0 || $1 }) } ?? marked
    }

    func mapped(_ change: (Number) -> Number) -> ScoreColumn {
        var result = self
        for row in result.values.indices { result.values[row] = change(values[row]) }
        return result
    }

    private static func either(
        _ left: ContiguousArray<Bool>?, _ right: ContiguousArray<Bool>?
    ) -> ContiguousArray<Bool>? {
        guard let left, let right else { return left ?? right }
        return ContiguousArray(zip(left, right).map { $0 || $1 })
    }
}
