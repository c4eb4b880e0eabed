import JSON
import Wording

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

extension RegisterFile {
    /// Deletes what the register says of a proposal, and records that. The entries keep their digests, so every proof stays good.
    ///
    /// - Returns: the number of the entry that says so.
    @discardableResult
    package func forget(_ proposal: String, _ recording: Recording) throws(RegisterProblem) -> Int {
        let seq = try write(recording) { writer in
            let seqs = try writer.deleteBodies(of: proposal)
            guard !seqs.isEmpty else {
                throw RegisterProblem("the register has nothing to forget of the proposal \(proposal)")
            }
            var draft = EntryDraft(.forgotten)
            draft.inputs = try seqs.compactMap { seq in
                try writer.reader.entry(seq).map { entry in
                    Entry.Input(name: "\(Entry.forgottenName)\(seq)", sha256: entry.bodySHA256 ?? "")
                }
            }
            return try writer.add(draft)
        }
        try emptyLog()
        return seq
    }
}

/// The tables of a register. Personal data stand in `body` and nowhere else.
enum RegisterTables {
    static let all = [
        // The entries as canonical JSON, and the hashes of the tree's leaves. `kind` is a copy, to find the few among the many.
        """
        CREATE TABLE entry (
            seq INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            leaf BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX entry_kind ON entry (kind) WHERE kind <> 'decision'",
        // Roots of full subtrees from level 1 on; level 0 are the hashes of `entry`.
        """
        CREATE TABLE node (
            level INTEGER NOT NULL,
            place INTEGER NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (level, place)
        ) STRICT, WITHOUT ROWID
        """,
        // Item 0 is the body of an entry, the others are names of its files.
        """
        CREATE TABLE body (
            seq INTEGER NOT NULL,
            item INTEGER NOT NULL,
            proposal TEXT,
            salt BLOB NOT NULL,
            text BLOB NOT NULL,
            PRIMARY KEY (seq, item)
        ) STRICT
        """,
        "CREATE INDEX body_proposal ON body (proposal) WHERE proposal IS NOT NULL",
        // Signed notes, so that proofs can be made without the key.
        """
        CREATE TABLE checkpoint (
            id INTEGER PRIMARY KEY,
            size INTEGER NOT NULL,
            note TEXT NOT NULL
        ) STRICT
        """,
    ]
}

extension RegisterFile {
    /// Signs the head of the tree as it is, keeps that for proofs, and records it.
    ///
    /// - Returns: the number of the entry that says so (it is behind what was signed), and the note.
    package func checkpoint(
        _ signer: NoteSigner, _ recording: Recording
    ) throws(RegisterProblem) -> (seq: Int, note: SignedNote) {
        try write(recording) { writer in
            let reader = writer.reader
            let size = try reader.size()
            guard size > 0 else { throw RegisterProblem("the register has no entry that could be signed") }
            // Two signed heads that do not belong together would be proof of a fraud that nobody committed.
            if let last = try reader.checkpoints().last.flatMap({ Checkpoint(note: $0) }),
                try last.size > size || reader.root(size: last.size) != last.root
            {
                throw RegisterProblem(
                    "its entries are not those of its last checkpoint; `fundscore register verify` says more")
            }
            let checkpoint = Checkpoint(origin: signer.key.name, size: size, root: try reader.root(size: size))
            let note = signer.sign(checkpoint.text)
            try writer.keep(note, size: size)
            var draft = EntryDraft(.checkpoint)
            draft.body = EntryDraft.Body(
                .object([("key", .string(signer.key.text)), ("note", .string(note.description))]))
            return (try writer.add(draft), note)
        }
    }

    /// Records an authority's time stamp of one of the signed checkpoints.
    ///
    /// - Returns: the number of the entry, and the checkpoint that was stamped.
    package func stamp(
        _ response: [UInt8], _ recording: Recording
    ) throws(RegisterProblem) -> (seq: Int, stamp: TimeStamp, checkpoint: Checkpoint) {
        let stamp: TimeStamp
        do throws(TimeStamp.Problem) {
            stamp = try TimeStamp(response)
        } catch {
            throw RegisterProblem("the file \(error.text.english)")
        }
        return try write(recording) { writer in
            let notes = try writer.reader.checkpoints()
            guard let note = notes.last(where: { stamp.isOf(Array($0.description.utf8)) }),
                let checkpoint = Checkpoint(note: note)
            else {
                throw RegisterProblem("the time stamp is of none of the register's \(notes.count) signed checkpoints")
            }
            var draft = EntryDraft(.checkpoint)
            draft.body = EntryDraft.Body(
                .object([("note", .string(note.description)), ("time_stamp", .string(Base64.text(response)))]))
            return (try writer.add(draft), stamp, checkpoint)
        }
    }
}
