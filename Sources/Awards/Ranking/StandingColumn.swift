import Numbers
import Rubrics

/// Where the members of a group stand on one step of the ladder, ready to be compared often: as whole numbers wherever the
/// standings are numbers that have a common denominator.
struct StandingColumn {
    private enum Content {
        /// A missing value is less than every other.
        case keys([Int128])
        case standings([Standing])
    }
    private let content: Content

    /// - Parameters:
    ///   - keys: of the members' standings.
    ///   - standings: the same; asked for where they have no keys.
    init(_ keys: FractionKeys, orElse standings: () -> [Standing]) {
        content = keys.keys.map { .keys($0) } ?? .standings(standings())
    }

    func areEqual(_ one: Int, _ other: Int) -> Bool {
        switch content {
        case .keys(let keys): keys[one] == keys[other]
        case .standings(let standings): standings[one] == standings[other]
        }
    }

    /// Members from the highest standing down; equals stay in the order in which they come.
    func sorted(_ members: [Int]) -> [Int] {
        switch content {
        case .keys(let keys): KeyOrder.descending(members) { keys[$0] }
        case .standings(let standings): KeyOrder.stable(members.map { (standings[$0], $0) }, by: >)
        }
    }
}

extension FractionKeys {
    /// A digest has no key.
    mutating func append(_ standing: Standing) {
        switch standing {
        case .number(let number): append(number)
        case .missing: append(nil)
        case .digest: giveUp()
        }
    }
}

/// Puts members in the order of whole numbers. Equals stay in the order in which they come.
enum KeyOrder {
    /// Up to here comparing is faster than counting.
    private static let fewMembers = 512
    private static let digitBits = 11

    /// From the greatest key down.
    ///
    /// O(n) passes over the digits of the keys, as many as their spread has (a million of totals with two decimals: two); O(n log n)
    /// for few members, and for keys that lie further apart than 64 bits.
    static func descending(_ members: [Int], key: (Int) -> Int128) -> [Int] {
        let keys = members.map(key)
        guard let greatest = keys.max(), let least = keys.min() else { return [] }
        let (spread, overflow) = greatest.subtractingReportingOverflow(least)
        guard members.count > fewMembers, !overflow, let spread = UInt64(exactly: spread) else {
            return stable(Array(zip(keys, members)), by: >)
        }
        var entries = zip(keys, members).map { (distance: UInt64(truncatingIfNeeded: greatest - $0), member: $1) }
        var room = entries
        for shift in stride(from: 0, to: UInt64.bitWidth - spread.leadingZeroBitCount, by: digitBits) {
            order(entries, byDigitAt: shift, into: &room)
            swap(&entries, &room)
        }
        return entries.map(\.member)
    }

    private typealias Entry = (distance: UInt64, member: Int)

    /// One pass of a radix sort from the last digit (Knuth, The Art of Computer Programming 3, 5.2.5, algorithm R).
    private static func order(_ entries: [Entry], byDigitAt shift: Int, into sorted: inout [Entry]) {
        func digit(_ distance: UInt64) -> Int {
            Int(truncatingIfNeeded: distance >> UInt64(shift)) & (1 << digitBits - 1)
        }
        var next = [Int](repeating: 0, count: 1 << digitBits + 1)
        for entry in entries { next[digit(entry.distance) + 1] += 1 }
        for value in 1..<next.count { next[value] += next[value - 1] }
        for entry in entries {
            let value = digit(entry.distance)
            sorted[next[value]] = entry
            next[value] += 1
        }
    }

    static func stable<Key>(_ entries: [(key: Key, member: Int)], by isAbove: (Key, Key) -> Bool) -> [Int] {
        entries.enumerated().sorted { left, right in
            if isAbove(left.element.key, right.element.key) { return true }
            return isAbove(right.element.key, left.element.key) ? false : left.offset < right.offset
        }.map(\.element.member)
    }
}
