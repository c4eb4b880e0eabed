import Numbers

/// Equals that cannot all have what they want in every order.
struct OpenTie: Sendable, Hashable {
    /// Two lines that are equally near to a target.
    struct Lines: Sendable, Hashable {
        var fewer: Decimal128
        var more: Decimal128
        var target: Decimal128
    }
    var rank: Int
    var members: [Int]
    /// What they are tied for.
    var stakes: [Contest.Stake]
    /// Instead of stakes.
    var lines: Lines?
    /// What they ask of each stake, and what was left of it when their turn came.
    var demand: [Decimal128] = []
    var left: [Decimal128] = []
}

/// Every tie that was met in any world, each once.
struct TieBook: Sendable {
    private(set) var ties: [OpenTie] = []
    private var known: [Name: Int] = [:]
    /// Ties with more orders than can be gone through.
    private(set) var tooLarge: Set<Int> = []
    /// Equals that nothing tells apart: one world stands for all exchanges among them.
    private(set) var likes: [[Int]] = []

    private struct Name: Hashable {
        var members: [Int]
        var stakes: [Contest.Stake]
    }

    /// - Returns: its number.
    @discardableResult
    mutating func note(_ tie: OpenTie) -> Int {
        let name = Name(members: tie.members, stakes: tie.stakes)
        if let number = known[name] { return number }
        known[name] = ties.count
        ties.append(tie)
        return ties.count - 1
    }

    mutating func noteTooLarge(_ tie: Int) { tooLarge.insert(tie) }

    mutating func noteLikes(_ sets: [[Int]]) {
        for set in sets where !likes.contains(set) { likes.append(set) }
    }
}
