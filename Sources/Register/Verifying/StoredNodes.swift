internal import FoundationEssentials
internal import GRDB

/// The tree's stored hashes, read level by level side by side, in the order in which a growing tree makes them.
struct StoredNodes {
    /// The first place where what is stored is not what the entries give.
    private(set) var firstDifference: (level: Int, index: Int)?
    private let database: Database
    /// By level, from 1 on.
    private var levels: [RecordCursor] = []

    private typealias RecordCursor = FastDatabaseValueCursor<Data>

    init(_ database: Database) { self.database = database }

    mutating func compare(_ node: Frontier.Node) throws {
        while levels.count < node.level {
            let level = levels.count + 1
            levels.append(
                try Data.fetchCursor(
                    database, sql: "SELECT hash FROM node WHERE level = ? ORDER BY place", arguments: [level]))
        }
        let stored = try levels[node.level - 1].next()
        if firstDifference == nil, stored.map({ $0.elementsEqual(node.hash.bytes) }) != true {
            firstDifference = (node.level, node.index)
        }
    }
}
