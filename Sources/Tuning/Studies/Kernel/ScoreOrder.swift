/// Puts scores in order, highest first, by a radix sort on whole numbers that never contradict the scores' own order; runs
/// of one whole number are then put in order by the scores themselves. Equal scores stay in the order of their positions.
///
/// O(n) for scores that are spread; O(n log n) at worst. Keeps its memory from one call to the next.
package struct ScoreOrder: Sendable {
    /// Positions of the proposals, highest score first; after `sort`.
    package private(set) var order: ContiguousArray<Int32>
    /// The scores in that order.
    private(set) var sorted: ContiguousArray<Double>
    /// The ranks in that order, from 1: one more than the number of higher scores.
    package private(set) var ranks: ContiguousArray<Int32>
    private var keys: ContiguousArray<UInt64>
    private var spare: ContiguousArray<UInt64>
    private var counts: ContiguousArray<UInt32>
    private let count: Int
    private let digit: Int
    private let passes: Int

    /// - Parameter count: how many scores are sorted each time.
    package init(count: Int) {
        precondition(count < 1 << 31)
        self.count = count
        (digit, passes) = count <= 1 << 14 ? (10, 2) : (11, 3)
        keys = ContiguousArray(repeating: 0, count: count)
        spare = keys
        counts = ContiguousArray(repeating: 0, count: passes << digit)
        order = ContiguousArray(repeating: 0, count: count)
        sorted = ContiguousArray(repeating: 0, count: count)
        ranks = ContiguousArray(repeating: 1, count: count)
    }

    /// - Parameter totals: finite, at least `count`; what comes after is not looked at.
    package mutating func sort(_ totals: borrowing ContiguousArray<Double>) {
        guard count > 0 else { return }
        let (digit, passes) = (digit, passes)
        Self.makeKeys(totals.span, digit: digit, passes: passes, into: &keys, counting: &counts)
        for pass in 0..<passes {
            Self.scatter(keys, to: &spare, by: &counts, pass: pass, digit: digit)
            swap(&keys, &spare)
        }
        Self.unpack(keys, totals.span, into: &order, &sorted)
        settleRuns()
        Self.rank(sorted, into: &ranks)
    }

    /// High bits: how far below the highest score; low 31 bits: the position. Counts how often each digit occurs.
    private static func makeKeys(
        _ totals: borrowing Span<Double>, digit: Int, passes: Int, into keys: inout ContiguousArray<UInt64>,
        counting counts: inout ContiguousArray<UInt32>
    ) {
        let range = range(totals, keys.count)
        let top = Double((1 << (digit * passes)) - 1)
        let scale = range.upperBound > range.lowerBound ? top / (range.upperBound - range.lowerBound) : 0
        let mask = (1 << digit) - 1
        var keys = keys.mutableSpan
        var counts = counts.mutableSpan
        for index in counts.indices { counts[index] = 0 }
        for position in keys.indices {
            let below = (range.upperBound - totals[position]) * scale
            let key = Int(below < top ? below : top)
            keys[position] = UInt64(key) << 31 | UInt64(position)
            for pass in 0..<passes { counts[pass << digit | (key >> (digit * pass) & mask)] &+= 1 }
        }
    }

    private static func range(_ totals: borrowing Span<Double>, _ count: Int) -> ClosedRange<Double> {
        var (low, high) = (totals[0], totals[0])
        for position in 0..<count {
            let total = totals[position]
            low = total < low ? total : low
            high = total > high ? total : high
        }
        return low...high
    }

    /// One stable pass of the radix sort.
    private static func scatter(
        _ keys: borrowing ContiguousArray<UInt64>, to target: inout ContiguousArray<UInt64>,
        by counts: inout ContiguousArray<UInt32>, pass: Int, digit: Int
    ) {
        let shift = UInt64(31 + pass * digit)
        let mask = (1 << digit) - 1
        var starts = counts.mutableSpan
        var sum: UInt32 = 0
        for bucket in pass << digit..<(pass + 1) << digit {
            (starts[bucket], sum) = (sum, sum &+ starts[bucket])
        }
        let source = keys.span
        var target = target.mutableSpan
        for index in source.indices {
            let bucket = pass << digit | (Int(truncatingIfNeeded: source[index] >> shift) & mask)
            target[Int(starts[bucket])] = source[index]
            starts[bucket] &+= 1
        }
    }

    private static func unpack(
        _ keys: borrowing ContiguousArray<UInt64>, _ totals: borrowing Span<Double>,
        into order: inout ContiguousArray<Int32>, _ sorted: inout ContiguousArray<Double>
    ) {
        let source = keys.span
        var order = order.mutableSpan
        var sorted = sorted.mutableSpan
        for index in source.indices {
            let position = Int(truncatingIfNeeded: source[index] & 0x7FFF_FFFF)
            order[index] = Int32(truncatingIfNeeded: position)
            sorted[index] = totals[position]
        }
    }

    /// Within a run of one whole number the scores themselves decide.
    private mutating func settleRuns() {
        var start = 0
        while start < count {
            var end = start + 1
            var isSorted = true
            while end < count, keys[end] >> 31 == keys[start] >> 31 {
                if sorted[end] > sorted[end - 1] { isSorted = false }
                end += 1
            }
            if !isSorted { settle(start..<end) }
            start = end
        }
    }

    private mutating func settle(_ run: Range<Int>) {
        let pairs = run.map { (score: sorted[$0], position: order[$0]) }
            .sorted { $0.score != $1.score ? $0.score > $1.score : $0.position < $1.position }
        for (index, pair) in zip(run, pairs) { (sorted[index], order[index]) = (pair.score, pair.position) }
    }

    private static func rank(_ sorted: borrowing ContiguousArray<Double>, into ranks: inout ContiguousArray<Int32>) {
        let sorted = sorted.span
        var ranks = ranks.mutableSpan
        var rank: Int32 = 1
        for place in sorted.indices {
            if place > 0, sorted[place] < sorted[place - 1] { rank = Int32(truncatingIfNeeded: place + 1) }
            ranks[place] = rank
        }
    }
}
