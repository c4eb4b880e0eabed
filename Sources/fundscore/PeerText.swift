import Scoring
import Wording

/// What is said of peers' pools when their sheets are written.
enum PeerText {
    static func lines(_ allocation: PeerAllocation) -> [Message] {
        let reviews = allocation.sheets.first?.proposals.count ?? 0
        let pools = allocation.pools
        let apart =
            pools.count > 1
            ? Message("nobody reads a proposal of the own pool, so no review can better one's own place in it")
            : Message("there are no pools of one size: everybody's proposal is compared with those that they read")
        let head = Message(
            "everybody gives and gets \(reviews) \(plural: reviews, "review", "reviews"); \(apart)")
        return [head]
            + pools.enumerated().map { number, pool in
                let size = pool.members.count
                let tie = pool.isConnected ? connected : unconnected
                return pools.count > 1
                    ? Message("pool \(number + 1): \(size) proposals, reads pool \(pool.reads + 1); \(tie)")
                    : Message("pool \(number + 1): \(size) proposals; \(tie)")
            }
    }

    private static let connected = Message("connected")
    private static let unconnected = Message(
        "not connected: readers do not join all of its proposals, so severity cannot be told from quality")
}
