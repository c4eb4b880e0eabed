internal import FoundationEssentials
internal import GRDB
internal import Glibc

/// The SQLite file of a register: entries, the hashes of the tree, bodies, signed checkpoints. One writer at a time; what a command
/// records is there as a whole or not at all, also where the machine stops in between.
package struct RegisterFile: Sendable {
    let queue: DatabaseQueue
    package let path: String

    /// Of the layout of the tables.
    private static let layout = 1

    /// - Parameters:
    ///   - path: of the file.
    ///   - makes: whether it may be made; otherwise a missing file is a problem.
    package init(_ path: String, makes: Bool) throws(RegisterProblem) {
        self.path = path
        guard makes || FileManager.default.fileExists(atPath: path) else {
            throw RegisterProblem("there is no register yet; `fundscore register record CALL call.opened` begins one")
        }
        var configuration = Configuration()
        configuration.busyMode = .timeout(20)
        configuration.prepareDatabase { try Self.prepare($0) }
        queue = try RegisterProblem.wrap { try DatabaseQueue(path: path, configuration: configuration) }
        try RegisterProblem.wrap { try queue.writeWithoutTransaction { try Self.makeTables($0) } }
    }

    /// A write-ahead log whose every commit is on the disk. GRDB's own WAL mode would lower `synchronous` to NORMAL, under which
    /// the last commits may be gone after a loss of power. Deleted rows are overwritten: what is forgotten is not in the file.
    private static func prepare(_ database: Database) throws {
        for attempt in 0... {
            do {
                // Two processes that make the file at once: the second meets a lock for which SQLite does not wait.
                try database.execute(sql: "PRAGMA journal_mode = WAL")
                break
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempt < 200 {
                usleep(20_000)
            }
        }
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.execute(sql: "PRAGMA secure_delete = ON")
        try database.execute(sql: "PRAGMA foreign_keys = ON")
    }

    private static func makeTables(_ database: Database) throws {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard found != layout else { return }
        try database.inTransaction(.immediate) {
            let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            if found == layout { return .commit }
            guard found == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
                throw RegisterProblem("this is no register of this version of fundscore (layout \(found))")
            }
            for table in RegisterTables.all { try database.execute(sql: table) }
            try database.execute(sql: "PRAGMA user_version = \(layout)")
            return .commit
        }
    }

    /// What SQLite says of the settings on which durability rests.
    package var settings: (journal: String, synchronous: Int) {
        get throws(RegisterProblem) {
            try RegisterProblem.wrap {
                try queue.read { database in
                    (
                        try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
                        try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
                    )
                }
            }
        }
    }
}
