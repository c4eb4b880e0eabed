import Awards
import Numbers

/// Which crossings can change the award list, followed outwards. As long as the list is the same, the awarded are the same, so
/// that it is enough to know for each of the others who stands above it.
struct SwapFilter {
    private let attention: OrderAttention
    private let isAwarded: [Bool]
    private let requested: [Decimal128]
    /// For those who may enter: what the awarded above ask for (skip), or how many of the rejected stand above (stop).
    private var above: [Int: Decimal128] = [:]
    /// Pairs whose order matters, the one above first.
    private(set) var pairs: [Pairs] = []
    private let side: Side
    private let geometry: LineGeometry

    /// - Parameters:
    ///   - others: those who are not awarded and may compete.
    ///   - knowsFirstSwap: the first crossing of an award with a rejection is known, so that the others need not be found.
    init(
        _ studied: StudiedCall, _ attention: OrderAttention, _ geometry: LineGeometry, _ side: Side, others: [Int],
        knowsFirstSwap: Bool
    ) {
        self.attention = attention
        self.geometry = geometry
        self.side = side
        requested = studied.requested
        let awarded = studied.awarded
        var isAwarded = [Bool](repeating: false, count: studied.cards.count)
        for member in awarded { isAwarded[member] = true }
        self.isAwarded = isAwarded
        switch attention {
        case .top(let left):
            pairs = Self.pairs(studied, attention, others: others, knowsFirstSwap: knowsFirstSwap)
            for member in others where studied.requested[member] <= left {
                let higher = others.count { $0 != member && geometry.isAbove($0, member, side) == true }
                above[member] = Decimal128(higher)
            }
        case .sums(let budget):
            pairs = Self.pairs(studied, attention, others: others, knowsFirstSwap: knowsFirstSwap)
            for member in others where studied.requested[member] <= budget {
                above[member] = awarded.filter { geometry.isAbove($0, member, side) == true }
                    .reduce(Decimal128(0)) { $0 + studied.requested[$1] }
            }
        case .fundedAndOthers, .everything:
            pairs = Self.pairs(studied, attention, others: others, knowsFirstSwap: knowsFirstSwap)
        }
    }

    /// The pairs whose order the rule looks at.
    static func pairs(
        _ studied: StudiedCall, _ attention: OrderAttention, others: [Int], knowsFirstSwap: Bool = false
    ) -> [Pairs] {
        let awarded = studied.awarded
        switch attention {
        case .top(let left):
            let entering = others.filter { studied.requested[$0] <= left }
            let rest = others.filter { studied.requested[$0] > left }
            return [.between(entering, rest), .all(entering)] + (knowsFirstSwap ? [] : [.between(awarded, others)])
        case .sums(let budget):
            // One that asks for more than there is never enters.
            return [.between(awarded, others.filter { studied.requested[$0] <= budget })]
        case .fundedAndOthers: return [.between(awarded, others)]
        case .everything: return [.all(awarded + others)]
        }
    }

    /// Whether the list can change at these crossings of one share, or beyond them.
    mutating func mayChange(_ crossings: ArraySlice<Crossing>) -> Bool {
        switch attention {
        case .fundedAndOthers, .everything: return true
        case .top:
            if crossings.contains(where: { isAwarded[$0.first] != isAwarded[$0.second] }) { return true }
            return follow(crossings, weight: { _ in 1 }, isOpen: { _, above in above <= 0 })
        case .sums(let budget):
            let requested = requested
            return follow(
                crossings, weight: { requested[$0] }, isOpen: { member, above in above + requested[member] <= budget })
        }
    }

    /// Takes those away who are overtaken and asks, then adds those who overtake.
    private mutating func follow(
        _ crossings: ArraySlice<Crossing>, weight: (Int) -> Decimal128, isOpen: (Int, Decimal128) -> Bool
    ) -> Bool {
        var touched: Set<Int> = []
        var fallen: [(Int, Decimal128)] = []
        for crossing in crossings {
            for (member, other) in [(crossing.first, crossing.second), (crossing.second, crossing.first)] {
                guard let sum = above[member] else { continue }
                touched.insert(member)
                if geometry.isAbove(other, member, side) == true {
                    above[member] = sum - weight(other)
                } else {
                    fallen.append((member, weight(other)))
                }
            }
        }
        let opens = touched.contains { member in above[member].map { isOpen(member, $0) } ?? false }
        for (member, weight) in fallen { above[member] = (above[member] ?? 0) + weight }
        return opens
    }
}
