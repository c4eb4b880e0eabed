/// What was counted over draws: who was funded how often, and at which ranks.
struct FundingTally: Sendable, Hashable {
    private(set) var draws = 0
    private(set) var funded: [Int]
    /// Row by proposal, column by rank; several ranks a column where there are many proposals. Small numbers, since every draw counts in places
    /// all over the table.
    private var ranks: ContiguousArray<UInt16>
    /// What went over from the small numbers; empty: nothing.
    private var carried: ContiguousArray<UInt32> = []
    /// Draws that are counted in `ranks`.
    private var uncarried = 0
    private let columns: Int
    private let ranksPerColumn: Int

    /// What one thread counts in, at most: 32 MB.
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
        if uncarried == UInt16.max { carry() }
        uncarried += 1
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
        if uncarried + other.uncarried > UInt16.max || !other.carried.isEmpty { carry() }
        uncarried += other.uncarried
        for index in other.carried.indices { carried[index] += other.carried[index] }
        for index in ranks.indices { ranks[index] += other.ranks[index] }
    }

    /// Makes room for as many draws as a small number counts.
    private mutating func carry() {
        if carried.isEmpty { carried = ContiguousArray(repeating: 0, count: ranks.count) }
        for index in ranks.indices {
            carried[index] += UInt32(ranks[index])
            ranks[index] = 0
        }
        uncarried = 0
    }

    private func count(_ proposal: Int, _ column: Int) -> UInt32 {
        let cell = proposal * columns + column
        return UInt32(ranks[cell]) + (carried.isEmpty ? 0 : carried[cell])
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
            seen += group.reduce(0.0) { $0 + Double(count($1, column)) }
            if seen >= wanted, seen > 0 { return column * ranksPerColumn + 1 }
        }
        return funded.count
    }
}
