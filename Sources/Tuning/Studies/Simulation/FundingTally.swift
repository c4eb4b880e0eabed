/// What was counted over draws: who was funded how often, and at which ranks.
struct FundingTally: Sendable, Hashable {
    private(set) var draws = 0
    private(set) var funded: [Int]
    /// Row by proposal, column by rank; several ranks a column where there are many proposals.
    private var ranks: ContiguousArray<UInt32>
    private let columns: Int
    private let ranksPerColumn: Int

    /// What one thread counts in, at most: 64 MB.
    private static let mostCells = 1 << 24

    init(proposals: Int) {
        funded = Array(repeating: 0, count: proposals)
        let most = max(64, min(2_048, Self.mostCells / max(1, proposals)))
        ranksPerColumn = max(1, (proposals + most - 1) / most)
        columns = (proposals + ranksPerColumn) / ranksPerColumn
        ranks = ContiguousArray(repeating: 0, count: proposals * columns)
    }

    mutating func addDraw(funded positions: [Int]) {
        draws += 1
        for position in positions { funded[position] += 1 }
    }

    mutating func addRanks(_ order: borrowing ScoreOrder) {
        let (order, places) = (order.order.span, order.ranks.span)
        let (columns, width) = (columns, ranksPerColumn)
        var ranks = ranks.mutableSpan
        for place in order.indices {
            let column = width == 1 ? Int(places[place]) - 1 : (Int(places[place]) - 1) / width
            ranks[Int(order[place]) * columns + column] &+= 1
        }
    }

    mutating func add(_ other: FundingTally) {
        draws += other.draws
        for index in funded.indices { funded[index] += other.funded[index] }
        for index in ranks.indices { ranks[index] &+= other.ranks[index] }
    }

    /// The share of the draws in which the members of a group were funded.
    func probability(_ group: [Int]) -> Double {
        Double(group.reduce(0) { $0 + funded[$1] }) / Double(draws * group.count)
    }

    /// The lowest rank that a share of the draws of a group does not exceed.
    func quantile(_ share: Double, _ group: [Int]) -> Int {
        let wanted = share * Double(draws * group.count)
        var seen = 0.0
        for column in 0..<columns {
            seen += group.reduce(0.0) { $0 + Double(ranks[$1 * columns + column]) }
            if seen >= wanted, seen > 0 { return column * ranksPerColumn + 1 }
        }
        return funded.count
    }
}
