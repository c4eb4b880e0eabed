import Scoring

/// What is said of peers' pools when their sheets are written.
enum PeerText {
    static func lines(_ allocation: PeerAllocation) -> [String] {
        let reviews = allocation.sheets.first?.proposals.count ?? 0
        let count = "\(reviews) \(reviews == 1 ? "review" : "reviews")"
        let apart =
            allocation.pools.count > 1
            ? "nobody reads a proposal of the own pool, so no review can better one's own place in it"
            : "there are no pools of one size: everybody's proposal is compared with those that they read"
        return ["everybody gives and gets \(count); \(apart)"]
            + allocation.pools.enumerated().map { number, pool in
                let reads = allocation.pools.count > 1 ? ", reads pool \(pool.reads + 1)" : ""
                let tie =
                    pool.isConnected
                    ? "connected"
                    : "not connected: readers do not join all of its proposals, so severity cannot be told from quality"
                return "pool \(number + 1): \(pool.members.count) proposals\(reads); \(tie)"
            }
    }
}
