/// Kendall's rank correlation with ties, tau-b: counted exactly in whole numbers, divided at the very end.
///
/// Source: M. G. Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945).
enum KendallTau {
    /// nil: fewer than two pairs of ranks, or one side all tied. O(n log n).
    static func b(_ ranks: [(old: Int, new: Int)]) -> Double? {
        let order = ranks.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
        let pairs = pairs(order.count)
        let tiedOld = tied(order) { $0.old == $1.old }
        let tiedBoth = tied(order) { $0 == $1 }
        let tiedNew = tied(order.sorted { $0.new < $1.new }) { $0.new == $1.new }
        guard pairs > tiedOld, pairs > tiedNew else { return nil }
        let discordant = inversions(order.map(\.new))
        let concordant = pairs - tiedOld - tiedNew + tiedBoth - discordant
        let product = Double(pairs - tiedOld) * Double(pairs - tiedNew)
        return Double(concordant - discordant) / product.squareRoot()
    }

    private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

    private static func tied(
        _ order: [(old: Int, new: Int)], by areTied: ((old: Int, new: Int), (old: Int, new: Int)) -> Bool
    ) -> Int {
        order.runs(where: areTied).reduce(0) { $0 + pairs($1.count) }
    }

    /// Pairs in which a greater number stands first.
    private static func inversions(_ numbers: [Int]) -> Int {
        guard numbers.count > 1 else { return 0 }
        let middle = numbers.count / 2
        let (left, right) = (Array(numbers[..<middle]), Array(numbers[middle...]))
        let inside = inversions(left) + inversions(right)
        let (low, high) = (left.sorted(), right.sorted())
        var across = 0
        var position = 0
        for number in high {
            while position < low.count, low[position] <= number { position += 1 }
            across += low.count - position
        }
        return inside + across
    }
}
